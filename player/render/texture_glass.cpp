#include "render/texture_glass.hpp"

#include "render/composed_rows.hpp"
#include "sdl/error.hpp"

#include <SDL.h>
#include <fmt/format.h>

#include <algorithm>

namespace wayside
{

namespace
{

constexpr Uint32 gl_renderer_name = 0x1F01; // GL_RENDERER of the GL and GLES headers

/// SDL's number of a render driver, so that no other one is tried in its place.
Result<int> number_of(std::string_view render_driver)
{
    for (int i = 0; i < SDL_GetNumRenderDrivers(); ++i) {
        SDL_RendererInfo info{};
        if (SDL_GetRenderDriverInfo(i, &info) == 0 && info.name == render_driver) {
            return i;
        }
    }
    return failure(fmt::format("SDL has no render driver `{}` here", render_driver));
}

SDL_RendererInfo info_of(SDL_Renderer& renderer)
{
    SDL_RendererInfo info{};
    SDL_GetRendererInfo(&renderer, &info);
    return info;
}

std::string_view video_driver()
{
    const char* const driver = SDL_GetCurrentVideoDriver();
    return driver != nullptr ? driver : "no video driver";
}

/// The GL's own name for itself; empty when no GL is current.
std::string gl_name()
{
    using GetString = const unsigned char* (*)(Uint32);
    const auto get_string = reinterpret_cast<GetString>(SDL_GL_GetProcAddress("glGetString"));
    if (SDL_GL_GetCurrentContext() == nullptr || get_string == nullptr) {
        return {};
    }
    const unsigned char* const name = get_string(gl_renderer_name);
    return name != nullptr ? reinterpret_cast<const char*>(name) : "";
}

/// Where a canvas rectangle must be drawn unturned so that a turn around its own centre puts it
/// right.
SDL_FRect before_turn(Rect area, Size canvas, Rotation rotation)
{
    const Rect there = to_panel(area, canvas, rotation);
    const float centre_x = static_cast<float>(there.x) + static_cast<float>(there.width) / 2;
    const float centre_y = static_cast<float>(there.y) + static_cast<float>(there.height) / 2;
    const auto width = static_cast<float>(area.width);
    const auto height = static_cast<float>(area.height);
    return {centre_x - width / 2, centre_y - height / 2, width, height};
}

/// Sends a part of a picture to the same place of a texture, some rows at once.
Result<void> send(SDL_Texture& texture, const Layer& layer, Rect area)
{
    constexpr int height = 16;
    ComposedRows rows({.to = layer, .from = std::nullopt, .mix = {}}, height);
    Image room{{area.width, height},
               std::vector<std::uint32_t>(static_cast<std::size_t>(area.width) * height)};
    for (int y = area.y; y < area.bottom(); y += height) {
        const Rect part{area.x, y, area.width, std::min(height, area.bottom() - y)};
        const SDL_Rect place{part.x, part.y, part.width, part.height};
        rows.fetch(part.y, part.height);
        rows.write(view(room), part);
        if (SDL_UpdateTexture(&texture, &place, room.pixels.data(), area.width * 4) != 0) {
            return sdl::last_error("uploading a picture");
        }
    }
    return {};
}

} // namespace

TextureGlass::TextureGlass(sdl::Renderer renderer, Rotation rotation)
    : renderer_(std::move(renderer)), rotation_(rotation)
{
    // The software renderer claims vsync, asked or not, and does not wait.
    const SDL_RendererInfo info = info_of(*renderer_);
    const bool software = (info.flags & SDL_RENDERER_SOFTWARE) != 0;
    if (!software && (info.flags & SDL_RENDERER_PRESENTVSYNC) != 0) {
        pacing_ = Pacing::Display;
    }
}

Result<std::unique_ptr<Glass>> TextureGlass::create(SDL_Window& window,
                                                    Rotation rotation,
                                                    std::string_view render_driver)
{
    const auto number = number_of(render_driver);
    if (!number) {
        return tl::unexpected(number.error());
    }
    const Uint32 flags =
        render_driver == "software" ? SDL_RENDERER_SOFTWARE : SDL_RENDERER_PRESENTVSYNC;
    sdl::Renderer renderer(SDL_CreateRenderer(&window, *number, flags));
    if (!renderer) {
        return sdl::last_error(fmt::format("starting the render driver {}", render_driver));
    }
    // The constructor is private: std::make_unique cannot reach it.
    std::unique_ptr<TextureGlass> glass(
        new TextureGlass(std::move(renderer), rotation)); // NOLINT(cppcoreguidelines-owning-memory)
    const auto size = glass->output_size();
    const auto sized = size ? glass->resize(turned(*size, rotation)) : tl::unexpected(size.error());
    if (!sized) {
        return tl::unexpected(sized.error());
    }
    if (loses_first_picture(video_driver())) {
        // A still slide has no second picture soon: an empty one is lost in its place.
        SDL_RenderClear(glass->renderer_.get());
        SDL_RenderPresent(glass->renderer_.get());
    }
    return glass;
}

Result<Size> TextureGlass::output_size() const
{
    Size size;
    if (SDL_GetRendererOutputSize(renderer_.get(), &size.width, &size.height) != 0) {
        return sdl::last_error("asking for the size of the display");
    }
    return size;
}

Result<Presented> TextureGlass::resize(Size canvas)
{
    canvas_ = canvas;
    for (Slot& slot : slots_) {
        slot = Slot{};
        slot.texture.reset(SDL_CreateTexture(renderer_.get(),
                                             SDL_PIXELFORMAT_ARGB8888,
                                             SDL_TEXTUREACCESS_STREAMING,
                                             canvas.width,
                                             canvas.height));
        if (!slot.texture) {
            return sdl::last_error(
                fmt::format("making a texture of {}x{}", canvas.width, canvas.height));
        }
        SDL_SetTextureBlendMode(slot.texture.get(), SDL_BLENDMODE_BLEND);
    }
    return Presented::Resized;
}

void TextureGlass::lost()
{
    for (Slot& slot : slots_) {
        slot.holds = nullptr;
    }
}

TextureGlass::Slot& TextureGlass::slot_for(const void* key, const void* beside)
{
    if (slots_[0].holds == key || slots_[1].holds == key) {
        return slots_[0].holds == key ? slots_[0] : slots_[1];
    }
    return beside != nullptr && slots_[0].holds == beside ? slots_[1] : slots_[0];
}

Result<TextureGlass::Slot*> TextureGlass::upload(const Layer& layer, const void* beside)
{
    Slot& slot = slot_for(layer.key, beside);
    const Rect everything = whole(canvas_);
    const bool known = slot.holds == layer.key;
    const std::span<const Rect> parts =
        known ? layer.changed : std::span<const Rect>(&everything, 1);
    for (const Rect& part : parts) {
        const Rect area = intersection(part, everything);
        const auto sent = area.empty() ? Result<void>() : send(*slot.texture, layer, area);
        if (!sent) {
            slot.holds = nullptr;
            return tl::unexpected(sent.error());
        }
    }
    slot.holds = layer.key;
    return &slot;
}

Result<void> TextureGlass::lay(Slot& slot, int shift, int opacity)
{
    const SDL_FRect where =
        before_turn({shift, 0, canvas_.width, canvas_.height}, canvas_, rotation_);
    SDL_SetTextureAlphaMod(slot.texture.get(), static_cast<Uint8>(opacity));
    const int drawn = SDL_RenderCopyExF(renderer_.get(),
                                        slot.texture.get(),
                                        nullptr,
                                        &where,
                                        degrees_of(rotation_),
                                        nullptr,
                                        SDL_FLIP_NONE);
    if (drawn != 0) {
        return sdl::last_error("drawing a picture");
    }
    return {};
}

Result<void> TextureGlass::draw(const Composition& composition)
{
    const void* const old = composition.from ? composition.from->key : nullptr;
    const auto to = upload(composition.to, old);
    if (!to) {
        return tl::unexpected(to.error());
    }
    const Mix mix = composition.mix;
    if (!composition.from || mix.kind == TransitionKind::Cut || mix.progress >= full_progress) {
        return lay(**to, 0, 255);
    }
    const auto from = upload(*composition.from, composition.to.key);
    if (!from) {
        return tl::unexpected(from.error());
    }
    if (mix.kind == TransitionKind::Slide) {
        const SlideOffsets offsets = slide_offsets(canvas_.width, mix);
        const auto gone = lay(**from, offsets.from, 255);
        return gone ? lay(**to, offsets.to, 255) : gone;
    }
    const auto below = lay(**from, 0, 255);
    return below ? lay(**to, 0, std::clamp(mix.progress, 0, 255)) : below;
}

Result<Presented> TextureGlass::present(const Composition& composition)
{
    const auto size = output_size();
    if (!size) {
        return tl::unexpected(size.error());
    }
    if (turned(*size, rotation_) != canvas_) {
        return resize(turned(*size, rotation_));
    }
    if (composition.to.picture.size() != canvas_) {
        return Presented::Resized;
    }
    // Every pixel is drawn again below; the clear spares tiled GPUs the reading back of the old
    // frame.
    SDL_RenderClear(renderer_.get());
    if (const auto drawn = draw(composition); !drawn) {
        return tl::unexpected(drawn.error());
    }
    SDL_RenderPresent(renderer_.get());
    return Presented::Shown;
}

std::string TextureGlass::description() const
{
    const std::string gl = gl_name();
    return fmt::format("textures on {} through {}{}{}, {}, {}x{} turned by {} degrees",
                       video_driver(),
                       info_of(*renderer_).name,
                       gl.empty() ? "" : " on " + gl,
                       is_software_gl(gl) ? " (no GPU: slow)" : "",
                       pacing_ == Pacing::Display ? "vsync" : "no vsync",
                       canvas_.width,
                       canvas_.height,
                       degrees_of(rotation_));
}

} // namespace wayside
