#include "platform/state_folder.hpp"
#include "platform/state_keeper.hpp"
#include "temporary_folder.hpp"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

namespace wayside
{
namespace
{

Environment environment(std::map<std::string, std::string> variables)
{
    return [variables = std::move(variables)](const std::string& name) {
        const auto found = variables.find(name);
        return found == variables.end() ? std::nullopt : std::optional(found->second);
    };
}

TEST(StatePath, PrefersWhatTheServiceManagerSays)
{
    EXPECT_EQ(state_path(environment({{"STATE_DIRECTORY", "/var/lib/wayside"},
                                      {"XDG_STATE_HOME", "/x"},
                                      {"HOME", "/home/a"}})),
              "/var/lib/wayside");
    EXPECT_EQ(state_path(environment({{"XDG_STATE_HOME", "/x"}, {"HOME", "/home/a"}})),
              "/x/wayside");
    EXPECT_EQ(state_path(environment({{"XDG_STATE_HOME", ""}, {"HOME", "/home/a"}})),
              "/home/a/.local/state/wayside");
    EXPECT_EQ(state_path(environment({})), std::nullopt);
}

TEST(ControlPath, IsFoundByThoseWhoAskAsWell)
{
    EXPECT_EQ(control_path(environment(
                  {{"RUNTIME_DIRECTORY", "/run/wayside"}, {"XDG_RUNTIME_DIR", "/run/user/7"}})),
              "/run/wayside/control.sock");
    EXPECT_EQ(control_path(environment({{"XDG_RUNTIME_DIR", "/run/user/7"}})),
              "/run/user/7/wayside/control.sock");
    EXPECT_EQ(control_path(environment({})), "/run/wayside/control.sock");
}

TEST(StateLocks, KeepAFileForOnePlayerAtATime)
{
    const testing::TemporaryFolder folder;
    const auto file = folder.path() / "deep" / "takeover.json";
    auto first = StateLock::take(file);
    ASSERT_TRUE(first) << first.error().message;
    ASSERT_TRUE(*first);
    EXPECT_FALSE(StateLock::take(file).value()) << "another player keeps it";
    EXPECT_TRUE(StateLock::take(folder.path() / "deep" / "other.json").value());
    first->reset();
    EXPECT_TRUE(StateLock::take(file).value());
}

TEST(StateLocks, SayWhyTheyCannotBe)
{
    const testing::TemporaryFolder folder;
    folder.write("file", "");
    EXPECT_FALSE(StateLock::take(folder.path() / "file" / "takeover.json"));
}

TEST(State, IsReadAsItWasWritten)
{
    const testing::TemporaryFolder folder;
    const auto file = folder.path() / "deep" / "takeover.json";
    EXPECT_EQ(read_state(file), std::nullopt);
    ASSERT_TRUE(write_state(file, "one"));
    ASSERT_TRUE(write_state(file, "two\nlines\n"));
    EXPECT_EQ(read_state(file), "two\nlines\n");
    EXPECT_FALSE(std::filesystem::exists(file.string() + ".new"));
    ASSERT_TRUE(remove_state(file));
    ASSERT_TRUE(remove_state(file)) << "what is gone may be gone";
    EXPECT_EQ(read_state(file), std::nullopt);
}

TEST(State, OnlyItsOwnerReadsIt)
{
    const testing::TemporaryFolder folder;
    const auto file = folder.path() / "takeover.json";
    ASSERT_TRUE(write_state(file, "one"));
    using std::filesystem::perms;
    EXPECT_EQ(std::filesystem::status(file).permissions(), perms::owner_read | perms::owner_write);
}

TEST(State, ThatCannotBeWrittenSaysWhere)
{
    const testing::TemporaryFolder folder;
    folder.write("file", "");
    const auto written = write_state(folder.path() / "file" / "takeover.json", "one");
    ASSERT_FALSE(written);
    EXPECT_NE(written.error().message.find("file"), std::string::npos);
}

TEST(State, FilesThatAreNotOursAreNotRead)
{
    const testing::TemporaryFolder folder;
    folder.write("large", std::string((64U << 10U) + 1, 'x'));
    EXPECT_EQ(read_state(folder.path() / "large"), std::nullopt);
    EXPECT_EQ(read_state(folder.path()), std::nullopt);
}

TEST(StateKeeper, HasEverythingOnTheDiskWhenItIsGone)
{
    const testing::TemporaryFolder folder;
    std::vector<std::string> troubles;
    {
        StateKeeper keeper([&](const std::string& message) { troubles.push_back(message); });
        for (int text = 0; text < 100; ++text) {
            keeper.keep(folder.path() / "time", std::to_string(text));
        }
        keeper.keep(folder.path() / "takeover", "x");
    }
    EXPECT_EQ(read_state(folder.path() / "time"), "99") << "the last one is what counts";
    EXPECT_EQ(read_state(folder.path() / "takeover"), "x");
    EXPECT_TRUE(troubles.empty());
}

TEST(StateKeeper, TellsWhatItCouldNotKeep)
{
    const testing::TemporaryFolder folder;
    folder.write("file", "");
    std::vector<std::string> troubles;
    {
        StateKeeper keeper([&](const std::string& message) { troubles.push_back(message); });
        keeper.keep(folder.path() / "file" / "time", "x");
    }
    EXPECT_EQ(troubles.size(), 1U);
}

} // namespace
} // namespace wayside
