#include "golden_picture.hpp"
#include "render/screen.hpp"
#include "scene/scene_at.hpp"
#include "shipped.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

namespace wayside
{

namespace
{

// One picture, one property. UPDATE_GOLDEN=1 rewrites them; Integrity fails while it is set.
struct Golden {
    const char* name;
    const char* slide;
    std::size_t beat;
    Size size;
};

void PrintTo(const Golden& golden, std::ostream* stream)
{
    *stream << golden.name;
}

class GoldenPicture : public ::testing::TestWithParam<Golden>
{
};

TEST_P(GoldenPicture, Matches)
{
    const Site site = test::shipped_site("transit-station.toml");
    const auto room = test::picture_room(site);
    const auto& slides = site.programme->slides;
    const auto slide = std::find_if(slides.begin(), slides.end(), [](const Slide& each) {
        return each.id == GetParam().slide;
    });
    ASSERT_NE(slide, slides.end());
    const auto board =
        compose(*site.programme, *slide, "en", canvas_of(GetParam().size, {}), room->fonts());
    ASSERT_TRUE(board);
    ASSERT_LT(GetParam().beat, board->beats.size());
    test::expect_same_picture(paint_still(room->painter(), *board->beats[GetParam().beat].frame),
                              GetParam().name);
}

INSTANTIATE_TEST_SUITE_P(
    Golden,
    GoldenPicture,
    ::testing::Values(Golden{"motif-beside-text", "what/choice", 0, {480, 270}},
                      Golden{"rule-beside-reality", "myth/violent", 1, {480, 270}},
                      Golden{"three-columns", "model/amp", 2, {480, 270}},
                      Golden{"help-upright", "help/call", 0, {270, 480}},
                      Golden{"donut", "numbers/everyone", 1, {480, 270}},
                      Golden{"bar-display", "help/call", 0, {480, 136}}),
    [](const auto& golden) {
        std::string name = golden.param.name;
        std::replace(name.begin(), name.end(), '-', '_');
        return name;
    });

TEST(Fade, ItsMiddleIsNeitherPicture)
{
    const Site site = test::shipped_site("transit-station.toml");
    const auto room = test::picture_room(site);
    const auto card = builtin_programme("US");
    ASSERT_TRUE(card);
    auto boards =
        Storyboards::create(site.programme, *card, canvas_of({480, 270}, {}), room->fonts());
    ASSERT_TRUE(boards);
    const Cue cue =
        site.schedule->cue_at(Instant{std::chrono::sys_days{std::chrono::year{2026} / 12 / 1}});
    const Scene scene = scene_at(*site.schedule, boards->source(), cue.from + Milliseconds{120});
    ASSERT_NE(scene.from, nullptr);
    EXPECT_EQ(to_rfc3339(cue.from), to_rfc3339(site.schedule->cue_at(cue.from).from));
    const Image middle = picture_of(scene, room->painter());
    const Image old = paint_still(room->painter(), *scene.from);
    EXPECT_NE(middle, old);
}

TEST(GoldenReferences, AreNotBeingRewritten)
{
    EXPECT_FALSE(test::is_updating());
}

} // namespace

} // namespace wayside
