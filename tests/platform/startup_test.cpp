#include "platform/startup.hpp"

#include <gmock/gmock.h>

#include <map>

namespace wayside
{
namespace
{

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<Variable> wanted_beside(const std::map<std::string, std::string>& environment,
                                    const std::string& file = {})
{
    return startup_variables(
        [&](const std::string& name) -> std::optional<std::string> {
            const auto found = environment.find(name);
            return found != environment.end() ? std::optional(found->second) : std::nullopt;
        },
        [&](const std::string& path) { return path == file; });
}

const Variable no_compose_file{"XCOMPOSEFILE", "/dev/null"};
const Variable no_bus{"DBUS_SESSION_BUS_ADDRESS", "disabled:"};
const Variable no_locale{"LC_ALL", "C"};

TEST(StartupVariables, SpareTheComposeFileTheBusHelperAndTheLocaleInABareEnvironment)
{
    EXPECT_THAT(wanted_beside({}), ElementsAre(no_compose_file, no_bus, no_locale));
    EXPECT_THAT(wanted_beside({{"XDG_RUNTIME_DIR", "/run/wayside"}}),
                ElementsAre(no_compose_file, no_bus, no_locale));
}

TEST(StartupVariables, LeaveASessionItsBus)
{
    EXPECT_THAT(wanted_beside({{"XDG_RUNTIME_DIR", "/run/user/1000"}}, "/run/user/1000/bus"),
                ElementsAre(no_compose_file, no_locale));
    EXPECT_THAT(wanted_beside({{"DBUS_SESSION_BUS_ADDRESS", "unix:path=/bus"}}),
                ElementsAre(no_compose_file, no_locale));
}

TEST(StartupVariables, ChangeNothingThatIsSet)
{
    EXPECT_THAT(wanted_beside({{"XCOMPOSEFILE", "/home/a/.XCompose"},
                               {"XDG_RUNTIME_DIR", "/run/user/1"},
                               {"LC_ALL", "es_MX.UTF-8"}},
                              "/run/user/1/bus"),
                IsEmpty());
}

} // namespace
} // namespace wayside
