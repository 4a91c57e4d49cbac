#include "schedule/pages.hpp"

#include <algorithm>

namespace wayside
{

std::int64_t pages_of(Milliseconds length)
{
    return std::max<std::int64_t>(
        1, (length.count() + longest_page.count() - 1) / longest_page.count());
}

Milliseconds page_length_of(Milliseconds length)
{
    const std::int64_t pages = pages_of(length);
    return Milliseconds((length.count() + pages - 1) / pages);
}

} // namespace wayside
