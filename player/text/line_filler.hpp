#pragma once
/// Segments into lines.

#include "text/paragraph.hpp"

#include <cstddef>
#include <vector>

namespace wayside
{

/// Widths of a segment in pixels, and what it ends.
struct SegmentWidth {
    int ink = 0;   ///< without its trailing spaces
    int whole = 0; ///< with them
    bool ends_line = false;
    bool ends_word = true;
};

/// A line holds the segments [begin, end).
struct LineSpan {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const LineSpan&) const = default;
};

/// Fills lines of at most `width` pixels, as few as possible, as `wrap` says. A segment that is
/// wider stands alone and stands out. Each part up to a segment that ends a line is filled for
/// itself. Where a part has three words or more and stands on two lines or more, its last line
/// holds two words if that costs no further line; in ragged text it is then also made longer than a
/// fifth of the width.
[[nodiscard]] std::vector<LineSpan> fill_lines(const std::vector<SegmentWidth>& segments,
                                               int width,
                                               Wrap wrap);

} // namespace wayside
