#include "platform/startup.hpp"

#include <gmock/gmock.h>

#include <map>

namespace wayside
{
namespace
{

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<Variable> wanted_beside(const std::map<std::string, std::string>& environment)
{
    return startup_variables([&](const std::string& name) -> std::optional<std::string> {
        const auto found = environment.find(name);
        return found != environment.end() ? std::optional(found->second) : std::nullopt;
    });
}

TEST(StartupVariables, SpareTheComposeFileAndTheBusHelperInABareEnvironment)
{
    EXPECT_THAT(wanted_beside({}),
                ElementsAre(Variable{"XCOMPOSEFILE", "/dev/null"},
                            Variable{"DBUS_SESSION_BUS_ADDRESS", "disabled:"}));
}

TEST(StartupVariables, LeaveASessionItsBus)
{
    EXPECT_THAT(wanted_beside({{"XDG_RUNTIME_DIR", "/run/user/1000"}}),
                ElementsAre(Variable{"XCOMPOSEFILE", "/dev/null"}));
    EXPECT_THAT(wanted_beside({{"DBUS_SESSION_BUS_ADDRESS", "unix:path=/bus"}}),
                ElementsAre(Variable{"XCOMPOSEFILE", "/dev/null"}));
}

TEST(StartupVariables, ChangeNothingThatIsSet)
{
    EXPECT_THAT(
        wanted_beside({{"XCOMPOSEFILE", "/home/a/.XCompose"}, {"XDG_RUNTIME_DIR", "/run/user/1"}}),
        IsEmpty());
}

} // namespace
} // namespace wayside
