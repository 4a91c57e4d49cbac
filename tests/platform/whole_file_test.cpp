#include "platform/whole_file.hpp"
#include "temporary_folder.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace wayside
{
namespace
{

namespace fs = std::filesystem;

std::string text_of_file(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

constexpr fs::perms owner = fs::perms::owner_read | fs::perms::owner_write;

TEST(ReplaceFile, LeavesTheNewTextAndNothingBesideIt)
{
    const testing::TemporaryFolder folder;
    const fs::path file = folder.path() / "vi.toml";

    ASSERT_TRUE(replace_file(file, "one", FileAccess::Usual));
    ASSERT_TRUE(replace_file(file, "two\n", FileAccess::Usual));

    EXPECT_EQ(text_of_file(file), "two\n");
    EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()), 1);
}

TEST(ReplaceFile, KeepsTheRightsOfTheFileThatItReplaces)
{
    const testing::TemporaryFolder folder;
    const fs::path file = folder.path() / "vi.toml";
    ASSERT_TRUE(replace_file(file, "one", FileAccess::OwnerOnly));
    EXPECT_EQ(fs::status(file).permissions(), owner);
    fs::permissions(file, owner | fs::perms::group_read | fs::perms::others_read);

    ASSERT_TRUE(replace_file(file, "two", FileAccess::Usual));

    EXPECT_EQ(fs::status(file).permissions(),
              owner | fs::perms::group_read | fs::perms::others_read);
}

TEST(ReplaceFile, ReplacesWhatALinkPointsTo)
{
    const testing::TemporaryFolder folder;
    ASSERT_TRUE(replace_file(folder.path() / "real", "one", FileAccess::Usual));
    fs::create_symlink("real", folder.path() / "link");

    ASSERT_TRUE(replace_file(folder.path() / "link", "two", FileAccess::Usual));

    EXPECT_TRUE(fs::is_symlink(folder.path() / "link"));
    EXPECT_EQ(text_of_file(folder.path() / "real"), "two");
}

TEST(ReplaceFile, SaysWhyItCannotAndLeavesTheOldFile)
{
    const testing::TemporaryFolder folder;
    fs::create_directory(folder.path() / "vi.toml");

    const auto written = replace_file(folder.path() / "vi.toml", "one", FileAccess::Usual);

    ASSERT_FALSE(written);
    EXPECT_NE(written.error().message.find("vi.toml"), std::string::npos);
    EXPECT_FALSE(fs::exists(folder.path() / "vi.toml.new"));
    EXPECT_FALSE(replace_file(folder.path() / "none" / "vi.toml", "one", FileAccess::Usual));
}

} // namespace
} // namespace wayside
