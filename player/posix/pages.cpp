#include "posix/pages.hpp"

#include <cstdint>
#include <sys/mman.h>
#include <unistd.h>

namespace wayside
{

namespace
{

// Linux 5.14; the headers of Debian 12 have it, older ones do not.
#if defined(MADV_POPULATE_WRITE)
constexpr int populate_write = MADV_POPULATE_WRITE;
#else
constexpr int populate_write = 23;
#endif

} // namespace

void populate(void* memory, std::size_t bytes)
{
    const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    const std::uintptr_t behind_page = reinterpret_cast<std::uintptr_t>(memory) & (page - 1);
    std::byte* const begin = static_cast<std::byte*>(memory) - behind_page;
    // A courtesy to the first frame: nothing is lost when it fails.
    static_cast<void>(::madvise(begin, bytes + behind_page, populate_write));
}

void give_back(void* memory, std::size_t bytes)
{
    const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    const auto begin = reinterpret_cast<std::uintptr_t>(memory);
    const std::uintptr_t first = (begin + page - 1) / page * page;
    const std::uintptr_t end = (begin + bytes) / page * page;
    if (first < end) {
        std::byte* const from = static_cast<std::byte*>(memory) + (first - begin);
        static_cast<void>(::madvise(from, end - first, MADV_DONTNEED));
    }
}

} // namespace wayside
