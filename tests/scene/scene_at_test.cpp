#include "scene/scene_at.hpp"
#include "stage_programme.hpp"
#include "support/fake_fonts.hpp"

#include <gtest/gtest.h>

#include <set>

namespace wayside
{

namespace
{

using namespace std::chrono_literals;

/// Two facts of ten seconds each, for ever.
class SceneAt : public ::testing::Test
{
protected:
    void SetUp() override
    {
        Programme programme = test::stage_programme(test::fact("First."));
        programme.slides.push_back(test::fact("Second."));
        programme.slides[0].id = "first";
        programme.slides[1].id = "second";
        programme.playlists[0].items = {{.slide = 0, .weight = 1, .dwell = 10s},
                                        {.slide = 1, .weight = 1, .dwell = 10s}};
        programme_ = std::make_shared<const Programme>(std::move(programme));
        auto schedule = Schedule::compile(programme_, Zone::utc());
        ASSERT_TRUE(schedule) << schedule.error().message;
        schedule_.emplace(std::move(*schedule));
        for (const Slide& slide : programme_->slides) {
            auto board = compose(*programme_, slide, "en", canvas_of({1920, 1080}, {}), fonts_);
            ASSERT_TRUE(board);
            boards_.push_back(std::make_shared<const Storyboard>(std::move(*board)));
        }
    }

    [[nodiscard]] Scene at(Milliseconds time) const
    {
        const auto source = [this](std::size_t slide, const std::string& /*language*/) {
            return boards_[slide];
        };
        return scene_at(*schedule_, source, Instant{time});
    }

    test::FakeFonts fonts_;
    std::shared_ptr<const Programme> programme_;
    std::optional<Schedule> schedule_;
    std::vector<std::shared_ptr<const Storyboard>> boards_;
};

TEST_F(SceneAt, AFadeBeginsWithTheOldPictureAndEndsWithTheNew)
{
    const Scene begin = at(10s);
    EXPECT_EQ(begin.frame->slide, "second");
    ASSERT_NE(begin.from, nullptr);
    EXPECT_EQ(begin.from->slide, "first");
    EXPECT_EQ(begin.progress, 0);
    EXPECT_TRUE(begin.moving);
    const Scene middle = at(10300ms);
    EXPECT_GT(middle.progress, 0.5) << "eased out: more than half at half time";
    const Scene end = at(10600ms);
    EXPECT_EQ(end.from, nullptr);
    EXPECT_FALSE(end.moving);
}

TEST_F(SceneAt, AStillPictureSaysWhenItChanges)
{
    const Scene still = at(5s);
    EXPECT_FALSE(still.moving);
    EXPECT_EQ(still.changes_at, Instant{10s});
    EXPECT_TRUE(still.same_picture(at(7s)));
    EXPECT_FALSE(still.same_picture(at(15s)));
}

TEST_F(SceneAt, TheSlideBeforeIsAskedForOnlyWhileItGoes)
{
    std::set<std::size_t> asked;
    const auto source = [&](std::size_t slide, const std::string& /*language*/) {
        asked.insert(slide);
        return boards_[slide];
    };
    EXPECT_EQ(scene_at(*schedule_, source, Instant{15s}).frame->slide, "second");
    EXPECT_EQ(asked, std::set<std::size_t>{1});
    EXPECT_EQ(scene_at(*schedule_, source, Instant{10300ms}).from->slide, "first");
    EXPECT_EQ(asked, (std::set<std::size_t>{0, 1}));
}

TEST_F(SceneAt, TwoDisplaysShowTheSameWhateverTheyShowedBefore)
{
    for (Milliseconds time = 0s; time < 60s; time += 137ms) {
        EXPECT_TRUE(at(time).same_picture(at(time)));
        EXPECT_EQ(at(time).frame->slide, at(time + 20s).frame->slide)
            << "the cycle is twenty seconds long";
    }
}

TEST(BeatAt, DividesTheTimeWithoutGaps)
{
    Storyboard board;
    board.beats = {{nullptr, 0.25}, {nullptr, 0.5}, {nullptr, 0.25}};
    EXPECT_EQ(beat_at(board, 0ms, 8s).beat, 0U);
    EXPECT_EQ(beat_at(board, 1999ms, 8s).left, 1ms);
    EXPECT_EQ(beat_at(board, 2000ms, 8s).beat, 1U);
    EXPECT_EQ(beat_at(board, 2000ms, 8s).since, 0ms);
    EXPECT_EQ(beat_at(board, 7999ms, 8s).beat, 2U);
    EXPECT_EQ(beat_at(board, 9s, 8s).beat, 2U) << "later than the end: the last one";
}

TEST(Canvas, WithoutAPanelWidthItIsFiftyFiveInches)
{
    EXPECT_NEAR(canvas_of({1920, 1080}, {}).mm_per_px, 0.634, 0.001);
    Display display;
    display.panel_width_mm = 960;
    EXPECT_DOUBLE_EQ(canvas_of({1920, 1080}, display).mm_per_px, 0.5);
}

TEST(Canvas, KnowsItsShape)
{
    EXPECT_EQ(canvas_of({1920, 1080}, {}).shape(), Shape::Landscape);
    EXPECT_EQ(canvas_of({1080, 1920}, {}).shape(), Shape::Portrait);
    EXPECT_EQ(canvas_of({1920, 540}, {}).shape(), Shape::Bar);
}

} // namespace

} // namespace wayside
