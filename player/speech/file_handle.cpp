#include "speech/file_handle.hpp"

#include <unistd.h>

namespace wayside
{

void FileHandle::close()
{
    if (number_ >= 0) {
        ::close(std::exchange(number_, -1));
    }
}

} // namespace wayside
