#pragma once
/// Two textures and a GPU as the glass: for KMSDRM and Wayland, where SDL 2.26 has no other way
/// than GL.

#include "render/glass.hpp"
#include "sdl/handles.hpp"

#include <array>

namespace wayside
{

/// SDL's first choice ("opengl") and "software" gave black pictures without an error on Wayland,
/// and "opengl" lost filled rectangles on Mesa's software driver: the driver is named.
inline constexpr const char* gl_render_driver = "opengles2";

/// Uploads what changed, lets the GPU mix, turn and wait for the refresh.
class TextureGlass final : public Glass
{
public:
    /// `render_driver` is one of SDL's names; tests take "software". Errors: SDL does not have it,
    /// or cannot start it.
    [[nodiscard]] static Result<std::unique_ptr<Glass>> create(SDL_Window& window,
                                                               Rotation rotation,
                                                               std::string_view render_driver);

    [[nodiscard]] Size canvas() const override { return canvas_; }

    [[nodiscard]] Result<Presented> present(const Composition& composition) override;

    void lost() override;

    [[nodiscard]] Pacing pacing() const override { return pacing_; }

    [[nodiscard]] std::string description() const override;

private:
    /// A texture and the key of the picture whose pixels it holds.
    struct Slot {
        sdl::Texture texture;
        const void* holds = nullptr;
    };

    TextureGlass(sdl::Renderer renderer, Rotation rotation);

    [[nodiscard]] Result<Size> output_size() const;
    [[nodiscard]] Result<Presented> resize(Size canvas);
    /// Which slot holds the picture, or may take it: not the one that `beside` needs.
    [[nodiscard]] Slot& slot_for(const void* key, const void* beside);
    [[nodiscard]] Result<Slot*> upload(const Layer& layer, const void* beside);
    /// Lays a slot over what is drawn already, moved by `shift` canvas pixels, opacity 0 to 255.
    [[nodiscard]] Result<void> lay(Slot& slot, int shift, int opacity);
    [[nodiscard]] Result<void> draw(const Composition& composition);

    sdl::Renderer renderer_;
    std::array<Slot, 2> slots_; ///< after the renderer: textures go first
    Rotation rotation_;
    Pacing pacing_ = Pacing::Caller;
    Size canvas_;
};

} // namespace wayside
