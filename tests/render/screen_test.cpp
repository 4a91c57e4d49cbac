#include "frames.hpp"
#include "render/composed_rows.hpp"
#include "render/screen.hpp"

#include <gmock/gmock.h>

namespace wayside
{
namespace
{

using namespace std::chrono_literals;
using testing::box_at;
using ::testing::ElementsAre;
using testing::flat;
using testing::flat_letters;
using testing::frame_of;
using testing::green;
using testing::ground;
using ::testing::IsEmpty;
using testing::nothing_ready;
using testing::red;

constexpr Size screen_size{32, 16};

/// Keeps what was presented, as a person in front of it would see it: of a picture that is known,
/// only what is said to have changed. May lend its window's pixels, as a surface does.
class FakeGlass final : public Glass
{
public:
    [[nodiscard]] Size canvas() const override { return size; }

    [[nodiscard]] Result<Presented> present(const Composition& composition) override
    {
        ++presents;
        changed.assign(composition.to.changed.begin(), composition.to.changed.end());
        mixed = composition.from.has_value();
        packed = composition.to.picture.pixels() == nullptr;
        in_place = !packed && composition.to.picture.pixels()->data == window.pixels.data();
        const bool is_known = !mixed && composition.to.key == shown;
        for (const Rect& area : is_known ? changed : std::vector<Rect>{whole(size)}) {
            draw(composition, area);
        }
        shown = mixed ? nullptr : composition.to.key;
        if (!in_place) {
            window = seen;
        }
        return Presented::Shown;
    }

    [[nodiscard]] std::optional<Loan> lend() override
    {
        return lends ? std::optional(Loan{view(window), in_place}) : std::nullopt;
    }

    /// Another window's memory: what was painted in it is gone.
    void replace_window()
    {
        window = flat(size, 0);
        in_place = false;
    }

    void lost() override {}

    [[nodiscard]] Pacing pacing() const override { return Pacing::Caller; }

    [[nodiscard]] std::string description() const override { return "fake"; }

    Size size = screen_size;
    bool lends = false;
    Image window = flat(screen_size, 0);
    Image seen = flat(screen_size, 0);
    int presents = 0;
    std::vector<Rect> changed;
    bool mixed = false;
    bool packed = false;
    bool in_place = false;
    const void* shown = nullptr;

private:
    void draw(const Composition& composition, Rect area)
    {
        ComposedRows rows(composition, size.height);
        rows.fetch(0, size.height);
        rows.write({view(seen).row(area.y) + area.x, area.size(), size.width}, area);
    }
};

std::shared_ptr<const Frame> boxed(Colour colour, Rect rect = {0, 0, 8, 8})
{
    return std::make_shared<const Frame>(frame_of(screen_size, {box_at(rect, colour)}));
}

Scene still(std::shared_ptr<const Frame> frame, Milliseconds entered_for = 0ms)
{
    Scene scene;
    scene.frame = std::move(frame);
    scene.entered = entered_for;
    return scene;
}

Scene fading(std::shared_ptr<const Frame> from, std::shared_ptr<const Frame> to, double progress)
{
    Scene scene = still(std::move(to));
    scene.from = std::move(from);
    scene.transition = TransitionKind::Crossfade;
    scene.progress = progress;
    return scene;
}

/// Over a glass that lends its window's pixels, and one that does not.
class ScreenTest : public ::testing::TestWithParam<bool>
{
protected:
    ScreenTest() { glass.lends = GetParam(); }

    void show(const Scene& scene)
    {
        const auto showing = screen.show(scene);
        ASSERT_TRUE(showing);
        ASSERT_EQ(showing->presented, Presented::Shown);
    }

    std::shared_ptr<const Image> ready; ///< what the picture source has
    FakeGlass glass;
    Painter painter{PictureSource{.picture = [this](const PictureItem&, Size) { return ready; },
                                  .drawing =
                                      [this](const VectorItem&, Size) {
                                          return ready;
                                      }},
                    flat_letters};
    Screen screen{glass, painter};
};

TEST_P(ScreenTest, PaintsTheFirstFrameWhole)
{
    show(still(boxed(red)));
    EXPECT_THAT(glass.changed, ElementsAre(whole(screen_size)));
    EXPECT_EQ(view(std::as_const(glass.seen)).at({7, 7}), to_pixel(red));
    EXPECT_EQ(view(std::as_const(glass.seen)).at({8, 8}), to_pixel(ground));
}

TEST_P(ScreenTest, PaintsOnlyWhatDiffersFromThePictureThatIsSeen)
{
    show(still(boxed(red)));
    show(still(boxed(green)));
    EXPECT_THAT(glass.changed, ElementsAre(Rect{0, 0, 8, 8}));
    EXPECT_EQ(glass.seen, picture_of(still(boxed(green)), painter));
}

TEST_P(ScreenTest, APictureThatStandsIsInTheWindowsOwnPixelsWhereTheyAreLent)
{
    const auto first = boxed(red);
    const auto second = boxed(green, {4, 4, 20, 8});
    show(still(first));
    EXPECT_EQ(glass.in_place, GetParam());
    EXPECT_EQ(glass.seen, picture_of(still(first), painter));
    show(fading(first, second, 0.5));
    EXPECT_TRUE(glass.packed);
    EXPECT_EQ(glass.seen, picture_of(fading(first, second, 0.5), painter));
    show(still(second));
    EXPECT_EQ(glass.in_place, GetParam());
    EXPECT_EQ(glass.seen, picture_of(still(second), painter));
}

TEST_P(ScreenTest, WhatSettledIsShownFromItsPackedPixelsUnlessItIsTheWindow)
{
    const auto first = boxed(red);
    show(still(first));
    screen.settle();
    show(still(first));
    EXPECT_EQ(glass.packed, !GetParam());
    EXPECT_THAT(glass.changed, IsEmpty());
    show(still(boxed(green)));
    EXPECT_EQ(glass.seen, picture_of(still(boxed(green)), painter)) << "and painted on from there";
}

TEST_P(ScreenTest, GoesOnWithWhatWasSeenWhenTheWindowsPixelsAreGone)
{
    const auto first = boxed(red);
    const auto second = boxed(green, {4, 4, 20, 8});
    show(still(first));
    screen.prepare(second);
    glass.replace_window();
    show(fading(first, second, 0.5));
    EXPECT_EQ(glass.seen, picture_of(fading(first, second, 0.5), painter));
    show(still(second));
    glass.replace_window();
    glass.shown = nullptr;
    show(still(second));
    EXPECT_EQ(glass.seen, picture_of(still(second), painter));
}

TEST_P(ScreenTest, PaintsOnlyWhatDiffersBesideAPreparedPicture)
{
    const auto beside = boxed({90, 90, 90, 255}, {0, 0, 32, 16});
    show(still(boxed(red)));
    screen.prepare(beside);
    show(still(boxed(green)));
    EXPECT_THAT(glass.changed, ElementsAre(Rect{0, 0, 8, 8}));
    EXPECT_EQ(glass.seen, picture_of(still(boxed(green)), painter));
    EXPECT_TRUE(screen.has_prepared(beside));
    show(still(beside));
    EXPECT_EQ(glass.seen, picture_of(still(beside), painter));
    show(still(boxed(green)));
    EXPECT_EQ(glass.seen, picture_of(still(boxed(green)), painter)) << "over what covered it";
}

TEST_P(ScreenTest, PresentsAStillPictureAgainWithoutPaintingIt)
{
    show(still(boxed(red)));
    show(still(boxed(red)));
    EXPECT_EQ(glass.presents, 2);
    EXPECT_THAT(glass.changed, IsEmpty());
}

TEST_P(ScreenTest, EveryPictureOfATransitionIsTheOneThatAFileWouldHold)
{
    const auto first = boxed(red);
    const auto second = boxed(green, {4, 4, 20, 8});
    const auto third = boxed(red, {20, 2, 8, 8});
    show(still(first));
    for (const auto& [from, to] :
         {std::pair{first, second}, std::pair{second, third}, std::pair{third, first}}) {
        for (const double progress : {0.0, 0.3, 0.7}) {
            const Scene scene = fading(from, to, progress);
            show(scene);
            EXPECT_TRUE(glass.mixed);
            ASSERT_EQ(glass.seen, picture_of(scene, painter)) << progress;
        }
        show(still(to));
        EXPECT_FALSE(glass.mixed);
        ASSERT_EQ(glass.seen, picture_of(still(to), painter));
    }
}

TEST_P(ScreenTest, NoPictureOfAnInterruptedTransitionIsDarkerThanItsNeighbours)
{
    const auto first = boxed(red);
    const auto second = boxed(green);
    show(still(first));
    show(fading(first, second, 0.5));
    const auto third = boxed({90, 90, 90, 255});
    show(fading(second, third, 0.5));
    EXPECT_EQ(glass.seen, picture_of(fading(second, third, 0.5), painter));
}

TEST_P(ScreenTest, UsesAPreparedFrameWithoutPaintingItAgain)
{
    int drawn = 0;
    Painter counting(nothing_ready(), [&](const PositionedRun& run) {
        ++drawn;
        return flat_letters(run);
    });
    Screen careful(glass, counting);
    const auto first = boxed(red);
    const auto second = std::make_shared<const Frame>(
        frame_of(screen_size, {testing::text_at({0, 0, 16, 4}, testing::line_of("word", red, 8))}));
    ASSERT_TRUE(careful.show(still(first)));
    careful.prepare(second);
    EXPECT_EQ(drawn, 1);
    EXPECT_EQ(glass.presents, 1);
    ASSERT_TRUE(careful.show(fading(first, second, 0.5)));
    EXPECT_EQ(drawn, 1);
    EXPECT_EQ(glass.seen, picture_of(fading(first, second, 0.5), painter));
}

TEST_P(ScreenTest, AReleasedBufferIsPaintedAfreshAndTheOneThatIsSeenStays)
{
    const auto first = boxed(red);
    const auto second = boxed(green);
    ASSERT_TRUE(screen.show(still(first)));
    screen.prepare(second);
    screen.release_unseen();
    const Image before = glass.seen;
    ASSERT_TRUE(screen.show(still(first)));
    EXPECT_EQ(glass.seen, before);
    screen.prepare(second);
    ASSERT_TRUE(screen.show(still(second)));
    EXPECT_EQ(glass.seen, picture_of(still(second), painter));
    screen.release_unseen();
    ASSERT_TRUE(screen.show(still(first)));
    EXPECT_EQ(glass.seen, before);
}

TEST_P(ScreenTest, DoesNotTouchThePicturesOfARunningTransitionToPrepare)
{
    const auto first = boxed(red);
    const auto second = boxed(green);
    show(still(first));
    show(fading(first, second, 0.4));
    screen.prepare(boxed({1, 2, 3, 255}));
    show(fading(first, second, 0.6));
    EXPECT_EQ(glass.seen, picture_of(fading(first, second, 0.6), painter));
}

TEST_P(ScreenTest, PaintsAFrameAgainUntilItsPicturesAreThere)
{
    const auto frame =
        std::make_shared<const Frame>(frame_of(screen_size, {testing::picture_at({0, 0, 8, 8})}));
    const auto first = screen.show(still(frame));
    ASSERT_TRUE(first);
    EXPECT_EQ(first->painted.waiting.size(), 1U);
    ready = std::make_shared<const Image>(flat({8, 8}, 0xFFFFFFFFU));
    const auto second = screen.show(still(frame));
    ASSERT_TRUE(second);
    EXPECT_TRUE(second->painted.waiting.empty());
    EXPECT_EQ(view(std::as_const(glass.seen)).at({3, 3}), 0xFFFFFFFFU);
}

TEST_P(ScreenTest, OnlyAPictureThatWasWaitedForIsPaintedWhenItComes)
{
    const auto frame = std::make_shared<const Frame>(
        frame_of(screen_size, {testing::picture_at({0, 0, 8, 8}), box_at({20, 2, 4, 4}, red)}));
    const Image without = picture_of(still(frame), painter);
    show(still(frame));
    EXPECT_EQ(glass.seen, without);
    ready = std::make_shared<const Image>(flat({8, 8}, 0xFFFFFFFFU));
    const Image expected = picture_of(still(frame), painter);
    if (GetParam()) { // marks what would be painted again
        view(glass.window).row(15)[31] = 7;
    }
    show(still(frame));
    EXPECT_EQ(glass.seen, expected);
    EXPECT_THAT(glass.changed, ElementsAre(Rect{0, 0, 8, 8})) << "only what was not handed over";
    EXPECT_EQ(view(std::as_const(glass.window)).at({31, 15}), GetParam() ? 7U : to_pixel(ground));
}

TEST_P(ScreenTest, APictureIsFinishedWhenNothingOfItIsStillToBePainted)
{
    const auto frame =
        std::make_shared<const Frame>(frame_of(screen_size, {testing::picture_at({0, 0, 8, 8})}));
    EXPECT_FALSE(screen.has_finished(frame, 0ms)) << "nobody has painted it";
    show(still(frame));
    EXPECT_FALSE(screen.has_finished(frame, 0ms)) << "it waits for a picture";
    ready = std::make_shared<const Image>(flat({8, 8}, 0xFFFFFFFFU));
    show(still(frame));
    EXPECT_TRUE(screen.has_finished(frame, 0ms));
    screen.settle();
    EXPECT_TRUE(screen.has_finished(frame, 0ms)) << "packed or in the window";

    const auto next = boxed(green);
    EXPECT_FALSE(screen.has_finished(next, 0ms));
    screen.prepare(next);
    EXPECT_TRUE(screen.has_finished(next, 0ms)) << "painted ahead";

    glass.replace_window();
    EXPECT_EQ(screen.has_finished(frame, 0ms), !GetParam()) << "gone with the window";
}

TEST_P(ScreenTest, APictureThatStillEntersIsNotFinished)
{
    const auto frame = std::make_shared<const Frame>(frame_of(
        screen_size, {testing::wiped(box_at({0, 0, 8, 8}, red), WipeFrom::Left, 0ms, 400ms)}));
    show(still(frame, 100ms));
    EXPECT_FALSE(screen.has_finished(frame, 100ms));
    show(still(frame, 400ms));
    EXPECT_TRUE(screen.has_finished(frame, 400ms));
}

TEST_P(ScreenTest, APictureThatGoesHasThePicturesThatCame)
{
    const auto first =
        std::make_shared<const Frame>(frame_of(screen_size, {testing::picture_at({0, 0, 8, 8})}));
    const auto second = boxed(green, {16, 0, 8, 8});
    show(still(first));
    ready = std::make_shared<const Image>(flat({8, 8}, 0xFFFFFFFFU));
    show(fading(first, second, 0.5));
    EXPECT_EQ(glass.seen, picture_of(fading(first, second, 0.5), painter));
}

TEST_P(ScreenTest, WhatCouldNotBeDrawnIsToldAgainWhenPicturesCome)
{
    Painter mute{PictureSource{.picture = [this](const PictureItem&, Size) { return ready; },
                               .drawing =
                                   [this](const VectorItem&, Size) {
                                       return ready;
                                   }},
                 [](const PositionedRun&) -> Result<RasterRun> {
                     return failure("no face");
                 }};
    Screen other{glass, mute};
    const auto frame = std::make_shared<const Frame>(
        frame_of(screen_size,
                 {testing::picture_at({0, 0, 8, 8}),
                  testing::text_at({16, 0, 9, 9}, testing::line_of("a", red, 5))}));
    ASSERT_TRUE(other.show(still(frame)));
    ready = std::make_shared<const Image>(flat({8, 8}, 0xFFFFFFFFU));
    const auto showing = other.show(still(frame));
    ASSERT_TRUE(showing);
    EXPECT_TRUE(showing->painted.trouble);
    EXPECT_TRUE(showing->painted.waiting.empty());
}

TEST_P(ScreenTest, FollowsAnEntrance)
{
    const auto frame = std::make_shared<const Frame>(frame_of(
        screen_size, {testing::wiped(box_at({0, 0, 32, 16}, red), WipeFrom::Left, 0ms, 1000ms)}));
    show(still(frame, 0ms));
    show(still(frame, 500ms));
    EXPECT_THAT(glass.changed, ElementsAre(Rect{0, 0, 28, 16}));
    show(still(frame, 1000ms));
    EXPECT_THAT(glass.changed, ElementsAre(Rect{28, 0, 4, 16}));
    EXPECT_EQ(glass.seen, flat(screen_size, to_pixel(red)));
}

TEST_P(ScreenTest, ShowsNothingMadeForAnotherCanvas)
{
    glass.size = {64, 32};
    const auto showing = screen.show(still(boxed(red)));
    ASSERT_TRUE(showing);
    EXPECT_EQ(showing->presented, Presented::Resized);
    EXPECT_EQ(glass.presents, 0);
}

INSTANTIATE_TEST_SUITE_P(Glass, ScreenTest, ::testing::Bool(), [](const auto& param) {
    return param.param ? "Lends" : "LendsNothing";
});

TEST(MixOf, CountsProgressIn256thsAndReadsTheDirectionOfTheLanguage)
{
    Scene scene = fading(boxed(red), boxed(green), 0.25);
    EXPECT_EQ(mix_of(scene), (Mix{TransitionKind::Crossfade, 64, Direction::LeftToRight}));
    Frame arabic = *boxed(green);
    arabic.language = "ar";
    scene.frame = std::make_shared<const Frame>(arabic);
    EXPECT_EQ(mix_of(scene).reading, Direction::RightToLeft);
}

} // namespace
} // namespace wayside
