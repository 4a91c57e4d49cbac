#include "media/font_book.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

#include <SDL.h>
#include <SDL_ttf.h>
#include <fmt/format.h>

#include "base/limits.hpp"
#include "media/premultiply.hpp"
#include "sdl/error.hpp"

namespace wayside {

namespace {

/// Glyph questions are asked at this size: coverage does not depend on it.
constexpr int coverage_px = 16;
constexpr std::size_t most_advances = 8192;

bool is_headline(const FontTable& table, FaceId face)
{
    const auto& stack = table.stack("", FontVoice::Headline);
    return std::find(stack.begin(), stack.end(), face) != stack.end();
}

sdl::Font from_memory(std::span<const std::byte> bytes, int font_px)
{
    SDL_RWops* stream = SDL_RWFromConstMem(bytes.data(), static_cast<int>(bytes.size()));
    return sdl::Font(stream == nullptr ? nullptr : TTF_OpenFontRW(stream, 1, font_px));
}

/// How far SDL_ttf pushed the run to the right because its first glyph reaches left of its origin.
int left_overhang(TTF_Font* font, std::string_view text)
{
    const char* at = text.data();
    std::size_t left = text.size();
    const Uint32 first = left == 0 ? 0 : static_cast<unsigned char>(*at);
    if (first >= 0x80) {
        return 0; // bearings of other scripts are within a pixel at their joins
    }
    int min_x = 0;
    if (TTF_GlyphMetrics32(font, first, &min_x, nullptr, nullptr, nullptr, nullptr) != 0) {
        return 0;
    }
    return std::min(0, min_x);
}

} // namespace

Result<std::unique_ptr<FontBook>> FontBook::create(FontTable table, std::string own_folder, EmbeddedFonts embedded)
{
    auto library = sdl::TextLibrary::create();
    if (!library) {
        return tl::unexpected(library.error());
    }
    for (const auto& bytes : {embedded.headline, embedded.text}) {
        if (!from_memory(bytes, coverage_px)) {
            return sdl::last_error("the font inside the program cannot be read");
        }
    }
    // Private constructor: make_unique cannot call it.
    return std::unique_ptr<FontBook>(new FontBook(std::move(table), std::move(own_folder), embedded, std::move(*library)));
}

FontBook::FontBook(FontTable table, std::string own_folder, EmbeddedFonts embedded, sdl::TextLibrary library)
    : library_(std::move(library)), table_(std::move(table)), own_folder_(std::move(own_folder)), embedded_(embedded)
{
}

std::span<const FaceId> FontBook::stack(std::string_view language, FontVoice voice) const
{
    return table_.stack(language, voice);
}

std::string FontBook::path_of(const FontFace& face) const
{
    std::vector<std::string> folders;
    if (!own_folder_.empty()) {
        folders.push_back(own_folder_);
    }
    folders.insert(folders.end(), table_.folders.begin(), table_.folders.end());
    for (const std::string& folder : folders) {
        std::error_code error;
        std::string path = folder + "/" + face.file;
        if (std::filesystem::is_regular_file(path, error)) {
            return path;
        }
    }
    return {};
}

sdl::Font FontBook::open(FaceId face, int font_px) const
{
    const FontFace& wanted = table_.faces[static_cast<std::size_t>(face.value)];
    sdl::Font font;
    if (const std::string path = path_of(wanted); !path.empty()) {
        font.reset(TTF_OpenFontIndex(path.c_str(), font_px, wanted.index));
    }
    if (!font) {
        font = from_memory(is_headline(table_, face) ? embedded_.headline : embedded_.text, font_px);
    }
    if (font) {
        // Full hinting moves letters apart and changes widths; light hinting keeps both (measured).
        TTF_SetFontHinting(font.get(), TTF_HINTING_LIGHT);
    }
    return font;
}

TTF_Font* FontBook::font(FaceId face, int font_px)
{
    const auto known = std::find_if(open_.begin(), open_.end(), [&](const Open& open) {
        return open.face == face && open.font_px == font_px;
    });
    if (known != open_.end()) {
        open_.splice(open_.begin(), open_, known);
        return open_.front().font.get();
    }
    open_.push_front({.face = face, .font_px = font_px, .font = open(face, font_px)});
    if (open_.size() > limits::open_fonts) {
        open_.pop_back();
    }
    return open_.front().font.get();
}

bool FontBook::covers(FaceId face, char32_t character)
{
    const auto key = std::make_pair(face.value, character);
    if (const auto known = covers_.find(key); known != covers_.end()) {
        return known->second;
    }
    const bool covered = TTF_GlyphIsProvided32(font(face, coverage_px), character) != 0;
    covers_.emplace(key, covered);
    return covered;
}

TTF_Font* FontBook::prepared(const RunShape& run)
{
    TTF_Font* font = this->font(run.face, run.font_px);
    TTF_SetFontDirection(font, run.direction == Direction::RightToLeft ? TTF_DIRECTION_RTL : TTF_DIRECTION_LTR);
    TTF_SetFontScriptName(font, std::string(run.script).c_str());
    return font;
}

int FontBook::advance(const RunShape& run)
{
    std::string key = fmt::format("{}/{}/{}/{}", run.face.value, run.font_px, run.direction == Direction::RightToLeft, run.text);
    if (const auto known = advances_.find(key); known != advances_.end()) {
        return known->second;
    }
    int width = 0;
    int height = 0;
    TTF_SizeUTF8(prepared(run), std::string(run.text).c_str(), &width, &height);
    if (advances_.size() >= most_advances) {
        advances_.clear();
    }
    advances_.emplace(std::move(key), width);
    return width;
}

FaceMetrics FontBook::metrics(FaceId face, int font_px)
{
    const auto key = std::make_pair(face.value, font_px);
    if (const auto known = metrics_.find(key); known != metrics_.end()) {
        return known->second;
    }
    TTF_Font* opened = font(face, font_px);
    FaceMetrics metrics{.ascent = static_cast<double>(TTF_FontAscent(opened)),
                        .descent = static_cast<double>(-TTF_FontDescent(opened)),
                        .cap_height = 0.7 * font_px,
                        .line_skip = static_cast<double>(TTF_FontLineSkip(opened))};
    int top = 0;
    if (TTF_GlyphIsProvided32(opened, 'H') != 0 &&
        TTF_GlyphMetrics32(opened, 'H', nullptr, nullptr, nullptr, &top, nullptr) == 0) {
        metrics.cap_height = top;
    }
    metrics_.emplace(key, metrics);
    return metrics;
}

Result<RasterRun> FontBook::rasterise(const PositionedRun& run)
{
    TTF_Font* font = prepared({.text = run.text, .face = run.face, .font_px = run.font_px, .script = run.script, .direction = run.direction});
    const SDL_Color colour{run.colour.red, run.colour.green, run.colour.blue, run.colour.alpha};
    const sdl::Surface surface(TTF_RenderUTF8_Blended(font, run.text.c_str(), colour));
    if (!surface) {
        return sdl::last_error(fmt::format("cannot draw \"{}\"", run.text));
    }
    RasterRun raster{.image = premultiplied(*surface), .offset = {0, -TTF_FontAscent(font)}};
    if (run.direction == Direction::LeftToRight) {
        raster.offset.x = left_overhang(font, run.text);
    }
    return raster;
}

std::vector<FontFace> FontBook::missing_faces() const
{
    std::vector<FontFace> missing;
    std::copy_if(table_.faces.begin(), table_.faces.end(), std::back_inserter(missing), [&](const FontFace& face) {
        return path_of(face).empty();
    });
    return missing;
}

} // namespace wayside
