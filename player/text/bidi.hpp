#pragma once
/// The order in which the parts of a line are drawn: the Unicode bidirectional algorithm, by ICU.

#include "base/result.hpp"
#include "text/font_measure.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct UBiDi;

namespace wayside
{

/// A piece of one line with a single direction: units [begin, end) of the text.
struct VisualRun {
    std::size_t begin = 0;
    std::size_t end = 0;
    Direction direction = Direction::LeftToRight;

    bool operator==(const VisualRun&) const = default;
};

/// Embedding levels of a text, and the visual order of any line of it.
class Bidi
{
public:
    /// `text` must outlive this. Error: ICU refuses (out of memory, a text of two gigabytes).
    [[nodiscard]] static Result<Bidi> analyse(const std::u16string& text, Direction base);

    /// Runs of the line [begin, end), left to right as drawn. A line must not hold a line feed, and
    /// should not hold its trailing spaces (UAX 9, rule L1, would move them).
    [[nodiscard]] std::vector<VisualRun> line(std::size_t begin, std::size_t end) const;

private:
    struct Close {
        void operator()(UBiDi* bidi) const noexcept;
    };

    explicit Bidi(std::unique_ptr<UBiDi, Close> bidi);

    std::unique_ptr<UBiDi, Close> bidi_;
};

} // namespace wayside
