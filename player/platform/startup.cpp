#include "platform/startup.hpp"

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

} // namespace wayside
