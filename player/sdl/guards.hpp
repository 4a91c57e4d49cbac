#pragma once
/// SDL's libraries for as long as they are needed.

#include "base/result.hpp"

#include <cstdint>

namespace wayside::sdl
{

/// SDL subsystems (SDL_INIT_VIDEO ...) while it lives; they are counted, so guards may overlap.
class Subsystems
{
public:
    [[nodiscard]] static Result<Subsystems> create(std::uint32_t flags);
    Subsystems(const Subsystems&) = delete;
    Subsystems& operator=(const Subsystems&) = delete;
    Subsystems(Subsystems&& other) noexcept;
    Subsystems& operator=(Subsystems&& other) noexcept;
    ~Subsystems();

private:
    explicit Subsystems(std::uint32_t flags) : flags_(flags) {}

    std::uint32_t flags_ = 0;
};

/// SDL_ttf while it lives. Fonts must be closed before.
class TextLibrary
{
public:
    [[nodiscard]] static Result<TextLibrary> create();
    TextLibrary(const TextLibrary&) = delete;
    TextLibrary& operator=(const TextLibrary&) = delete;
    TextLibrary(TextLibrary&& other) noexcept;
    TextLibrary& operator=(TextLibrary&& other) noexcept;
    ~TextLibrary();

private:
    explicit TextLibrary(bool open) : open_(open) {}

    bool open_ = false;
};

} // namespace wayside::sdl
