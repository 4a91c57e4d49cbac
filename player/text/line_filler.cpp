#include "text/line_filler.hpp"

#include <algorithm>
#include <limits>
#include <span>

namespace wayside
{

namespace
{

/// A last line of ragged text that is shorter than this part of the width looks lost.
constexpr double lost_share = 0.35;
/// Prices in the unit of squared empty shares: 0.25 is a line that is half empty.
constexpr double lost_line = 4.0; ///< times the square of what it lacks of lost_share
constexpr double lost_word = 1.0;
constexpr double lone_word = 0.5;
constexpr double half = 0.5;  ///< a word that fills so much of a line holds it alone
constexpr double stub = 0.45; ///< a line in between that is so much shorter than the longest
constexpr double clinging = 0.05;
constexpr double clause = 0.04;
/// A text with no more words than this may stand with one on each line.
constexpr std::size_t pair = 2;

/// The segments of one part, and what their lines cost.
class Part
{
public:
    Part(std::span<const SegmentWidth> segments, int width, Wrap wrap)
        : segments_(segments)
        , width_(width)
        , wrap_(wrap)
        , before_(segments.size() + 1)
        , words_(segments.size() + 1)
    {
        for (std::size_t at = 0; at < segments.size(); ++at) {
            before_[at + 1] = before_[at] + segments[at].whole;
            words_[at + 1] = words_[at] + (segments[at].ends_word ? 1U : 0U);
        }
    }

    [[nodiscard]] std::size_t size() const { return segments_.size(); }

    [[nodiscard]] int ink(LineSpan line) const
    {
        return before_[line.end - 1] - before_[line.begin] + segments_[line.end - 1].ink;
    }

    [[nodiscard]] bool is_alone(LineSpan line) const
    {
        return words_[line.end] - words_[line.begin] < pair && words_[size()] > pair &&
               line.end - line.begin < size();
    }

    [[nodiscard]] bool fits(LineSpan line) const
    {
        return line.end == line.begin + 1 || ink(line) <= width_;
    }

    /// How many lines there are when each is as full as it can be: no way to break needs fewer.
    [[nodiscard]] std::size_t fewest() const
    {
        std::size_t count = 1;
        std::size_t begin = 0;
        for (std::size_t end = 1; end <= size(); ++end) {
            if (!fits({begin, end})) {
                ++count;
                begin = end - 1;
            }
        }
        return count;
    }

    [[nodiscard]] double cost(LineSpan line) const
    {
        const bool last = line.end == size();
        const double share = std::min(1.0, static_cast<double>(ink(line)) / width_);
        const double lacks = std::max(0.0, lost_share - share);
        double price =
            last && wrap_ == Wrap::Ragged ? lost_line * lacks * lacks : (1 - share) * (1 - share);
        if (is_alone(line)) {
            price += last ? lost_word : lone_word * std::max(0.0, 1 - share / half);
        }
        if (!last) {
            const SegmentWidth& end = segments_[line.end - 1];
            price += end.clings ? clinging : 0;
            price -= end.ends_clause ? clause : 0;
        }
        return price;
    }

private:
    std::span<const SegmentWidth> segments_;
    int width_;
    Wrap wrap_;
    std::vector<int> before_;        ///< width of all segments before each
    std::vector<std::size_t> words_; ///< ends of words before each
};

/// The cheapest way to break the first segments, and where its last line begins.
struct Best {
    double cost = std::numeric_limits<double>::infinity();
    std::size_t begin = 0;
};

/// `best` of one line more.
std::vector<Best> one_line_more(const Part& part, const std::vector<Best>& best)
{
    std::vector<Best> more(best.size());
    for (std::size_t end = 1; end < more.size(); ++end) {
        for (std::size_t begin = end; begin-- > 0 && part.fits({begin, end});) {
            const double cost = best[begin].cost + part.cost({begin, end});
            if (cost < more[end].cost) {
                more[end] = {.cost = cost, .begin = begin};
            }
        }
    }
    return more;
}

std::vector<LineSpan> best_lines(const Part& part)
{
    std::vector<std::vector<Best>> table(1, std::vector<Best>(part.size() + 1));
    table.front().front().cost = 0;
    for (std::size_t line = part.fewest(); line > 0; --line) {
        table.push_back(one_line_more(part, table.back()));
    }
    std::vector<LineSpan> lines;
    std::size_t end = part.size();
    for (std::size_t line = table.size() - 1; line > 0; --line) {
        lines.push_back({table[line][end].begin, end});
        end = lines.back().begin;
    }
    std::reverse(lines.begin(), lines.end());
    return lines;
}

} // namespace

std::vector<LineSpan> fill_lines(const std::vector<SegmentWidth>& segments, int width, Wrap wrap)
{
    std::vector<LineSpan> lines;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < segments.size(); ++at) {
        if (segments[at].ends_line || at + 1 == segments.size()) {
            const std::span part = std::span(segments).subspan(begin, at + 1 - begin);
            for (const LineSpan line : best_lines({part, std::max(1, width), wrap})) {
                lines.push_back({begin + line.begin, begin + line.end});
            }
            begin = at + 1;
        }
    }
    return lines;
}

double raggedness(const std::vector<SegmentWidth>& segments,
                  const std::vector<LineSpan>& lines,
                  int width,
                  Wrap wrap)
{
    const Part part(segments, width, wrap);
    double sum = 0;
    for (const LineSpan line : lines) {
        sum += part.cost(line);
    }
    return sum;
}

bool looks_broken(const std::vector<SegmentWidth>& segments, const std::vector<LineSpan>& lines)
{
    const Part part(segments, 1, Wrap::Balanced);
    int longest = 0;
    for (const LineSpan line : lines) {
        longest = std::max(longest, part.ink(line));
    }
    return std::any_of(lines.begin(), lines.end(), [&](LineSpan line) {
        const bool last = line.end == part.size();
        const int length = part.ink(line);
        return part.is_alone(line) ? last || length < half * longest
                                   : !last && length < stub * longest;
    });
}

} // namespace wayside
