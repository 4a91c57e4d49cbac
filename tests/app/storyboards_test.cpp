/// What stands in when a slide cannot be composed.

#include "app/opening.hpp"
#include "app/storyboards.hpp"
#include "shipped.hpp"

#include <gmock/gmock.h>

namespace wayside
{

namespace
{

using ::testing::HasSubstr;

class StandIn : public ::testing::Test
{
protected:
    Storyboards boards(const Canvas& canvas)
    {
        auto boards =
            Storyboards::create(site_.programme, builtin_programme("US").value(), canvas, fonts());
        EXPECT_TRUE(boards);
        return std::move(*boards);
    }

    /// The slide that plays at some moment, before there is a card.
    Storyboards begun(const Canvas& canvas)
    {
        auto opening = begin_opening(site_, canvas, *room_, Instant{std::chrono::hours{500'000}});
        EXPECT_TRUE(opening);
        return Storyboards::begin(
            site_.programme, builtin_programme("US").value(), opening->slide, canvas, fonts());
    }

    FontMeasure& fonts() { return room_->fonts(); }

    static std::string slide_of(const Storyboard& board)
    {
        return board.beats.front().frame->slide;
    }

    Site site_ = test::shipped_site("transit-station.toml");
    std::unique_ptr<PictureRoom> room_ = test::picture_room(site_);
    Canvas wall_ = canvas_of({1920, 1080}, {});
};

TEST_F(StandIn, IsTheHelpCard)
{
    Storyboards boards = this->boards(wall_);
    const auto board = boards.at(0, "xx");
    ASSERT_NE(board, nullptr);
    EXPECT_EQ(slide_of(*board), "help");
    const auto failures = boards.take_failures();
    ASSERT_EQ(failures.size(), 1U);
    EXPECT_THAT(failures.front().message, HasSubstr("the help card stands in for"));
    EXPECT_EQ(boards.at(0, "en"), boards.at(0, "en")) << "remembered: the same pictures";
}

TEST_F(StandIn, IsComposedWhenItIsNeededIfASlideCameFirst)
{
    Storyboards boards = begun(wall_);
    EXPECT_EQ(slide_of(*boards.at(0, "xx")), "help");
    boards.have_card();
    EXPECT_EQ(boards.take_failures().size(), 1U);
}

TEST_F(StandIn, IsTheSlideThatCameFirstWhereThereIsNoRoomForTheCard)
{
    auto opening = begin_opening(site_, wall_, *room_, Instant{std::chrono::hours{500'000}});
    ASSERT_TRUE(opening);
    const auto first = opening->slide.board;
    Display far;
    far.viewing_distance_mm = 100'000; // no letter fits
    Storyboards boards = Storyboards::begin(site_.programme,
                                            builtin_programme("US").value(),
                                            std::move(opening->slide),
                                            canvas_of({1920, 1080}, far),
                                            fonts());
    boards.have_card();
    const auto failures = boards.take_failures();
    ASSERT_EQ(failures.size(), 1U);
    EXPECT_THAT(failures.front().message, HasSubstr("the built-in help card"));
    EXPECT_EQ(boards.at(0, "xx"), first);
    boards.have_card();
    EXPECT_EQ(boards.take_failures().size(), 1U) << "the slide; the card was said before";
}

} // namespace

} // namespace wayside
