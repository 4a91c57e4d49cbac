#include "media/decode.hpp"

#include "base/limits.hpp"
#include "media/exif.hpp"
#include "media/peek.hpp"
#include "media/picture_bytes.hpp"
#include "media/premultiply.hpp"
#include "media/scale.hpp"
#include "sdl/error.hpp"
#include "sdl/handles.hpp"

#include <SDL.h>
#include <SDL_image.h>
#include <fmt/format.h>
#include <turbojpeg.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace wayside
{

namespace
{

struct CloseTurbo {
    void operator()(void* handle) const noexcept { tjDestroy(handle); }
};

sdl::RwOps stream_of(std::span<const std::byte> bytes)
{
    return sdl::RwOps(SDL_RWFromConstMem(bytes.data(), static_cast<int>(bytes.size())));
}

/// The smallest of libjpeg's own sizes (M/8) that is no smaller than what is wanted.
tjscalingfactor scaling_for(Size stored, Size wanted)
{
    int count = 0;
    const tjscalingfactor* const factors = tjGetScalingFactors(&count);
    tjscalingfactor best{1, 1};
    for (int at = 0; at < count; ++at) {
        const tjscalingfactor factor = factors[at];
        const bool enough = TJSCALED(stored.width, factor) >= wanted.width &&
                            TJSCALED(stored.height, factor) >= wanted.height;
        if (enough && factor.num * best.denom < best.num * factor.denom) {
            best = factor;
        }
    }
    return best;
}

Result<Image> decode_jpeg(std::span<const std::byte> file, Size stored, Size wanted)
{
    const std::unique_ptr<void, CloseTurbo> turbo(tjInitDecompress());
    if (!turbo) {
        return failure("libjpeg does not start");
    }
    const tjscalingfactor factor = scaling_for(stored, wanted);
    Image image{.size = {TJSCALED(stored.width, factor), TJSCALED(stored.height, factor)},
                .pixels = {}};
    image.pixels.resize(static_cast<std::size_t>(image.size.width) *
                        static_cast<std::size_t>(image.size.height));
    // Little-endian 0xAARRGGBB is B, G, R, A in memory.
    const int done = tjDecompress2(turbo.get(),
                                   reinterpret_cast<const unsigned char*>(file.data()),
                                   file.size(),
                                   reinterpret_cast<unsigned char*>(image.pixels.data()),
                                   image.size.width,
                                   0,
                                   image.size.height,
                                   TJPF_BGRA,
                                   TJFLAG_ACCURATEDCT | TJFLAG_LIMITSCANS);
    const std::string_view complaint = done == 0 ? "" : tjGetErrorStr2(turbo.get());
    // Of what the library only warns of, one thing spoils the picture: the rest of it is grey.
    if (done != 0 && (tjGetErrorCode(turbo.get()) != TJERR_WARNING ||
                      complaint.find("Premature end") != std::string_view::npos)) {
        return failure(fmt::format("the JPEG is damaged: {}", complaint));
    }
    return image;
}

Result<Image> decode_other(std::span<const std::byte> file, PictureFormat format)
{
    // SDL_image counts its own starts without a lock; this runs once, whichever worker comes first.
    static const int formats = IMG_Init(IMG_INIT_PNG | IMG_INIT_WEBP);
    const auto stream = stream_of(file);
    if (!stream || formats == 0) {
        return sdl::last_error("cannot read the picture");
    }
    sdl::Surface surface(format == PictureFormat::Png ? IMG_LoadPNG_RW(stream.get())
                                                      : IMG_LoadWEBP_RW(stream.get()));
    if (!surface) {
        return sdl::last_error("the picture is damaged");
    }
    const Size size{surface->w, surface->h};
    return premultiplied(std::move(surface), whole(size));
}

/// Whether the drawing's root ends: nanosvg draws what there is of one that is cut off.
bool is_closed(std::string_view svg)
{
    const std::size_t root = std::min(svg.find('>', svg.find("<svg")), svg.size());
    const bool is_empty = root > 0 && root < svg.size() && svg[root - 1] == '/';
    return is_empty || svg.find("</svg", root) != std::string_view::npos;
}

Result<Image> decode_svg(std::span<const std::byte> file, Size drawn, const DecodeRequest& request)
{
    const std::string_view written(reinterpret_cast<const char*>(file.data()), file.size());
    if (!is_closed(written)) {
        return failure("the drawing is cut off: it has no </svg>");
    }
    const std::string text = paint_tokens(written, request.palette);
    // nanosvg keeps the aspect and rounds up: asked for the sides rounded up, it draws at the exact
    // scale, and what stands out by a pixel is cut off. Scaling the pixels again would blur the
    // edges.
    const double across = static_cast<double>(request.box.width) / drawn.width;
    const double down = static_cast<double>(request.box.height) / drawn.height;
    const double scale =
        request.fit == Fit::Contain ? std::min(across, down) : std::max(across, down);
    constexpr double rounding = 1e-6;
    const double width = std::max(1.0, std::ceil(drawn.width * scale - rounding));
    const double height = std::max(1.0, std::ceil(drawn.height * scale - rounding));
    if (width * height > static_cast<double>(limits::max_source_pixels)) {
        return failure("the drawing would be too large");
    }
    const sdl::RwOps stream(SDL_RWFromConstMem(text.data(), static_cast<int>(text.size())));
    sdl::Surface surface(
        stream
            ? IMG_LoadSizedSVG_RW(stream.get(), static_cast<int>(width), static_cast<int>(height))
            : nullptr);
    if (!surface) {
        return sdl::last_error("the drawing is damaged");
    }
    // Asked for a height, nanosvg may add another row below.
    const Size rastered{std::min(static_cast<int>(width), surface->w),
                        std::min(static_cast<int>(height), surface->h)};
    const Size shown =
        place_in(drawn, request.box, request.fit, request.focal_x, request.focal_y).target;
    const Rect part{place_along(request.focal_x, rastered.width, shown.width),
                    place_along(request.focal_y, rastered.height, shown.height),
                    std::min(shown.width, rastered.width),
                    std::min(shown.height, rastered.height)};
    auto image = premultiplied(std::move(surface), part);
    return image ? resample(*std::move(image), whole(part.size()), shown) : std::move(image);
}

} // namespace

std::string paint_tokens(std::string_view svg, const Palette& palette)
{
    const std::array<std::pair<std::string_view, Colour>, 12> tokens{
        {{"@ground-raised", palette.ground_raised},
         {"@ground", palette.ground},
         {"@ink-quiet", palette.ink_quiet},
         {"@ink-soft", palette.ink_soft},
         {"@ink", palette.ink},
         {"@on-light", palette.on_light},
         {"@light", palette.light},
         {"@good", palette.good},
         {"@art-1", palette.art_1},
         {"@art-2", palette.art_2},
         {"@art-3", palette.art_3},
         {"@art-4", palette.art_4}}};
    std::string painted;
    painted.reserve(svg.size());
    std::string_view rest = svg;
    for (auto at = rest.find('@'); at != std::string_view::npos; at = rest.find('@')) {
        painted += rest.substr(0, at);
        rest.remove_prefix(at);
        const auto known = std::find_if(tokens.begin(), tokens.end(), [&](const auto& token) {
            return rest.substr(0, token.first.size()) == token.first;
        });
        painted += known == tokens.end() ? std::string("@") : to_hex(known->second);
        rest.remove_prefix(known == tokens.end() ? 1 : known->first.size());
    }
    painted += rest;
    return painted;
}

Result<Image> decode(std::span<const std::byte> file, const DecodeRequest& request)
{
    const auto info = peek(file);
    if (!info) {
        return tl::unexpected(info.error());
    }
    if (info->format == PictureFormat::Svg) {
        return decode_svg(file, info->size, request);
    }
    const Orientation orientation =
        info->format == PictureFormat::Jpeg ? orientation_of(file) : Orientation::Upright;
    const Size upright_size =
        turns(orientation) ? Size{info->size.height, info->size.width} : info->size;
    const Placement place =
        place_in(upright_size, request.box, request.fit, request.focal_x, request.focal_y);
    // The whole source at the scale of the placement, so that a crop keeps its sharpness.
    const double scale =
        std::min(1.0,
                 std::max(static_cast<double>(place.target.width) / place.source.width,
                          static_cast<double>(place.target.height) / place.source.height));
    const Size wanted{static_cast<int>(info->size.width * scale),
                      static_cast<int>(info->size.height * scale)};
    auto image = info->format == PictureFormat::Jpeg ? decode_jpeg(file, info->size, wanted)
                                                     : decode_other(file, info->format);
    if (!image) {
        return image;
    }
    if (orientation != Orientation::Upright) {
        *image = upright(*image, orientation);
    }
    const Placement shown =
        place_in(image->size, request.box, request.fit, request.focal_x, request.focal_y);
    return resample(std::move(*image), shown.source, shown.target);
}

Result<Image> decode_file(const std::string& path, const DecodeRequest& request)
{
    const auto bytes = read_picture(path);
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    auto image = decode(**bytes, request);
    return image ? std::move(image) : failure(path, image.error());
}

} // namespace wayside
