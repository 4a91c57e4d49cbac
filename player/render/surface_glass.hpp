#pragma once
/// The window's own memory as the glass: no GL, our own blend, only what changed goes to the
/// display server.

#include "base/image.hpp"
#include "render/glass.hpp"

#include <vector>

struct SDL_Surface;

namespace wayside
{

/// Pictures are composed straight into the window surface; a third buffer exists only where its
/// pixels are not 32-bit XRGB (16-bit servers), and turned pictures go through a tile of 16 KiB.
class SurfaceGlass final : public Glass
{
public:
    /// Sets SDL_HINT_FRAMEBUFFER_ACCELERATION=0 on X11 (the default goes through a GL texture: ten
    /// times slower), so no window surface may have been asked for before.
    [[nodiscard]] static Result<std::unique_ptr<Glass>> create(SDL_Window& window,
                                                               Rotation rotation);

    [[nodiscard]] Size canvas() const override { return canvas_; }

    [[nodiscard]] Result<Presented> present(const Composition& composition) override;

    [[nodiscard]] std::optional<Loan> lend() override;

    void lost() override { fresh_ = false; }

    [[nodiscard]] Pacing pacing() const override { return Pacing::Caller; }

    [[nodiscard]] std::string description() const override;

private:
    SurfaceGlass(SDL_Window& window, Rotation rotation);

    /// Gets the surface anew when SDL dropped it. Presented::Resized: it has another size than
    /// before.
    [[nodiscard]] Result<Presented> fetch();
    void adopt(SDL_Surface& surface);
    [[nodiscard]] Pixels memory() const;
    [[nodiscard]] std::vector<Rect> stale(const Composition& composition) const;
    void draw(const Composition& composition, Rect area);
    [[nodiscard]] Result<Presented> update(std::span<const Rect> areas);

    SDL_Window& window_;
    Rotation rotation_;
    SDL_Surface* surface_ =
        nullptr; ///< the window's; SDL may replace it whenever the window changes
    Size canvas_;
    Image converted_;             ///< only for windows whose pixels are not XRGB8888
    const void* shown_ = nullptr; ///< the picture in the window; null after a mix
    const std::uint32_t* lent_ =
        nullptr;         ///< the window's own pixels, while somebody may paint them
    bool fresh_ = false; ///< whether the window still holds what was drawn last
    bool kept_ = false;  ///< whether what was painted in the window's pixels is still there
};

} // namespace wayside
