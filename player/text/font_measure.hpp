#pragma once
/// How layout asks about fonts without knowing any. media/ answers with SDL_ttf, a test with "every
/// letter is 10 px wide".

#include <span>
#include <string>
#include <string_view>

namespace wayside
{

/// The two voices of a slide. Which font files serve them in each script: fonts/fonts.toml.
enum class FontVoice { Headline, Text };

/// One font file (and face index) as the FontMeasure numbers it.
struct FaceId {
    int value = 0;

    bool operator==(const FaceId&) const = default;
    // NOLINTNEXTLINE(modernize-use-nullptr): clang 14 means code that it makes itself
    auto operator<=>(const FaceId&) const = default;
};

enum class Direction { LeftToRight, RightToLeft };

/// A piece of text of one face, size, script and direction, in logical order, without bidi
/// controls.
struct RunShape {
    std::string_view text; ///< UTF-8
    FaceId face;
    int font_px = 0;         ///< size of the em square in pixels
    std::string_view script; ///< ISO 15924, four letters: "Latn", "Arab"
    Direction direction = Direction::LeftToRight;
};

/// Vertical measures of a face in pixels at some size; all positive.
struct FaceMetrics {
    double ascent = 0;
    double descent = 0;
    double cap_height = 0;
    double line_skip = 0; ///< the face's own advice; tall in Nastaliq
};

/// How far what is drawn of a text reaches from its baseline, in pixels; both positive. A font
/// claims more, for marks that no word of a language stacks.
struct InkReach {
    double above = 0;
    double below = 0;

    bool operator==(const InkReach&) const = default;
};

/// Answers must be the same for the same question. Main thread only (SDL_ttf shares one FreeType
/// library).
class FontMeasure
{
public:
    FontMeasure() = default;
    FontMeasure(const FontMeasure&) = delete;
    FontMeasure& operator=(const FontMeasure&) = delete;
    FontMeasure(FontMeasure&&) = delete;
    FontMeasure& operator=(FontMeasure&&) = delete;
    virtual ~FontMeasure() = default;

    /// Faces to try, best first, for a language (BCP 47) in a voice; never empty. Valid until the
    /// object dies.
    [[nodiscard]] virtual std::span<const FaceId> stack(std::string_view language,
                                                        FontVoice voice) const = 0;
    [[nodiscard]] virtual bool covers(FaceId face, char32_t character) = 0;
    /// Width of the shaped run in pixels, rounded up.
    [[nodiscard]] virtual int advance(const RunShape& run) = 0;
    [[nodiscard]] virtual FaceMetrics metrics(FaceId face, int font_px) = 0;
    /// Never less than the ink of the shaped run; a run without ink has none.
    [[nodiscard]] virtual InkReach ink(const RunShape& run) = 0;
};

} // namespace wayside
