#pragma once
/// Segments into lines.

#include <cstddef>
#include <vector>

#include "text/paragraph.hpp"

namespace wayside {

/// Widths of a segment in pixels.
struct SegmentWidth {
    int ink = 0;   ///< without its trailing spaces
    int whole = 0; ///< with them
    bool ends_line = false;
};

/// A line holds the segments [begin, end).
struct LineSpan {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const LineSpan&) const = default;
};

/// Fills lines of at most `width` pixels as `wrap` says. A segment that is wider stands alone and stands out.
[[nodiscard]] std::vector<LineSpan> fill_lines(const std::vector<SegmentWidth>& segments, int width, Wrap wrap);

} // namespace wayside
