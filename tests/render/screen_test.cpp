#include "frames.hpp"
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

/// Keeps what was presented, as a person in front of it would see it.
class FakeGlass final : public Glass
{
public:
    [[nodiscard]] Size canvas() const override { return size; }

    [[nodiscard]] Result<Presented> present(const Composition& composition) override
    {
        ++presents;
        changed.assign(composition.to.changed.begin(), composition.to.changed.end());
        mixed = composition.from.has_value();
        seen = flat(size, 0);
        if (composition.from) {
            compose(view(seen),
                    composition.from->picture,
                    composition.to.picture,
                    composition.mix,
                    whole(size));
        } else {
            copy(view(seen), composition.to.picture, whole(size));
        }
        return Presented::Shown;
    }

    [[nodiscard]] std::optional<Pixels> lend() override
    {
        return lends ? std::optional(view(window)) : std::nullopt;
    }

    void lost() override {}

    [[nodiscard]] Pacing pacing() const override { return Pacing::Caller; }

    [[nodiscard]] std::string description() const override { return "fake"; }

    Size size = screen_size;
    bool lends = false;
    Image window = flat(screen_size, 0);
    int presents = 0;
    std::vector<Rect> changed;
    bool mixed = false;
    Image seen;
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

class ScreenTest : public ::testing::Test
{
protected:
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

TEST_F(ScreenTest, PaintsTheFirstFrameWhole)
{
    show(still(boxed(red)));
    EXPECT_THAT(glass.changed, ElementsAre(whole(screen_size)));
    EXPECT_EQ(view(std::as_const(glass.seen)).at({7, 7}), to_pixel(red));
    EXPECT_EQ(view(std::as_const(glass.seen)).at({8, 8}), to_pixel(ground));
}

TEST_F(ScreenTest, PaintsOnlyWhatDiffersFromThePictureThatIsSeen)
{
    show(still(boxed(red)));
    show(still(boxed(green)));
    EXPECT_THAT(glass.changed, ElementsAre(Rect{0, 0, 8, 8}));
    EXPECT_EQ(glass.seen, picture_of(still(boxed(green)), painter));
}

TEST_F(ScreenTest, PaintsTheVeryFirstPictureInPlaceAndGoesOnFromThere)
{
    glass.lends = true;
    show(still(boxed(red)));
    EXPECT_EQ(glass.window, picture_of(still(boxed(red)), painter));
    EXPECT_EQ(glass.seen, glass.window);
    const Image first = glass.window;
    show(fading(boxed(red), boxed(green), 0.5));
    EXPECT_EQ(glass.seen, picture_of(fading(boxed(red), boxed(green), 0.5), painter));
    EXPECT_EQ(glass.window, first) << "painted in place once only";
}

TEST_F(ScreenTest, PresentsAStillPictureAgainWithoutPaintingIt)
{
    show(still(boxed(red)));
    show(still(boxed(red)));
    EXPECT_EQ(glass.presents, 2);
    EXPECT_THAT(glass.changed, IsEmpty());
}

TEST_F(ScreenTest, EveryPictureOfATransitionIsTheOneThatAFileWouldHold)
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

TEST_F(ScreenTest, NoPictureOfAnInterruptedTransitionIsDarkerThanItsNeighbours)
{
    const auto first = boxed(red);
    const auto second = boxed(green);
    show(still(first));
    show(fading(first, second, 0.5));
    const auto third = boxed({90, 90, 90, 255});
    show(fading(second, third, 0.5));
    EXPECT_EQ(glass.seen, picture_of(fading(second, third, 0.5), painter));
}

TEST_F(ScreenTest, UsesAPreparedFrameWithoutPaintingItAgain)
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

TEST_F(ScreenTest, AReleasedBufferIsPaintedAfreshAndTheOneThatIsSeenStays)
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

TEST_F(ScreenTest, DoesNotTouchThePicturesOfARunningTransitionToPrepare)
{
    const auto first = boxed(red);
    const auto second = boxed(green);
    show(still(first));
    show(fading(first, second, 0.4));
    screen.prepare(boxed({1, 2, 3, 255}));
    show(fading(first, second, 0.6));
    EXPECT_EQ(glass.seen, picture_of(fading(first, second, 0.6), painter));
}

TEST_F(ScreenTest, PaintsAFrameAgainUntilItsPicturesAreThere)
{
    const auto frame =
        std::make_shared<const Frame>(frame_of(screen_size, {testing::picture_at({0, 0, 8, 8})}));
    const auto first = screen.show(still(frame));
    ASSERT_TRUE(first);
    EXPECT_EQ(first->painted.waiting, 1);
    ready = std::make_shared<const Image>(flat({8, 8}, 0xFFFFFFFFU));
    const auto second = screen.show(still(frame));
    ASSERT_TRUE(second);
    EXPECT_EQ(second->painted.waiting, 0);
    EXPECT_EQ(view(std::as_const(glass.seen)).at({3, 3}), 0xFFFFFFFFU);
}

TEST_F(ScreenTest, FollowsAnEntrance)
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

TEST_F(ScreenTest, ShowsNothingMadeForAnotherCanvas)
{
    glass.size = {64, 32};
    const auto showing = screen.show(still(boxed(red)));
    ASSERT_TRUE(showing);
    EXPECT_EQ(showing->presented, Presented::Resized);
    EXPECT_EQ(glass.presents, 0);
}

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
