#include "platform/file_watch.hpp"
#include "seen_file.hpp"
#include "temporary_folder.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>

namespace wayside
{

namespace
{

namespace fs = std::filesystem;

/// inotify tells of a change before the call that made it returns: nothing here has to wait.
class Watching : public ::testing::Test
{
protected:
    void SetUp() override
    {
        auto watch = FileWatch::create();
        ASSERT_TRUE(watch) << watch.error().message;
        watch_ = std::move(*watch);
        folder_.write("programme.toml", "a = 1\n");
    }

    [[nodiscard]] fs::path path(const std::string& name) const { return folder_.path() / name; }

    void watch(const std::string& name = "programme.toml")
    {
        EXPECT_FALSE(watch_->watch({testing::seen(path(name))}));
        EXPECT_FALSE(watch_->take());
    }

    testing::TemporaryFolder folder_;
    std::unique_ptr<FileWatch> watch_;
};

TEST_F(Watching, SeesAFileWrittenInPlace)
{
    watch();
    folder_.write("programme.toml", "a = 2\n");
    EXPECT_TRUE(watch_->take());
    EXPECT_FALSE(watch_->take()) << "once";
}

TEST_F(Watching, SeesAFileRenamedOverItAgainAndAgain)
{
    watch();
    for (int round = 0; round < 3; ++round) {
        folder_.write("new~", "a = 3\n");
        EXPECT_FALSE(watch_->take()) << "the editor's own file is nobody's";
        fs::rename(path("new~"), path("programme.toml"));
        EXPECT_TRUE(watch_->take());
    }
}

TEST_F(Watching, SeesAFileGoAndComeBack)
{
    watch();
    fs::remove(path("programme.toml"));
    EXPECT_TRUE(watch_->take());
    folder_.write("programme.toml", "a = 4\n");
    EXPECT_TRUE(watch_->take());
}

TEST_F(Watching, SeesALinkPointedElsewhere)
{
    folder_.write("one/playlists/programme.toml", "a = 1\n");
    folder_.write("two/playlists/programme.toml", "a = 2\n");
    fs::create_directory_symlink("one", path("current"));
    watch("current/playlists/programme.toml");
    fs::create_directory_symlink("two", path("next"));
    EXPECT_FALSE(watch_->take());
    fs::rename(path("next"), path("current"));
    EXPECT_TRUE(watch_->take()) << "as packages and containers swap a folder";
    watch("current/playlists/programme.toml");
    folder_.write("two/playlists/programme.toml", "a = 3\n");
    EXPECT_TRUE(watch_->take()) << "and the file behind the link is watched, too";
}

TEST_F(Watching, SeesANewFileOfTheCampaignAndNoOther)
{
    folder_.write("slides/10.toml", "");
    watch("slides/10.toml");
    folder_.write("slides/20.toml", "");
    EXPECT_TRUE(watch_->take());
    folder_.write("slides/notes.txt", "");
    EXPECT_FALSE(watch_->take());
}

TEST_F(Watching, WaitsForAFolderThatIsNotThereYet)
{
    watch("campaign/slides.toml");
    fs::create_directory(path("campaign"));
    EXPECT_TRUE(watch_->take());
}

TEST_F(Watching, ForgetsWhatIsNoLongerAskedFor)
{
    folder_.write("elsewhere/other.toml", "");
    watch();
    watch("elsewhere/other.toml");
    folder_.write("programme.toml", "a = 5\n");
    EXPECT_FALSE(watch_->take());
}

TEST_F(Watching, ForgetsNothingThatHappenedWhileItWasAskedAgain)
{
    watch();
    folder_.write("programme.toml", "a = 6\n");
    EXPECT_FALSE(watch_->watch({testing::seen(path("programme.toml"))}));
    EXPECT_TRUE(watch_->take());
}

TEST_F(Watching, SeesAPictureReplacedInEveryWay)
{
    folder_.write("media/door.png", "old");
    watch("media/door.png");
    folder_.write("media/door.png", "in place");
    EXPECT_TRUE(watch_->take());
    folder_.write("media/other.png", "nobody's");
    EXPECT_FALSE(watch_->take());
    fs::rename(path("media/other.png"), path("media/door.png"));
    EXPECT_TRUE(watch_->take());
}

TEST_F(Watching, SeesTheFirstFileOfAFolderThatWasEmpty)
{
    fs::create_directory(path("slides"));
    watch("slides");
    folder_.write("slides/10.toml", "");
    EXPECT_TRUE(watch_->take());
    folder_.write("slides/notes.txt", "");
    EXPECT_FALSE(watch_->take());
}

TEST_F(Watching, KnowsWhatHappenedBetweenReadingAndWatching)
{
    const SeenFile read = testing::seen(path("programme.toml"));
    EXPECT_FALSE(watch_->watch({read}));
    folder_.write("programme.toml", "longer = 7\n");
    EXPECT_TRUE(watch_->watch({read})) << "written";
    const SeenFile again = testing::seen(path("programme.toml"));
    folder_.write("new~", "longer = 7\n");
    fs::rename(path("new~"), path("programme.toml"));
    EXPECT_TRUE(watch_->watch({again})) << "renamed over, as long as before";
    const SeenFile third = testing::seen(path("programme.toml"));
    fs::remove(path("programme.toml"));
    EXPECT_TRUE(watch_->watch({third})) << "gone";
    const SeenFile none = testing::seen(path("programme.toml"));
    folder_.write("programme.toml", "");
    EXPECT_TRUE(watch_->watch({none})) << "come";
}

TEST_F(Watching, KnowsThatAFolderHasANewFileSinceItWasRead)
{
    folder_.write("slides/10.toml", "");
    const SeenFile folder = testing::seen(path("slides"));
    // The kernel's clock for files may still be at the same tick.
    fs::last_write_time(path("slides"),
                        fs::last_write_time(path("slides")) - std::chrono::hours(1));
    const SeenFile earlier = testing::seen(path("slides"));
    EXPECT_NE(folder.stamp, earlier.stamp);
    folder_.write("slides/20.toml", "");
    EXPECT_TRUE(watch_->watch({earlier}));
}

TEST_F(Watching, FollowsNoLinksRoundInACircle)
{
    fs::create_symlink("b", path("a"));
    fs::create_symlink("a", path("b"));
    watch("a/programme.toml");
}

} // namespace

} // namespace wayside
