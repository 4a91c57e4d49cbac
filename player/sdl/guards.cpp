#include "sdl/guards.hpp"

#include "sdl/error.hpp"

#include <SDL.h>
#include <SDL_ttf.h>

#include <utility>

namespace wayside::sdl
{

Result<Subsystems> Subsystems::create(std::uint32_t flags)
{
    if (SDL_InitSubSystem(flags) != 0) {
        return last_error("cannot start SDL");
    }
    return Subsystems(flags);
}

Subsystems::Subsystems(Subsystems&& other) noexcept : flags_(std::exchange(other.flags_, 0)) {}

Subsystems& Subsystems::operator=(Subsystems&& other) noexcept
{
    std::swap(flags_, other.flags_);
    return *this;
}

Subsystems::~Subsystems()
{
    if (flags_ != 0) {
        SDL_QuitSubSystem(flags_);
    }
}

Result<TextLibrary> TextLibrary::create()
{
    if (TTF_Init() != 0) {
        return last_error("cannot start SDL_ttf");
    }
    return TextLibrary(true);
}

TextLibrary::TextLibrary(TextLibrary&& other) noexcept : open_(std::exchange(other.open_, false)) {}

TextLibrary& TextLibrary::operator=(TextLibrary&& other) noexcept
{
    std::swap(open_, other.open_);
    return *this;
}

TextLibrary::~TextLibrary()
{
    if (open_) {
        TTF_Quit();
    }
}

} // namespace wayside::sdl
