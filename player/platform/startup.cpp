#include "platform/startup.hpp"

#include <malloc.h>

namespace wayside
{

std::vector<Variable> startup_variables(
    const std::function<std::optional<std::string>(const std::string& name)>& look_up)
{
    std::vector<Variable> wanted;
    if (!look_up("XCOMPOSEFILE")) {
        wanted.push_back({"XCOMPOSEFILE", "/dev/null"});
    }
    // With a runtime folder libdbus finds the session's bus there, without a helper.
    if (!look_up("DBUS_SESSION_BUS_ADDRESS") && !look_up("XDG_RUNTIME_DIR")) {
        wanted.push_back({"DBUS_SESSION_BUS_ADDRESS", "disabled:"});
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

} // namespace wayside
