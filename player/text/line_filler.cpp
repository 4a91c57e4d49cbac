#include "text/line_filler.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace wayside
{

namespace
{

/// A last line shorter than this part of the width looks lost.
constexpr double lost_share = 0.2;
/// Full lines are not made narrower than this part of the width for the sake of the last ones.
constexpr double least_share = 0.62;
/// A line with fewer words than this at the end of a text with more than this looks forgotten.
constexpr std::size_t company = 2;

/// The segments [begin, end), of which those from `tail` on stay on one line.
class Part
{
public:
    Part(std::span<const SegmentWidth> segments, std::size_t begin, std::size_t end)
        : segments_(segments), begin_(begin), end_(end), tail_(end)
    {
    }

    /// Full lines.
    [[nodiscard]] std::vector<LineSpan> full(int width) const
    {
        std::vector<LineSpan> lines;
        std::size_t begin = begin_;
        int used = 0;
        for (std::size_t at = begin_; at < end_; ++at) {
            const int needed = at == tail_ ? ink({at, end_}) : segments_[at].ink;
            if (at > begin && at <= tail_ && used + needed > width) {
                lines.push_back({begin, at});
                begin = at;
                used = 0;
            }
            used += segments_[at].whole;
        }
        lines.push_back({begin, end_});
        return lines;
    }

    /// As many lines as full(width), none wider than it must be.
    [[nodiscard]] std::vector<LineSpan> balanced(int width) const
    {
        const std::size_t count = full(width).size();
        // A narrower line than the widest segment would let that one stand out where a wider line
        // holds it.
        int low = 0;
        for (std::size_t at = begin_; at < end_; ++at) {
            low = std::max(low, std::min(segments_[at].ink, width));
        }
        int high = width;
        while (low < high) {
            const int middle = low + (high - low) / 2;
            if (full(middle).size() <= count) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return full(high);
    }

    [[nodiscard]] std::vector<LineSpan> filled(int width, Wrap wrap) const
    {
        return wrap == Wrap::Balanced ? balanced(width) : full(width);
    }

    /// The part whose last line holds at least one word more than `last`.
    [[nodiscard]] Part with_one_more(LineSpan last) const
    {
        Part longer = *this;
        longer.tail_ = last.begin - 1;
        while (longer.tail_ > begin_ && !segments_[longer.tail_ - 1].ends_word) {
            --longer.tail_;
        }
        return longer;
    }

    [[nodiscard]] int ink(LineSpan line) const
    {
        int width = 0;
        for (std::size_t at = line.begin; at + 1 < line.end; ++at) {
            width += segments_[at].whole;
        }
        return line.end > line.begin ? width + segments_[line.end - 1].ink : width;
    }

    [[nodiscard]] std::size_t words(LineSpan line) const
    {
        std::size_t count = 0;
        for (std::size_t at = line.begin; at < line.end; ++at) {
            if (segments_[at].ends_word || at + 1 == line.end) {
                ++count;
            }
        }
        return count;
    }

    [[nodiscard]] bool looks_lost(const std::vector<LineSpan>& lines, int width, Wrap wrap) const
    {
        if (lines.size() < 2 || words({begin_, end_}) <= company) {
            return false;
        }
        const LineSpan last = lines.back();
        return words(last) < company || (wrap == Wrap::Ragged && ink(last) < lost_share * width);
    }

    /// Whether the line above the last one has paid for it with all but one short word.
    [[nodiscard]] bool leaves_stub(const std::vector<LineSpan>& lines, int width) const
    {
        if (lines.size() < 3) {
            return false;
        }
        const LineSpan above = lines[lines.size() - 2];
        return words(above) < company && ink(above) < least_share * width;
    }

private:
    std::span<const SegmentWidth> segments_; ///< of the whole text
    std::size_t begin_;
    std::size_t end_;
    std::size_t tail_;
};

/// The widest lines of the same number that have neither a lost last line nor a stub above it, if
/// there are any.
std::vector<LineSpan> without_stub(const Part& part, std::vector<LineSpan> lines, int width)
{
    const int step = std::max(1, width / 64);
    for (int narrower = width; narrower >= width * least_share; narrower -= step) {
        std::vector<LineSpan> other = part.full(narrower);
        if (other.size() == lines.size() && !part.leaves_stub(other, width)) {
            return other;
        }
    }
    return lines;
}

/// The lines of a part, with company for the last word where the line before can spare some.
std::vector<LineSpan> lines_of(Part part, int width, Wrap wrap)
{
    std::vector<LineSpan> lines = part.filled(width, wrap);
    while (part.looks_lost(lines, width, wrap)) {
        part = part.with_one_more(lines.back());
        std::vector<LineSpan> other = part.filled(width, wrap);
        if (other.size() != lines.size() || part.ink(other.back()) > width) {
            break;
        }
        lines = std::move(other);
    }
    const bool uneven = wrap == Wrap::Ragged && part.leaves_stub(lines, width);
    return uneven ? without_stub(part, std::move(lines), width) : lines;
}

} // namespace

std::vector<LineSpan> fill_lines(const std::vector<SegmentWidth>& segments, int width, Wrap wrap)
{
    std::vector<LineSpan> lines;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < segments.size(); ++at) {
        if (segments[at].ends_line || at + 1 == segments.size()) {
            const auto part = lines_of({segments, begin, at + 1}, width, wrap);
            lines.insert(lines.end(), part.begin(), part.end());
            begin = at + 1;
        }
    }
    return lines;
}

} // namespace wayside
