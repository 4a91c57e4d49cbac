#include "cli/png.hpp"

#include "sdl/error.hpp"
#include "sdl/handles.hpp"

#include <SDL.h>
#include <SDL_image.h>

#include <filesystem>

namespace wayside
{

Result<void> write_png(const Image& image, const std::string& path)
{
    // SDL does not write through the pointer: the surface is only read.
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): a C interface without const
    auto* pixels = const_cast<std::uint32_t*>(image.pixels.data());
    const sdl::Surface view(SDL_CreateRGBSurfaceWithFormatFrom(pixels,
                                                               image.size.width,
                                                               image.size.height,
                                                               32,
                                                               image.size.width * 4,
                                                               SDL_PIXELFORMAT_ARGB8888));
    const sdl::Surface opaque(view ? SDL_ConvertSurfaceFormat(view.get(), SDL_PIXELFORMAT_RGB24, 0)
                                   : nullptr);
    const std::string partial = path + ".part";
    if (!opaque || IMG_SavePNG(opaque.get(), partial.c_str()) != 0) {
        return sdl::last_error(path);
    }
    std::error_code error;
    std::filesystem::rename(partial, path, error);
    if (error) {
        return failure(path + ": " + error.message());
    }
    return {};
}

} // namespace wayside
