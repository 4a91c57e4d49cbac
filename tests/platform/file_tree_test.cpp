#include "base/limits.hpp"
#include "platform/file_tree.hpp"
#include "temporary_folder.hpp"

#include <gmock/gmock.h>

#include <sys/stat.h>
#include <unistd.h>

namespace wayside
{
namespace
{

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class FileTree : public ::testing::Test
{
protected:
    testing::TemporaryFolder folder;
    SourceTree tree = file_tree(folder.path());
};

TEST_F(FileTree, ReadsAFileByteForByte)
{
    const std::string text("line\r\n\0end", 10);
    folder.write("campaigns/a.toml", text);
    EXPECT_EQ(tree.read("campaigns/a.toml"), text);
    EXPECT_EQ(tree.read((folder.path() / "campaigns/a.toml").string()), text)
        << "by its absolute path";
    EXPECT_TRUE(tree.exists("campaigns/a.toml"));
}

TEST_F(FileTree, ReadsAnEmptyFile)
{
    folder.write("empty.toml", "");
    EXPECT_EQ(tree.read("empty.toml"), "");
}

TEST_F(FileTree, NamesTheFileThatIsMissing)
{
    const auto text = tree.read("nowhere.toml");
    ASSERT_FALSE(text);
    EXPECT_EQ(text.error().message, "cannot read nowhere.toml: No such file or directory");
    EXPECT_FALSE(tree.exists("nowhere.toml"));
}

TEST_F(FileTree, ReadsUpToTheLimitAndRefusesOneByteMore)
{
    folder.write("full.toml", std::string(limits::max_file_bytes, 'x'));
    folder.write("over.toml", std::string(limits::max_file_bytes + 1, 'x'));
    EXPECT_TRUE(tree.read("full.toml"));
    const auto over = tree.read("over.toml");
    ASSERT_FALSE(over);
    EXPECT_THAT(over.error().message, HasSubstr("larger than 16 MiB"));
}

TEST_F(FileTree, RefusesAPipeWithoutWaitingForAWriter)
{
    ASSERT_EQ(mkfifo((folder.path() / "pipe.toml").c_str(), 0600), 0);
    const auto text = tree.read("pipe.toml");
    ASSERT_FALSE(text);
    EXPECT_THAT(text.error().message, HasSubstr("not a regular file"));
    EXPECT_FALSE(tree.exists("pipe.toml"));
}

TEST_F(FileTree, RefusesADeviceAndAFolder)
{
    EXPECT_FALSE(tree.read("/dev/zero"));
    folder.write("inner/a.toml", "");
    const auto text = tree.read("inner");
    ASSERT_FALSE(text);
    EXPECT_THAT(text.error().message, HasSubstr("it is a folder"));
    EXPECT_FALSE(tree.exists("inner"));
}

TEST_F(FileTree, FollowsALinkToARegularFileOnly)
{
    folder.write("a.toml", "text");
    std::filesystem::create_symlink("a.toml", folder.path() / "link.toml");
    std::filesystem::create_symlink("/dev/zero", folder.path() / "zero.toml");
    EXPECT_EQ(tree.read("link.toml"), "text");
    EXPECT_FALSE(tree.read("zero.toml"));
    EXPECT_FALSE(tree.exists("zero.toml"));
}

TEST_F(FileTree, ListsRegularFilesSorted)
{
    folder.write("slides/b.toml", "");
    folder.write("slides/a.toml", "");
    folder.write("slides/deeper/c.toml", "");
    ASSERT_EQ(mkfifo((folder.path() / "slides/pipe").c_str(), 0600), 0);
    EXPECT_THAT(tree.list("slides"), ElementsAre("a.toml", "b.toml"));
    EXPECT_THAT(tree.list("nowhere"), IsEmpty());
}

} // namespace
} // namespace wayside
