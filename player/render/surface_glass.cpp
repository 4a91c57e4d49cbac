#include "render/surface_glass.hpp"

#include "posix/pages.hpp"
#include "render/composed_rows.hpp"
#include "sdl/error.hpp"

#include <SDL.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace wayside
{

namespace
{

// Long runs are read faster; 16 rows become one cache line of a quarter turn.
constexpr int tile_width = 256;
constexpr int tile_height = 16;

bool has_our_pixels(const SDL_Surface& surface)
{
    return surface.format->format == SDL_PIXELFORMAT_ARGB8888 ||
           surface.format->format == SDL_PIXELFORMAT_RGB888;
}

Size size_of(const SDL_Surface& surface)
{
    return {surface.w, surface.h};
}

/// The same place of a larger picture.
Pixels part_of(Pixels panel, Rect area)
{
    return {panel.row(area.y) + area.x, area.size(), panel.stride};
}

void compose_straight(Pixels panel, const Composition& composition, Rect area)
{
    ComposedRows rows(composition, 1);
    for (int y = area.y; y < area.bottom(); ++y) {
        const Rect row{area.x, y, area.width, 1};
        rows.fetch(y, 1);
        rows.write(part_of(panel, row), row);
    }
}

/// Composes tile by tile and turns each into place, so that no turned copy of the canvas is kept.
void compose_turned(Pixels panel, const Composition& composition, Rect area, Rotation rotation)
{
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): written before it is read
    std::array<std::uint32_t, static_cast<std::size_t>(tile_width) * tile_height> pixels;
    ComposedRows rows(composition, tile_height);
    for (int y = area.y; y < area.bottom(); y += tile_height) {
        rows.fetch(y, std::min(tile_height, area.bottom() - y));
        for (int x = area.x; x < area.right(); x += tile_width) {
            const Rect tile = intersection(area, {x, y, tile_width, tile_height});
            const Pixels part{pixels.data(), tile.size(), tile_width};
            rows.write(part, tile);
            rotate_copy(panel, read_only(part), tile, composition.to.picture.size(), rotation);
        }
    }
}

} // namespace

SurfaceGlass::SurfaceGlass(SDL_Window& window, Rotation rotation)
    : window_(window), rotation_(rotation)
{
}

Result<std::unique_ptr<Glass>> SurfaceGlass::create(SDL_Window& window, Rotation rotation)
{
    const char* const driver = SDL_GetCurrentVideoDriver();
    if (driver != nullptr && std::string_view(driver) == "x11") {
        SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    }
    // The constructor is private: std::make_unique cannot reach it.
    std::unique_ptr<SurfaceGlass> glass(
        new SurfaceGlass(window, rotation)); // NOLINT(cppcoreguidelines-owning-memory)
    if (const auto fetched = glass->fetch(); !fetched) {
        return tl::unexpected(fetched.error());
    }
    return glass;
}

Result<Presented> SurfaceGlass::fetch()
{
    SDL_Surface* const surface = SDL_GetWindowSurface(&window_);
    if (surface == nullptr) {
        return sdl::last_error("opening the window surface");
    }
    // A new surface may stand at the old address: the mark tells them apart.
    if (surface == surface_ && surface->userdata == this) {
        return Presented::Shown;
    }
    const Size before = canvas_;
    adopt(*surface);
    return canvas_ == before ? Presented::Shown : Presented::Resized;
}

void SurfaceGlass::adopt(SDL_Surface& surface)
{
    surface_ = &surface;
    lent_ = nullptr;
    kept_ = false;
    surface.userdata = this;
    canvas_ = turned(size_of(surface), rotation_);
    fresh_ = false;
    converted_ = {};
    populate(surface.pixels,
             static_cast<std::size_t>(surface.pitch) * static_cast<std::size_t>(surface.h));
    if (!has_our_pixels(surface)) {
        converted_.size = size_of(surface);
        converted_.pixels.resize(static_cast<std::size_t>(surface.w) *
                                 static_cast<std::size_t>(surface.h));
    }
}

Pixels SurfaceGlass::memory() const
{
    return {static_cast<std::uint32_t*>(surface_->pixels),
            size_of(*surface_),
            surface_->pitch / static_cast<std::ptrdiff_t>(sizeof(std::uint32_t))};
}

std::optional<Loan> SurfaceGlass::lend()
{
    auto fetched = fetch();
    if (!fetched || *fetched == Presented::Resized || rotation_ != Rotation::None ||
        !converted_.pixels.empty()) {
        return std::nullopt;
    }
    lent_ = memory().data;
    return Loan{.pixels = memory(), .kept = kept_};
}

std::vector<Rect> SurfaceGlass::stale(const Composition& composition) const
{
    const bool same_picture = !composition.from && shown_ == composition.to.key;
    if (fresh_ && same_picture) {
        return {composition.to.changed.begin(), composition.to.changed.end()};
    }
    return {whole(canvas_)};
}

void SurfaceGlass::draw(const Composition& composition, Rect area)
{
    const bool direct = converted_.pixels.empty();
    const Pixels panel = direct ? memory() : view(converted_);
    if (rotation_ == Rotation::None) {
        compose_straight(panel, composition, area);
    } else {
        compose_turned(panel, composition, area, rotation_);
    }
    if (!direct) {
        const Rect there = to_panel(area, canvas_, rotation_);
        const int depth = surface_->format->BytesPerPixel;
        auto* const out = static_cast<std::uint8_t*>(surface_->pixels) +
                          static_cast<std::ptrdiff_t>(there.y) * surface_->pitch +
                          static_cast<std::ptrdiff_t>(there.x) * depth;
        SDL_ConvertPixels(there.width,
                          there.height,
                          SDL_PIXELFORMAT_ARGB8888,
                          panel.row(there.y) + there.x,
                          static_cast<int>(panel.stride * 4),
                          surface_->format->format,
                          out,
                          surface_->pitch);
    }
}

Result<Presented> SurfaceGlass::present(const Composition& composition)
{
    const ConstPixels* const painted = composition.to.picture.pixels();
    const bool in_place = lent_ != nullptr && painted != nullptr && painted->data == lent_;
    const SDL_Surface* const before = surface_;
    auto fetched = fetch();
    if (!fetched) {
        return fetched;
    }
    // Pixels that were lent are gone with their surface.
    const bool lost_loan = in_place && (surface_ != before || lent_ == nullptr);
    lent_ = nullptr;
    if (*fetched == Presented::Resized || lost_loan || composition.to.picture.size() != canvas_) {
        return Presented::Resized;
    }
    std::vector<Rect> areas = stale(composition);
    for (Rect& area : areas) {
        area = intersection(area, whole(canvas_));
        if (!in_place) {
            draw(composition, area);
        }
        area = to_panel(area, canvas_, rotation_);
    }
    if (areas.empty()) {
        areas.push_back(whole(size_of(*surface_)));
    }
    shown_ = composition.from ? nullptr : composition.to.key;
    fresh_ = true;
    kept_ = in_place;
    return update(areas);
}

Result<Presented> SurfaceGlass::update(std::span<const Rect> areas)
{
    std::vector<SDL_Rect> rects;
    for (const Rect& area : areas) {
        if (!area.empty()) {
            rects.push_back({area.x, area.y, area.width, area.height});
        }
    }
    if (!rects.empty() &&
        SDL_UpdateWindowSurfaceRects(&window_, rects.data(), static_cast<int>(rects.size())) != 0) {
        return sdl::last_error("updating the window surface");
    }
    return Presented::Shown;
}

std::string SurfaceGlass::description() const
{
    const char* const driver = SDL_GetCurrentVideoDriver();
    return fmt::format("window surface on {}, no GL, {}x{} turned by {} degrees, {}{}",
                       driver != nullptr ? driver : "no video driver",
                       canvas_.width,
                       canvas_.height,
                       degrees_of(rotation_),
                       SDL_GetPixelFormatName(surface_->format->format),
                       converted_.pixels.empty() ? "" : " (converted)");
}

} // namespace wayside
