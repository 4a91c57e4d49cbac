#include "sdl/handles.hpp"

#include <SDL.h>
#include <SDL_ttf.h>

namespace wayside::sdl
{

void Destroy::operator()(SDL_Window* window) const noexcept
{
    SDL_DestroyWindow(window);
}

void Destroy::operator()(SDL_Renderer* renderer) const noexcept
{
    SDL_DestroyRenderer(renderer);
}

void Destroy::operator()(SDL_Texture* texture) const noexcept
{
    SDL_DestroyTexture(texture);
}

void Destroy::operator()(SDL_Surface* surface) const noexcept
{
    SDL_FreeSurface(surface);
}

void Destroy::operator()(SDL_RWops* stream) const noexcept
{
    SDL_RWclose(stream);
}

void Destroy::operator()(_TTF_Font* font) const noexcept
{
    TTF_CloseFont(font);
}

} // namespace wayside::sdl
