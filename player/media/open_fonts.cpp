#include "media/open_fonts.hpp"

#include "base/limits.hpp"

#include <SDL.h>
#include <SDL_ttf.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace wayside
{

namespace
{

/// A file up to this size is read once, for all sizes of the face: FreeType asks for a few bytes at
/// a time, and by way of a file each time costs two system calls (half of the time of the first
/// picture, measured). Only the collections of Han letters are larger.
constexpr std::uintmax_t most_bytes_in_memory = 2U << 20U;

sdl::Font from_memory(std::span<const std::byte> bytes, int font_px, int index)
{
    SDL_RWops* stream =
        bytes.empty() ? nullptr : SDL_RWFromConstMem(bytes.data(), static_cast<int>(bytes.size()));
    return sdl::Font(stream == nullptr ? nullptr : TTF_OpenFontIndexRW(stream, 1, font_px, index));
}

std::vector<std::byte> read_if_small(const std::string& path)
{
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    if (error || size > most_bytes_in_memory) {
        return {};
    }
    std::vector<std::byte> bytes(size);
    std::ifstream stream(path, std::ios::binary);
    stream.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    return stream ? std::move(bytes) : std::vector<std::byte>{};
}

} // namespace

OpenFonts::OpenFonts(const FontTable& table, const std::string& own_folder, EmbeddedFonts embedded)
{
    if (!own_folder.empty()) {
        folders_.push_back(own_folder);
    }
    folders_.insert(folders_.end(), table.folders.begin(), table.folders.end());
    for (const FontFace& face : table.faces) {
        sources_.push_back(
            {.face = face, .spare = {}, .looked_for = false, .path = {}, .bytes = {}});
    }
    // A file may stand for several faces.
    const auto spare = [&](FontVoice voice, std::span<const std::byte> font) {
        const FaceId first = table.stack("", voice).front();
        const std::string& file = table.faces[static_cast<std::size_t>(first.value)].file;
        for (Source& source : sources_) {
            if (source.face.file == file) {
                source.spare = font;
            }
        }
    };
    spare(FontVoice::Headline, embedded.headline);
    spare(FontVoice::Text, embedded.text);
}

TTF_Font* OpenFonts::at(FaceId face, int font_px, Use use)
{
    const auto known = std::find_if(open_.begin(), open_.end(), [&](const Open& open) {
        return open.face == face && open.font_px == font_px && open.use == use;
    });
    if (known != open_.end()) {
        open_.splice(open_.begin(), open_, known);
        return open_.front().font.get();
    }
    Source& source = sources_[static_cast<std::size_t>(face.value)];
    look_for(source);
    sdl::Font font = open(source, font_px);
    if (!font) {
        return nullptr;
    }
    ++opened_;
    // Full hinting moves letters apart and changes widths; light hinting keeps both (measured). But
    // it moves each letter up or down by itself: the bar that joins Devanagari gets steps. So only
    // the faces for all scripts, those of Latin letters, have it.
    const bool is_light = use == Use::Draw && source.face.ranges.empty();
    TTF_SetFontHinting(font.get(), is_light ? TTF_HINTING_LIGHT : TTF_HINTING_NONE);
    if (open_.size() >= limits::open_fonts) {
        open_.pop_back();
    }
    open_.push_front({.face = face, .font_px = font_px, .use = use, .font = std::move(font)});
    return open_.front().font.get();
}

void OpenFonts::close_drawing()
{
    open_.remove_if([](const Open& open) { return open.use == Use::Draw; });
}

void OpenFonts::look_for(Source& source) const
{
    if (!source.looked_for) {
        source.looked_for = true;
        source.path = path_of(source.face);
        source.bytes = source.path.empty() ? std::vector<std::byte>{} : read_if_small(source.path);
    }
}

sdl::Font OpenFonts::open(const Source& source, int font_px)
{
    sdl::Font font = from_memory(source.bytes, font_px, source.face.index);
    if (!font && !source.path.empty()) {
        font.reset(TTF_OpenFontIndex(source.path.c_str(), font_px, source.face.index));
    }
    return font ? std::move(font) : from_memory(source.spare, font_px, 0);
}

std::string OpenFonts::path_of(const FontFace& face) const
{
    for (const std::string& folder : folders_) {
        std::error_code error;
        std::string path = folder + "/" + face.file;
        if (std::filesystem::is_regular_file(path, error)) {
            return path;
        }
    }
    return {};
}

std::vector<FontFace> OpenFonts::missing() const
{
    std::vector<FontFace> missing;
    for (const Source& source : sources_) {
        if (path_of(source.face).empty()) {
            missing.push_back(source.face);
        }
    }
    return missing;
}

} // namespace wayside
