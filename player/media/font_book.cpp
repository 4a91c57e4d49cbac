#include "media/font_book.hpp"

#include "sdl/error.hpp"

#include <SDL.h>
#include <SDL_ttf.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace wayside
{

namespace
{

constexpr std::size_t most_widths = 8192; ///< remembered; a slide asks for about two hundred
constexpr double measuring_size = OpenFonts::measuring_px;

/// Letters whose height stands for a capital's, where there is no H: alef, alif, ka, ko kai and so
/// on.
constexpr std::array<char32_t, 16> tall_letters{U'H',
                                                0x05D0,
                                                0x0627,
                                                0x0915,
                                                0x0E01,
                                                0x1200,
                                                0x1780,
                                                0x0E81,
                                                0x1000,
                                                0x0995,
                                                0x0A15,
                                                0x0A95,
                                                0x0B95,
                                                0x0C15,
                                                0x0D15,
                                                0x2D30};

void prepare(TTF_Font* font, Direction direction, std::string_view script)
{
    TTF_SetFontDirection(
        font, direction == Direction::RightToLeft ? TTF_DIRECTION_RTL : TTF_DIRECTION_LTR);
    TTF_SetFontScriptName(font, std::string(script).c_str());
}

Size size_of(TTF_Font* font, const std::string& text)
{
    Size size;
    if (TTF_SizeUTF8(font, text.c_str(), &size.width, &size.height) != 0) {
        return {};
    }
    return size;
}

double cap_height_of(TTF_Font* font)
{
    for (const char32_t letter : tall_letters) {
        int top = 0;
        if (TTF_GlyphIsProvided32(font, letter) != 0 &&
            TTF_GlyphMetrics32(font, letter, nullptr, nullptr, nullptr, &top, nullptr) == 0 &&
            top > 0) {
            return top;
        }
    }
    return 0.7 * measuring_size;
}

/// How far SDL_ttf pushed the run to the right because its leftmost glyph reaches left of the
/// origin. It does not tell; but behind 64 spaces (a whole number of pixels, in 64ths) nothing
/// reaches left of it, so what is missing from the sum of both widths is the push.
int push_right(TTF_Font* font, const PositionedRun& run)
{
    const std::string spaces(64, ' ');
    const bool leftwards = run.direction == Direction::RightToLeft;
    const int together = size_of(font, leftwards ? run.text + spaces : spaces + run.text).width;
    return std::max(0, size_of(font, run.text).width + size_of(font, spaces).width - together);
}

/// How far SDL_ttf pushed the run down because it stands out above the face's ascent: the surface
/// is then taller than the face, and the ink does not reach its lower edge.
int push_down(TTF_Font* font, int surface_height, Rect ink)
{
    const int surplus = surface_height - TTF_FontHeight(font);
    const bool above = ink.y <= 1 || ink.bottom() < surface_height - 1;
    return surplus > 0 && above ? surplus : 0;
}

/// What tells one shaped run from another, whatever its size.
std::string key_of(const RunShape& run)
{
    return fmt::format("{}{}{}\n{}",
                       run.face.value,
                       run.direction == Direction::RightToLeft ? '<' : '>',
                       run.script,
                       run.text);
}

/// Large enough to see how far letters reach, small enough to be drawn in no time.
constexpr int inking_px = 64;

} // namespace

Result<std::unique_ptr<FontBook>> FontBook::create(FontTable table,
                                                   const std::string& own_folder,
                                                   EmbeddedFonts embedded)
{
    auto library = sdl::TextLibrary::create();
    if (!library) {
        return tl::unexpected(library.error());
    }
    // Private constructor: make_unique cannot call it.
    std::unique_ptr<FontBook> book(
        new FontBook(std::move(table), own_folder, embedded, std::move(*library)));
    for (const FontVoice voice : {FontVoice::Headline, FontVoice::Text}) {
        if (book->fonts_.measuring(book->stack("", voice).front()) == nullptr) {
            return sdl::last_error(
                "neither the first font nor the one inside the program can be read");
        }
    }
    return book;
}

FontBook::FontBook(FontTable table,
                   const std::string& own_folder,
                   EmbeddedFonts embedded,
                   sdl::TextLibrary library)
    : library_(std::move(library)), table_(std::move(table)), fonts_(table_, own_folder, embedded)
{
}

std::span<const FaceId> FontBook::stack(std::string_view language, FontVoice voice) const
{
    return table_.stack(language, voice);
}

bool FontBook::covers(FaceId face, char32_t character)
{
    if (!table_.faces[static_cast<std::size_t>(face.value)].is_asked_for(character)) {
        return false;
    }
    const auto key = (static_cast<std::uint64_t>(face.value) << 32U) | (character / page_size);
    Page& page = pages_[key];
    const std::size_t at = character % page_size;
    if (!page.asked[at]) {
        TTF_Font* font = fonts_.measuring(face);
        page.asked[at] = true;
        page.covered[at] = font != nullptr && TTF_GlyphIsProvided32(font, character) != 0;
    }
    return page.covered[at];
}

int FontBook::advance(const RunShape& run)
{
    std::string key = key_of(run);
    auto known = measured_.find(key);
    if (known == measured_.end()) {
        TTF_Font* font = fonts_.measuring(run.face);
        if (font == nullptr) {
            return 0;
        }
        prepare(font, run.direction, run.script);
        const int width = size_of(font, std::string(run.text)).width;
        if (measured_.size() >= most_widths) {
            measured_.clear();
        }
        known = measured_.emplace(std::move(key), width).first;
    }
    return (known->second * run.font_px + OpenFonts::measuring_px - 1) / OpenFonts::measuring_px;
}

InkReach FontBook::ink(const RunShape& run)
{
    std::string key = key_of(run);
    auto known = inked_.find(key);
    if (known == inked_.end()) {
        const auto drawn = rasterise({.text = std::string(run.text),
                                      .face = run.face,
                                      .font_px = inking_px,
                                      .script = std::string(run.script),
                                      .direction = run.direction,
                                      .colour = {},
                                      .x = 0,
                                      .baseline = 0,
                                      .width = 0});
        InkReach reach;
        if (drawn && drawn->ink.size.height > 1) {
            // Half a pixel for what a larger size draws finer.
            const double above = -drawn->offset.y + 0.5;
            const double below = drawn->offset.y + drawn->ink.size.height + 0.5;
            reach = {.above = std::max(0.0, above) / inking_px,
                     .below = std::max(0.0, below) / inking_px};
        }
        if (inked_.size() >= most_widths) {
            inked_.clear();
        }
        known = inked_.emplace(std::move(key), reach).first;
    }
    return {.above = known->second.above * run.font_px, .below = known->second.below * run.font_px};
}

FaceMetrics FontBook::metrics(FaceId face, int font_px)
{
    auto known = measured_metrics_.find(face.value);
    if (known == measured_metrics_.end()) {
        TTF_Font* font = fonts_.measuring(face);
        if (font == nullptr) {
            return {};
        }
        known = measured_metrics_
                    .emplace(face.value,
                             FaceMetrics{.ascent = static_cast<double>(TTF_FontAscent(font)),
                                         .descent = static_cast<double>(-TTF_FontDescent(font)),
                                         .cap_height = cap_height_of(font),
                                         .line_skip = static_cast<double>(TTF_FontLineSkip(font))})
                    .first;
    }
    const FaceMetrics& measured = known->second;
    const double scale = font_px / measuring_size;
    return {.ascent = measured.ascent * scale,
            .descent = measured.descent * scale,
            .cap_height = measured.cap_height * scale,
            .line_skip = measured.line_skip * scale};
}

Result<RasterRun> FontBook::rasterise(const PositionedRun& run)
{
    TTF_Font* font = fonts_.drawing(run.face, run.font_px);
    if (font == nullptr) {
        return sdl::last_error(fmt::format("no font to draw \"{}\"", run.text));
    }
    prepare(font, run.direction, run.script);
    // Every pixel is how much of it is covered; the colours here make only its palette, which
    // nobody reads.
    const sdl::Surface surface(
        TTF_RenderUTF8_Shaded(font, run.text.c_str(), {255, 255, 255, 255}, {0, 0, 0, 255}));
    if (!surface) {
        return sdl::last_error(fmt::format("cannot draw \"{}\"", run.text));
    }
    const Rect ink = ink_of(*surface);
    if (ink.empty()) {
        return RasterRun{.ink = {.size = {1, 1}, .pixels = {0}}, .offset = {}};
    }
    const Point origin{push_right(font, run),
                       TTF_FontAscent(font) + push_down(font, surface->h, ink)};
    return RasterRun{.ink = coverage_of(*surface, ink),
                     .offset = {ink.x - origin.x, ink.y - origin.y}};
}

} // namespace wayside
