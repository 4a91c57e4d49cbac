#pragma once
/// Parts of a text that stand for themselves: a phone number, a name, an address between
/// U+2066..U+2068 and U+2069.

#include <cstddef>
#include <string_view>
#include <vector>

namespace wayside
{

/// Units [begin, end) from the opening control to the closing one, both included.
struct Isolate {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const Isolate&) const = default;
};

/// The outermost isolates, in the order of the text. One that is not closed on its line (up to
/// U+000A) is none: a stray control must not glue the rest of the text together.
[[nodiscard]] std::vector<Isolate> isolates_of(std::u16string_view text);

} // namespace wayside
