#pragma once
/// The way of finished pictures to the display. Two ways stand behind this: the window's own memory
/// (surface_glass.hpp) and textures (texture_glass.hpp). All calls belong to the main thread.

#include "base/result.hpp"
#include "render/blend.hpp"
#include "render/packed_picture.hpp"
#include "render/pixels.hpp"
#include "render/rotation.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct SDL_Window;

namespace wayside
{

/// An opaque picture of the canvas size.
struct Layer {
    PictureRows picture;
    std::span<const Rect> changed; ///< what was painted since it was last handed over
    const void* key = nullptr;     ///< by which it is known again, packed or not; never null
};

/// What is to be seen: one picture, or two and how far one has given way to the other.
struct Composition {
    Layer to;
    std::optional<Layer> from; ///< there while a transition runs
    Mix mix;                   ///< without meaning when `from` is not there
};

/// What became of a picture.
enum class Presented {
    Shown,
    Resized, ///< the window has another size now: nothing was shown; ask canvas() and paint again
};

/// The window's own pixels.
struct Loan {
    Pixels pixels;
    bool kept = false; ///< they still are what was painted in them and presented last
};

/// Who keeps the time between two frames.
enum class Pacing {
    Caller,  ///< present() comes back at once
    Display, ///< present() waits for the display's refresh
};

/// The display as the renderer sees it.
class Glass
{
public:
    Glass() = default;
    Glass(const Glass&) = delete;
    Glass& operator=(const Glass&) = delete;
    Glass(Glass&&) = delete;
    Glass& operator=(Glass&&) = delete;
    virtual ~Glass() = default;

    /// Pixels to be painted, as people see them: after the rotation.
    [[nodiscard]] virtual Size canvas() const = 0;

    /// Shows the composition. With nothing changed it still presents a frame: the heartbeat of a
    /// still slide. Errors: the window or the renderer is gone.
    [[nodiscard]] virtual Result<Presented> present(const Composition& composition) = 0;

    /// The window's own pixels, so that the picture that stands takes no other memory: paint in
    /// them what differs (all, where they are not kept) and hand the same view to present(), at
    /// once. Nothing: this way has none that fit the canvas.
    [[nodiscard]] virtual std::optional<Loan> lend() { return std::nullopt; }

    /// The window lost what it showed (exposed, resized, renderer reset): the next present draws
    /// everything.
    virtual void lost() = 0;

    [[nodiscard]] virtual Pacing pacing() const = 0;

    /// One line for `doctor`: which way, through what, which size.
    [[nodiscard]] virtual std::string description() const = 0;
};

/// What `--glass` says.
enum class GlassChoice { Auto, Surface, Texture };

/// "auto", "surface" or "texture". Error: any other word.
[[nodiscard]] Result<GlassChoice> glass_choice_of(std::string_view word);

/// Which way suits an SDL video driver ("x11", "wayland", "KMSDRM", "dummy"), when nothing else is
/// asked for: textures where SDL 2.26 has no other way than GL (KMSDRM, Wayland), the window's
/// memory elsewhere. X11 is not probed for a GPU: a GL context alone costs a quarter of a second of
/// the first picture. Never gives Auto.
[[nodiscard]] GlassChoice glass_for(std::string_view video_driver, GlassChoice asked);

/// Whether a GL_RENDERER names a GL without a GPU: llvmpipe, softpipe, SwiftShader.
[[nodiscard]] bool is_software_gl(std::string_view gl_renderer);

/// Whether an SDL video driver shows an empty picture in place of the first one. On KMSDRM a
/// fullscreen window's surfaces are made again within SDL 2.26's first present, after the picture
/// was drawn into the old ones.
[[nodiscard]] bool loses_first_picture(std::string_view video_driver);

/// Opens the way to a window, which must outlive it. Errors: SDL's, with the way that was tried.
[[nodiscard]] Result<std::unique_ptr<Glass>> open_glass(SDL_Window& window,
                                                        Rotation rotation,
                                                        GlassChoice asked);

} // namespace wayside
