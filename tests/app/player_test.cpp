#include "player_on_dummy.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <csignal>
#include <unistd.h>

namespace wayside
{

namespace
{

using namespace std::chrono_literals;
using test::luma;
using test::PlayerOnDummy;

TEST_F(PlayerOnDummy, NoPictureOfTenMinutesIsDarkerThanBothItsNeighbours)
{
    start(test::shipped_site("transit-station.toml"));
    const Instant end = clock_.now().instant + 10min;
    std::vector<double> lumas;
    while (clock_.now().instant < end) {
        turn();
        lumas.push_back(luma(window_.get()));
    }
    ASSERT_GT(lumas.size(), 600U);
    for (std::size_t at = 1; at + 1 < lumas.size(); ++at) {
        EXPECT_GT(lumas[at], 20) << "nearly black at picture " << at;
        EXPECT_GE(lumas[at], std::min(lumas[at - 1], lumas[at + 1]) - 0.6)
            << "a dip at picture " << at;
    }
    EXPECT_TRUE(log_.empty()) << log_.front();
    EXPECT_EQ(notified_.front().substr(0, 7), "READY=1");
}

TEST_F(PlayerOnDummy, ASlideThatWasComposedAheadIsTheFirstPicture)
{
    const Site site = test::shipped_site("transit-station.toml");
    const auto room = test::picture_room(site);
    settings_.opening =
        begin_opening(site, canvas_of({640, 360}, site.display), *room, clock_.now().instant);
    ASSERT_TRUE(settings_.opening);
    const auto first = settings_.opening->slide.board;
    start(site);
    until_shown();
    EXPECT_EQ(player_->shown()->frame, first->beats.front().frame) << "it is not composed again";
    turn();
    EXPECT_THAT(log_, ::testing::IsEmpty());
}

TEST_F(PlayerOnDummy, WhenTheFirstPictureStandsTheHelpCardIsComposed)
{
    // In the middle of a slide: near its ends its neighbours are composed, too.
    clock_.advance(5s);
    Site site = test::shipped_site("transit-station.toml");
    const auto room = test::picture_room(site);
    settings_.opening =
        begin_opening(site, canvas_of({640, 360}, site.display), *room, clock_.now().instant);
    ASSERT_TRUE(settings_.opening);
    // Said to be of a canvas on which no letter fits: so the card is not composed in silence.
    site.display.viewing_distance_mm = 100'000;
    settings_.opening->canvas = canvas_of({640, 360}, site.display);
    start(site);
    until_shown();
    for (int turns = 0; turns < 1000 && log_.empty(); ++turns) {
        turn();
    }
    EXPECT_THAT(log_, ::testing::ElementsAre(::testing::HasSubstr("the built-in help card")))
        << "before another slide needs it";
}

TEST_F(PlayerOnDummy, AStillSlideIsLeftAloneUntilTheNextIsPreparedShortlyBeforeItIsDue)
{
    start(test::shipped_site("transit-station.toml"));
    // The first picture that stands for long enough to be left alone at all.
    Milliseconds rest{0};
    Milliseconds stands{0};
    for (int turns = 0; turns < 2000 && stands <= limits::preparation; ++turns) {
        clock_.advance(rest);
        const auto left = player_->iterate(clock_.now());
        ASSERT_TRUE(left);
        rest = *left == 0ms ? 40ms : *left;
        stands = *left == 0ms ? 0ms : player_->shown()->changes_at - clock_.now().instant;
    }
    ASSERT_GT(stands, limits::preparation);
    EXPECT_EQ(rest, stands - limits::preparation) << "nothing is asked for";
    clock_.advance(rest);
    const auto prepared = player_->iterate(clock_.now());
    ASSERT_TRUE(prepared);
    EXPECT_EQ(*prepared, limits::preparation) << "the next picture is painted, unseen";
}

TEST_F(PlayerOnDummy, ABrokenReloadKeepsTheOldProgramme)
{
    start(test::shipped_site("clinic-waiting.toml"));
    turn();
    reloaded_ = [] {
        Site site;
        site.diagnostics.push_back({.severity = Severity::Error,
                                    .place = {"x.toml", 3, 1},
                                    .message = "broken",
                                    .hint = {}});
        return site;
    };
    until_reload();
    ASSERT_EQ(log_.size(), 2U);
    EXPECT_EQ(log_[0], "x.toml:3:1: error: broken");
    turn();
    EXPECT_GT(luma(window_.get()), 20);
}

TEST_F(PlayerOnDummy, AReloadWaitsForTheEndOfTheItemAndIsSeenWhenTheFilesChange)
{
    const testing::TemporaryFolder folder;
    folder.write("programme.toml", "");
    settings_.watches_files = true;
    Site site = test::shipped_site("clinic-waiting.toml");
    site.seen.push_back(testing::seen(folder.path() / "programme.toml"));
    start(std::move(site));
    const Site shipped = test::shipped_site("clinic-waiting.toml");
    const Cue cue = shipped.schedule->cue_at(clock_.now().instant);
    turn();
    reloaded_ = [] {
        return test::shipped_site("transit-station.toml");
    };
    until_reload([&] { folder.write("programme.toml", "changed"); });
    const Site fresh = test::shipped_site("transit-station.toml");
    const auto slide_at = [&](Instant instant) {
        return fresh.programme->slides[fresh.schedule->cue_at(instant).slide].id;
    };
    while (clock_.now().instant < cue.until) {
        turn();
        EXPECT_EQ(player_->shown()->frame->slide, shipped.programme->slides[cue.slide].id);
    }
    for (int turns = 0; turns < 100; ++turns) {
        turn();
        ASSERT_GT(luma(window_.get()), 20);
    }
    EXPECT_EQ(player_->shown()->frame->slide, slide_at(player_->shown()->changes_at - 1ms));
    EXPECT_TRUE(log_.empty()) << log_.front();
}

TEST_F(PlayerOnDummy, AProgrammeThatCannotBeShownHereChangesNothing)
{
    start(test::shipped_site("clinic-waiting.toml"));
    turn();
    reloaded_ = [] {
        Site site = test::shipped_site("transit-station.toml");
        Programme crowded = *site.programme;
        auto& words =
            std::get<Fact>(std::find_if(crowded.slides.begin(),
                                        crowded.slides.end(),
                                        [](const Slide& slide) {
                                            return std::holds_alternative<Fact>(slide.body);
                                        })
                               ->body)
                .words;
        words.begin()->second.headline = std::string(300, 'm');
        site.programme = std::make_shared<const Programme>(std::move(crowded));
        return site;
    };
    until_reload();
    ASSERT_EQ(log_.size(), 2U);
    EXPECT_NE(log_[0].find("does not fit"), std::string::npos) << log_[0];
    EXPECT_EQ(log_[1], "the programme on the screen stays");
}

} // namespace

} // namespace wayside
