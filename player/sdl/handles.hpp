#pragma once
/// Owners of SDL's objects: the only spelling used outside this room.

#include <memory>

struct SDL_Window;
struct SDL_Renderer;
struct SDL_Texture;
struct SDL_Surface;
struct SDL_RWops;
// SDL_ttf 2.20 names its font so.
struct _TTF_Font; // NOLINT(bugprone-reserved-identifier, cert-dcl51-cpp): SDL_ttf's own name

namespace wayside::sdl
{

/// One deleter for all; a null handle is never passed to it.
struct Destroy {
    void operator()(SDL_Window* window) const noexcept;
    void operator()(SDL_Renderer* renderer) const noexcept;
    void operator()(SDL_Texture* texture) const noexcept;
    void operator()(SDL_Surface* surface) const noexcept;
    void operator()(SDL_RWops* stream) const noexcept;
    void operator()(_TTF_Font* font) const noexcept;
};

using Window = std::unique_ptr<SDL_Window, Destroy>;
using Renderer = std::unique_ptr<SDL_Renderer, Destroy>;
using Texture = std::unique_ptr<SDL_Texture, Destroy>;
using Surface = std::unique_ptr<SDL_Surface, Destroy>;
using RwOps = std::unique_ptr<SDL_RWops, Destroy>;
using Font = std::unique_ptr<_TTF_Font, Destroy>;

} // namespace wayside::sdl
