#include "platform/startup.hpp"

#include <SDL.h>
#include <gmock/gmock.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <sys/mman.h>
#include <unistd.h>
#include <vector>

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

/// Whether this kernel fills pages in one go (Linux 5.14).
bool can_populate()
{
    constexpr int populate_write = 23;
    alignas(4096) static std::byte page[4096];
    return ::madvise(page, sizeof page, populate_write) == 0;
}

TEST(LargeBlocks, OfSdlHaveAllTheirPagesAtOnce)
{
    if (!can_populate()) {
        GTEST_SKIP() << "the kernel is older than 5.14";
    }
    populate_large_blocks();
    constexpr std::size_t bytes = std::size_t{8} << 20U;
    auto* const block = static_cast<std::byte*>(SDL_malloc(bytes));
    ASSERT_NE(block, nullptr);
    const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    const std::size_t to_page = (page - reinterpret_cast<std::uintptr_t>(block) % page) % page;
    std::vector<unsigned char> resident((bytes - to_page) / page);
    ASSERT_EQ(::mincore(block + to_page, resident.size() * page, resident.data()), 0);
    EXPECT_TRUE(std::all_of(
        resident.begin(), resident.end(), [](unsigned char there) { return (there & 1U) != 0; }));
    SDL_free(block);
}

} // namespace
} // namespace wayside
