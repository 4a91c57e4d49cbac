#pragma once
/// A text that has been analysed once and can be set at any size and width.

#include "base/result.hpp"
#include "text/bidi.hpp"
#include "text/font_runs.hpp"
#include "text/line_breaks.hpp"
#include "text/line_filler.hpp"
#include "text/markup.hpp"
#include "text/paragraph.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace wayside
{

/// Immutable after creation. Does not move: ICU keeps a pointer to its text.
class Typesetter
{
public:
    /// `fonts` must outlive this. Errors: invalid UTF-8, a character that no face covers.
    [[nodiscard]] static Result<std::unique_ptr<Typesetter>> create(std::string_view text,
                                                                    std::string_view language,
                                                                    FontVoice voice,
                                                                    FontMeasure& fonts);

    /// The paragraph in this style; its voice must be the one given at creation.
    [[nodiscard]] Paragraph set(const TextStyle& style, int width) const;

private:
    struct Piece;

    /// Distance of the baselines, and what stands above the first and below the last.
    struct LineBox {
        int height = 0;
        int above = 0;
        int below = 0;
    };

    Typesetter() = default;

    [[nodiscard]] std::vector<Piece> pieces(std::size_t begin,
                                            std::size_t end,
                                            Direction direction) const;
    [[nodiscard]] PositionedRun run_of(const Piece& piece, const TextStyle& style) const;
    [[nodiscard]] int width_of(std::size_t begin, std::size_t end, int font_px) const;
    [[nodiscard]] std::vector<SegmentWidth> measure(int font_px) const;
    [[nodiscard]] TextLine line(std::size_t begin, std::size_t end, const TextStyle& style) const;

    /// As high as the style says, or as the ink of fallback faces needs.
    [[nodiscard]] LineBox line_box(const std::vector<InkReach>& inks, const TextStyle& style) const;
    [[nodiscard]] bool has_fallback(const std::vector<TextLine>& lines) const;
    /// What is drawn of a line.
    [[nodiscard]] InkReach ink_of(const TextLine& line) const;

    MarkedText marked_;
    FacedText faced_;
    std::vector<std::string_view> scripts_;
    std::vector<Segment> segments_;
    std::unique_ptr<Bidi> bidi_;
    PlainText plain_;
    std::string language_;
    Direction direction_ = Direction::LeftToRight;
    FaceId
        first_face_; ///< of the stack: the design's own, which may be set tighter than it asks for
    FaceId main_face_; ///< sets most of the text
    FontMeasure* fonts_ = nullptr;
};

} // namespace wayside
