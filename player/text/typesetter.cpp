#include "text/typesetter.hpp"

#include "text/latin_lead.hpp"
#include "text/script_runs.hpp"

#include <algorithm>
#include <cmath>

namespace wayside
{

/// Units [begin, end) of one direction, script, face and emphasis.
struct Typesetter::Piece {
    std::size_t begin = 0;
    std::size_t end = 0;
    Direction direction = Direction::LeftToRight;
};

Result<std::unique_ptr<Typesetter>> Typesetter::create(std::string_view text,
                                                       std::string_view language,
                                                       FontVoice voice,
                                                       FontMeasure& fonts)
{
    auto marked = parse_markup(text);
    if (!marked) {
        return tl::unexpected(marked.error());
    }
    // Private constructor: make_unique cannot call it.
    std::unique_ptr<Typesetter> setter(new Typesetter);
    setter->marked_ = std::move(*marked);
    setter->plain_ = plain_with_isolates(text);
    setter->language_ = language;
    setter->direction_ = direction_of(language);
    if (setter->direction_ == Direction::RightToLeft) {
        lead_latin_phrases(setter->marked_);
    }
    setter->fonts_ = &fonts;
    const auto stack = fonts.stack(language, voice);
    setter->first_face_ = stack.front();
    auto faced = assign_faces(setter->marked_.text, stack, fonts);
    if (!faced) {
        return failure(faced.error().message + " in \"" + setter->plain_.text + "\"");
    }
    setter->faced_ = std::move(*faced);
    setter->main_face_ = most_used_face(setter->faced_, stack);
    setter->scripts_ = scripts_of(setter->marked_.text);
    setter->segments_ = segments_of(setter->marked_.text, language);
    auto bidi = Bidi::analyse(setter->marked_.text, setter->direction_);
    if (!bidi) {
        return tl::unexpected(bidi.error());
    }
    setter->bidi_ = std::make_unique<Bidi>(std::move(*bidi));
    return setter;
}

std::vector<Typesetter::Piece> Typesetter::pieces(std::size_t begin,
                                                  std::size_t end,
                                                  Direction direction) const
{
    std::vector<Piece> found;
    for (std::size_t at = begin; at < end; ++at) {
        const bool joins = at > begin && faced_.faces[at] == faced_.faces[at - 1] &&
                           scripts_[at] == scripts_[at - 1] &&
                           marked_.emphasised[at] == marked_.emphasised[at - 1];
        if (joins) {
            found.back().end = at + 1;
        } else {
            found.push_back({.begin = at, .end = at + 1, .direction = direction});
        }
    }
    if (direction == Direction::RightToLeft) {
        std::reverse(found.begin(), found.end());
    }
    return found;
}

PositionedRun Typesetter::run_of(const Piece& piece, const TextStyle& style) const
{
    std::u16string drawn;
    for (std::size_t at = piece.begin; at < piece.end; ++at) {
        if (!is_bidi_control(faced_.drawn[at])) {
            drawn.push_back(faced_.drawn[at]);
        }
    }
    PositionedRun run{.text = to_utf8(drawn),
                      .face = faced_.faces[piece.begin],
                      .font_px = style.font_px,
                      .script = std::string(scripts_[piece.begin]),
                      .direction = piece.direction,
                      .colour = marked_.emphasised[piece.begin] ? style.emphasis : style.colour,
                      .x = 0,
                      .baseline = 0,
                      .width = 0};
    if (!run.text.empty()) {
        run.width = fonts_->advance({.text = run.text,
                                     .face = run.face,
                                     .font_px = run.font_px,
                                     .script = run.script,
                                     .direction = run.direction});
    }
    return run;
}

int Typesetter::width_of(std::size_t begin, std::size_t end, int font_px) const
{
    int width = 0;
    TextStyle style;
    style.font_px = font_px;
    for (const VisualRun& visual : bidi_->line(begin, end)) {
        for (const Piece& piece : pieces(visual.begin, visual.end, visual.direction)) {
            width += run_of(piece, style).width;
        }
    }
    return width;
}

std::vector<SegmentWidth> Typesetter::measure(int font_px) const
{
    std::vector<SegmentWidth> widths;
    widths.reserve(segments_.size());
    for (const Segment& segment : segments_) {
        const int ink = width_of(segment.begin, segment.ink_end, font_px);
        const int spaces =
            segment.end > segment.ink_end ? width_of(segment.ink_end, segment.end, font_px) : 0;
        widths.push_back({.ink = ink,
                          .whole = ink + spaces,
                          .ends_line = segment.ends_line,
                          .ends_word = segment.ends_word,
                          .ends_clause = segment.ends_clause,
                          .clings = segment.clings});
    }
    return widths;
}

TextLine Typesetter::line(std::size_t begin, std::size_t end, const TextStyle& style) const
{
    TextLine line;
    for (const VisualRun& visual : bidi_->line(begin, end)) {
        for (const Piece& piece : pieces(visual.begin, visual.end, visual.direction)) {
            PositionedRun run = run_of(piece, style);
            if (run.text.empty()) {
                continue;
            }
            run.x = line.width;
            line.width += run.width;
            line.runs.push_back(std::move(run));
        }
    }
    return line;
}

Typesetter::LineBox Typesetter::line_box(const std::vector<InkReach>& inks,
                                         const TextStyle& style) const
{
    const FaceMetrics main = fonts_->metrics(main_face_, style.font_px);
    double height = style.line_height * style.font_px;
    // All lines grow alike, so that their distances stay even.
    for (std::size_t at = 1; at < inks.size(); ++at) {
        height = std::max(height, inks[at - 1].below + inks[at].above);
    }
    double above = (height - main.ascent - main.descent) / 2 + main.ascent;
    double below = height - above;
    if (!inks.empty()) {
        above = std::max(above, inks.front().above);
        below = std::max(height - above, inks.back().below);
    }
    const int rounded = static_cast<int>(std::lround(above));
    return {.height = static_cast<int>(std::lround(height)),
            .above = rounded,
            .below = static_cast<int>(std::lround(above + below)) - rounded};
}

bool Typesetter::has_fallback(const std::vector<TextLine>& lines) const
{
    return std::any_of(lines.begin(), lines.end(), [this](const TextLine& line) {
        return std::any_of(line.runs.begin(), line.runs.end(), [this](const PositionedRun& run) {
            return run.face != first_face_;
        });
    });
}

InkReach Typesetter::ink_of(const TextLine& line) const
{
    InkReach reach;
    for (const PositionedRun& run : line.runs) {
        const InkReach ink = fonts_->ink({.text = run.text,
                                          .face = run.face,
                                          .font_px = run.font_px,
                                          .script = run.script,
                                          .direction = run.direction});
        reach.above = std::max(reach.above, ink.above);
        reach.below = std::max(reach.below, ink.below);
    }
    return reach;
}

Paragraph Typesetter::set(const TextStyle& style, int width) const
{
    Paragraph paragraph{.text = plain_.text,
                        .isolated = plain_.isolated,
                        .language = language_,
                        .direction = direction_,
                        .style = style,
                        .size = {width, 0},
                        .lines = {},
                        .cap_height_px = fonts_->metrics(main_face_, style.font_px).cap_height};
    const auto widths = measure(style.font_px);
    const auto spans = fill_lines(widths, width, style.wrap);
    paragraph.looks_broken = looks_broken(widths, spans);
    for (const LineSpan& span : spans) {
        paragraph.lines.push_back(
            line(segments_[span.begin].begin, segments_[span.end - 1].ink_end, style));
    }
    std::vector<InkReach> inks;
    // The first face may be set tighter than it asks for, except under Vietnamese marks.
    if (has_fallback(paragraph.lines) || language_.substr(0, 2) == "vi") {
        for (const TextLine& set : paragraph.lines) {
            inks.push_back(ink_of(set));
        }
        const FaceMetrics first = fonts_->metrics(first_face_, style.font_px);
        if (!inks.empty()) {
            // Latin accents stand as far above the first face's capitals as its ascent does.
            const double accents = first.ascent - first.cap_height;
            paragraph.ink_above =
                std::max(0.0, inks.front().above - paragraph.cap_height_px - accents);
            paragraph.ink_below = std::max(0.0, inks.back().below - first.descent);
        }
    }
    const LineBox box = line_box(inks, style);
    int baseline = box.above;
    for (TextLine& set : paragraph.lines) {
        const int spare = width - set.width;
        const bool at_end = (style.align == Align::End) != (direction_ == Direction::RightToLeft);
        set.x = style.align == Align::Centre ? spare / 2 : (at_end ? spare : 0);
        set.baseline = baseline;
        for (PositionedRun& run : set.runs) {
            run.x += set.x;
            run.baseline = set.baseline;
        }
        baseline += box.height;
    }
    if (!paragraph.lines.empty()) {
        paragraph.size.height = baseline - box.height + box.below;
    }
    return paragraph;
}

} // namespace wayside
