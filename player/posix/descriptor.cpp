#include "posix/descriptor.hpp"

#include <unistd.h>

namespace wayside
{

void Descriptor::close()
{
    if (number_ >= 0) {
        ::close(std::exchange(number_, -1));
    }
}

} // namespace wayside
