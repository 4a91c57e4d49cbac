#include "render/glass.hpp"

#include "render/surface_glass.hpp"
#include "render/texture_glass.hpp"

#include <SDL.h>

#include <algorithm>
#include <array>

namespace wayside
{

namespace
{

bool contains_word(std::string_view text, std::string_view word)
{
    return text.find(word) != std::string_view::npos;
}

} // namespace

Result<GlassChoice> glass_choice_of(std::string_view word)
{
    if (word == "auto") {
        return GlassChoice::Auto;
    }
    if (word == "surface") {
        return GlassChoice::Surface;
    }
    if (word == "texture") {
        return GlassChoice::Texture;
    }
    return failure("unknown way to the display `" + std::string(word) +
                   "` (known: auto, surface, texture)");
}

GlassChoice glass_for(std::string_view video_driver, GlassChoice asked)
{
    if (asked != GlassChoice::Auto) {
        return asked;
    }
    const bool only_gl = video_driver == "KMSDRM" || video_driver == "wayland";
    return only_gl ? GlassChoice::Texture : GlassChoice::Surface;
}

bool is_software_gl(std::string_view gl_renderer)
{
    constexpr std::array<std::string_view, 4> names{
        "llvmpipe", "softpipe", "SwiftShader", "swrast"};
    return std::any_of(names.begin(), names.end(), [gl_renderer](std::string_view name) {
        return contains_word(gl_renderer, name);
    });
}

bool loses_first_picture(std::string_view video_driver)
{
    return video_driver == "KMSDRM";
}

Result<std::unique_ptr<Glass>> open_glass(SDL_Window& window, Rotation rotation, GlassChoice asked)
{
    const char* const driver = SDL_GetCurrentVideoDriver();
    if (glass_for(driver != nullptr ? driver : "", asked) == GlassChoice::Surface) {
        return SurfaceGlass::create(window, rotation);
    }
    return TextureGlass::create(window, rotation, gl_render_driver);
}

} // namespace wayside
