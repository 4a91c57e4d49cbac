#pragma once
/// A paragraph set in lines: bidi, script runs, font fallback by coverage, line breaks, alignment.

#include "base/colour.hpp"
#include "base/geometry.hpp"
#include "base/result.hpp"
#include "text/font_measure.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wayside
{

enum class Wrap {
    Balanced, ///< lines of about equal length, as few as possible (headlines)
    Ragged,   ///< as few as possible, the last one as long as it comes, but not lost (text)
};

/// Start follows the paragraph's direction: left in left-to-right text, right in right-to-left
/// text. Lines are placed between 0 and the width that the paragraph was given; one that is wider
/// stands out on the far side.
enum class Align { Start, Centre, End };

struct TextStyle {
    FontVoice voice = FontVoice::Text;
    int font_px = 16;
    double line_height = 1.35; ///< distance between baselines in font sizes; grows, for all lines
                               ///< alike, when a face other than the first of the stack needs more
    Colour colour;
    Colour emphasis; ///< of *emphasised* words
    Wrap wrap = Wrap::Ragged;
    Align align = Align::Start;

    bool operator==(const TextStyle&) const = default;
};

/// One drawable piece of a line. Coordinates count from the paragraph's top left corner.
struct PositionedRun {
    std::string text; ///< UTF-8, logical order, no bidi controls, no markup
    FaceId face;
    int font_px = 0;
    std::string script;
    Direction direction = Direction::LeftToRight;
    Colour colour;
    int x = 0;        ///< left edge
    int baseline = 0; ///< y of the baseline
    int width = 0;    ///< advance, pixels

    bool operator==(const PositionedRun&) const = default;
};

struct TextLine {
    int x = 0;
    int width = 0; ///< without trailing spaces
    int baseline = 0;
    std::vector<PositionedRun> runs; ///< left to right as drawn

    bool operator==(const TextLine&) const = default;
};

/// Part of a plain text that was isolated where it was written: a contact's number, host or name.
/// Bytes [begin, end).
struct IsolatedPart {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const IsolatedPart&) const = default;
};

/// A text without markup and bidi controls that still knows what they isolated.
struct PlainText {
    std::string text;
    std::vector<IsolatedPart> isolated = {}; ///< the outermost ones, in order

    bool operator==(const PlainText&) const = default;
};

struct Paragraph {
    std::string text;                        ///< what is read, without markup and bidi controls
    std::vector<IsolatedPart> isolated = {}; ///< of `text`
    std::string language;
    Direction direction = Direction::LeftToRight;
    TextStyle style;
    Size size; ///< the width it was given, whatever the lines need; the sum of line heights
    std::vector<TextLine> lines;
    double cap_height_px =
        0; ///< of the face that sets most of the text; of equal ones the first of the stack
    double ink_above = 0;      ///< px that the first line's ink stands higher above its capitals
                               ///< than Latin accents do; 0 in Latin
    double ink_below = 0;      ///< the same below the last line
    bool looks_broken = false; ///< a reader would send it back: see line_filler.hpp

    bool operator==(const Paragraph&) const = default;
};

/// The base direction of a language: right to left for ar, fa, he, ur and their like.
[[nodiscard]] Direction direction_of(std::string_view language);

/// `text` without emphasis marks and bidi controls, as a reader or a voice gets it.
[[nodiscard]] std::string plain_text(std::string_view text);

/// The same, with the parts that stood between U+2066..U+2068 and U+2069. Empty when `text` is not
/// valid UTF-8.
[[nodiscard]] PlainText plain_with_isolates(std::string_view text);

/// Sets `text` in lines no wider than `width` pixels. A word that is wider than that stands out:
/// see `fits`.
/// `*word*` takes the colour of emphasis, `\*` is an asterisk, a line feed starts a new line, and
/// what stands between U+2066..U+2068 and U+2069 is never broken and drawn by one face if any has
/// all of it. Errors: a character that no face of the stack covers (named in the message), invalid
/// UTF-8.
[[nodiscard]] Result<Paragraph> lay_out(std::string_view text,
                                        std::string_view language,
                                        const TextStyle& style,
                                        int width,
                                        FontMeasure& fonts);

/// Whether no line is wider than `box.width` and all of them are no taller than `box.height`.
[[nodiscard]] bool fits(const Paragraph& paragraph, Size box);

/// The largest size between `smallest_px` and `largest_px` (steps of about 3 %) at which the text
/// fits the box. Errors: those of lay_out, and a sentence with the figures when even the smallest
/// does not fit.
[[nodiscard]] Result<Paragraph> lay_out_to_fit(std::string_view text,
                                               std::string_view language,
                                               const TextStyle& style,
                                               Size box,
                                               int smallest_px,
                                               int largest_px,
                                               FontMeasure& fonts);

} // namespace wayside
