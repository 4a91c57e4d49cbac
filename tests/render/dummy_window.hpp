#pragma once
/// A window on SDL's dummy video driver: no display is needed and nothing is seen.

#include "base/geometry.hpp"
#include "sdl/guards.hpp"
#include "sdl/handles.hpp"

#include <SDL.h>

#include <optional>
#include <stdexcept>

namespace wayside::testing
{

class DummyWindow
{
public:
    explicit DummyWindow(Size size)
    {
        SDL_SetHintWithPriority(SDL_HINT_VIDEODRIVER, "dummy", SDL_HINT_OVERRIDE);
        auto video = sdl::Subsystems::create(SDL_INIT_VIDEO);
        if (!video) {
            throw std::runtime_error(video.error().message);
        }
        video_.emplace(std::move(*video));
        window_.reset(SDL_CreateWindow("test", 0, 0, size.width, size.height, 0));
        if (!window_) {
            throw std::runtime_error(SDL_GetError());
        }
    }

    [[nodiscard]] SDL_Window& get() const { return *window_; }

private:
    std::optional<sdl::Subsystems> video_;
    sdl::Window window_;
};

} // namespace wayside::testing
