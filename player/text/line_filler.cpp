#include "text/line_filler.hpp"

#include <algorithm>

namespace wayside {

namespace {

/// A last line shorter than this part of the width looks lost.
constexpr double lost_share = 0.2;
/// Lines are not made shorter than this part of the width for the sake of the last one.
constexpr double least_share = 0.62;

std::vector<LineSpan> greedy(const std::vector<SegmentWidth>& segments, int width)
{
    std::vector<LineSpan> lines;
    std::size_t begin = 0;
    int used = 0;
    for (std::size_t at = 0; at < segments.size(); ++at) {
        if (at > begin && used + segments[at].ink > width) {
            lines.push_back({begin, at});
            begin = at;
            used = 0;
        }
        used += segments[at].whole;
        if (segments[at].ends_line) {
            lines.push_back({begin, at + 1});
            begin = at + 1;
            used = 0;
        }
    }
    if (begin < segments.size()) {
        lines.push_back({begin, segments.size()});
    }
    return lines;
}

int line_width(const std::vector<SegmentWidth>& segments, LineSpan line)
{
    int width = 0;
    for (std::size_t at = line.begin; at + 1 < line.end; ++at) {
        width += segments[at].whole;
    }
    return line.end > line.begin ? width + segments[line.end - 1].ink : width;
}

/// A single word on a line of its own below fuller lines.
bool alone(const std::vector<SegmentWidth>& segments, const std::vector<LineSpan>& lines, int width)
{
    if (lines.size() < 2 || segments.size() < 3) {
        return false;
    }
    const LineSpan last = lines.back();
    return last.end - last.begin == 1 || line_width(segments, last) < lost_share * width;
}

/// The narrowest width that needs no more lines.
std::vector<LineSpan> balanced(const std::vector<SegmentWidth>& segments, int width)
{
    const std::vector<LineSpan> full = greedy(segments, width);
    int low = 0;
    int high = width;
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (greedy(segments, middle).size() <= full.size()) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    // A segment wider than the search's end would stand out where a wider line would hold it.
    int least = high;
    for (const SegmentWidth& segment : segments) {
        least = std::max(least, std::min(segment.ink, width));
    }
    return greedy(segments, least);
}

} // namespace

std::vector<LineSpan> fill_lines(const std::vector<SegmentWidth>& segments, int width, Wrap wrap)
{
    std::vector<LineSpan> lines = wrap == Wrap::Balanced ? balanced(segments, width) : greedy(segments, width);
    if (!alone(segments, lines, width)) {
        return lines;
    }
    // Company for the last word: the widest lines of the same number that give it some.
    const int step = std::max(1, width / 64);
    for (int narrower = width; narrower >= width * least_share; narrower -= step) {
        std::vector<LineSpan> other = greedy(segments, narrower);
        if (other.size() == lines.size() && !alone(segments, other, width)) {
            return other;
        }
    }
    return lines;
}

} // namespace wayside
