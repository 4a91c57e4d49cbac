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
    bool ends_clause = false; ///< a full stop, a comma or the like stands here
    bool clings = false;      ///< a short word ("a", "of") that belongs to the one behind it
};

/// A line holds the segments [begin, end).
struct LineSpan {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const LineSpan&) const = default;
};

/// Fills lines of at most `width` pixels, as few as possible, so that their `raggedness` is the
/// least of all ways to break into so few. A segment that is wider stands alone and stands out.
/// Each part up to a segment that ends a line is filled for itself.
[[nodiscard]] std::vector<LineSpan> fill_lines(const std::vector<SegmentWidth>& segments,
                                               int width,
                                               Wrap wrap);

/// How bad lines look that hold all of `segments`, which end a line nowhere but at their end: the
/// sum of the squared shares of `width` that lines leave empty (of ragged text the last line only
/// where it is short), as in Knuth and Plass, "Breaking paragraphs into lines" (1981), and a price
/// for what a reader stumbles over: a word alone on a line, most of all on the last; a line that
/// ends with a word that clings to the next. An end of a clause at the end of a line is a gain.
/// `width` is at least 1.
[[nodiscard]] double raggedness(const std::vector<SegmentWidth>& segments,
                                const std::vector<LineSpan>& lines,
                                int width,
                                Wrap wrap);

/// Whether a reader would send the lines back, because the words are larger than the lines can
/// bear: although the text has more than two words, one stands alone on the last line or on one
/// that is shorter than half of the longest, or a line above the last is a stub.
[[nodiscard]] bool looks_broken(const std::vector<SegmentWidth>& segments,
                                const std::vector<LineSpan>& lines);

} // namespace wayside
