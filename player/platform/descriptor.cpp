#include "platform/descriptor.hpp"

#include <unistd.h>

namespace wayside
{

Descriptor::~Descriptor()
{
    if (number_ >= 0) {
        ::close(number_);
    }
}

} // namespace wayside
