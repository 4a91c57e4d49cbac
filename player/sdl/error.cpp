#include "sdl/error.hpp"

#include <SDL.h>

namespace wayside::sdl
{

tl::unexpected<Error> last_error(std::string_view context)
{
    const char* text = SDL_GetError();
    return failure(context, Error{text != nullptr && *text != '\0' ? text : "no reason given"});
}

} // namespace wayside::sdl
