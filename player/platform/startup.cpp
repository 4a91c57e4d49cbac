#include "platform/startup.hpp"

#include "posix/pages.hpp"

#include <SDL_stdinc.h>

#include <malloc.h>

namespace wayside
{

namespace
{

/// What SDL allocates with by itself.
SDL_malloc_func& own_malloc()
{
    static SDL_malloc_func own = nullptr;
    return own;
}

void* SDLCALL populated(std::size_t bytes)
{
    constexpr std::size_t large_bytes = std::size_t{256} * 1024; // fresh from the kernel
    void* const block = own_malloc()(bytes);
    if (block != nullptr && bytes >= large_bytes) {
        populate(block, bytes);
    }
    return block;
}

} // namespace

std::vector<Variable> startup_variables(
    const std::function<std::optional<std::string>(const std::string& name)>& look_up,
    const std::function<bool(const std::string& path)>& is_there)
{
    std::vector<Variable> wanted;
    if (!look_up("XCOMPOSEFILE")) {
        wanted.push_back({"XCOMPOSEFILE", "/dev/null"});
    }
    // A session's bus that is in its runtime folder libdbus finds without a helper.
    const auto session = look_up("XDG_RUNTIME_DIR");
    if (!look_up("DBUS_SESSION_BUS_ADDRESS") && !(session && is_there(*session + "/bus"))) {
        wanted.push_back({"DBUS_SESSION_BUS_ADDRESS", "disabled:"});
    }
    if (!look_up("LC_ALL")) {
        wanted.push_back({"LC_ALL", "C"});
    }
    return wanted;
}

void tame_heap()
{
    constexpr int large_bytes = 128 * 1024; // glibc's own default, fixed by being set
    // NOLINTBEGIN(concurrency-mt-unsafe): no other thread yet
    static_cast<void>(::mallopt(M_MMAP_THRESHOLD, large_bytes));
    static_cast<void>(::mallopt(M_TRIM_THRESHOLD, large_bytes));
    static_cast<void>(::mallopt(M_ARENA_MAX, 1));
    // NOLINTEND(concurrency-mt-unsafe)
}

void populate_large_blocks()
{
    SDL_malloc_func allocated = nullptr;
    SDL_calloc_func cleared = nullptr;
    SDL_realloc_func resized = nullptr;
    SDL_free_func freed = nullptr;
    SDL_GetMemoryFunctions(&allocated, &cleared, &resized, &freed);
    if (allocated != populated) {
        own_malloc() = allocated;
        // Refused only without a function.
        static_cast<void>(SDL_SetMemoryFunctions(populated, cleared, resized, freed));
    }
}

void trim_heap()
{
    static_cast<void>(::malloc_trim(0));
}

} // namespace wayside
