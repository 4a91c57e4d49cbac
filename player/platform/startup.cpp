#include "platform/startup.hpp"

#include <malloc.h>

namespace wayside
{

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

void trim_heap()
{
    static_cast<void>(::malloc_trim(0));
}

} // namespace wayside
