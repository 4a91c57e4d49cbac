#include "dummy_window.hpp"
#include "frames.hpp"
#include "render/glass.hpp"
#include "render/surface_glass.hpp"
#include "render/texture_glass.hpp"

#include <gmock/gmock.h>

#include <optional>

namespace wayside
{
namespace
{

using testing::DummyWindow;
using testing::flat;
using ::testing::HasSubstr;

TEST(GlassFor, TakesTexturesWhereSdlHasNothingElse)
{
    EXPECT_EQ(glass_for("KMSDRM", GlassChoice::Auto), GlassChoice::Texture);
    EXPECT_EQ(glass_for("wayland", GlassChoice::Auto), GlassChoice::Texture);
    EXPECT_EQ(glass_for("x11", GlassChoice::Auto), GlassChoice::Surface);
    EXPECT_EQ(glass_for("dummy", GlassChoice::Auto), GlassChoice::Surface);
}

TEST(GlassFor, ObeysWhoAsksForOneWay)
{
    EXPECT_EQ(glass_for("x11", GlassChoice::Texture), GlassChoice::Texture);
    EXPECT_EQ(glass_for("wayland", GlassChoice::Surface), GlassChoice::Surface);
}

TEST(LosesFirstPicture, OnAConsoleDisplayOnly)
{
    EXPECT_TRUE(loses_first_picture("KMSDRM"));
    EXPECT_FALSE(loses_first_picture("wayland"));
    EXPECT_FALSE(loses_first_picture("x11"));
    EXPECT_FALSE(loses_first_picture("dummy"));
}

TEST(GlassChoiceOf, KnowsThreeWords)
{
    EXPECT_EQ(glass_choice_of("auto"), GlassChoice::Auto);
    EXPECT_EQ(glass_choice_of("surface"), GlassChoice::Surface);
    EXPECT_EQ(glass_choice_of("texture"), GlassChoice::Texture);
    ASSERT_FALSE(glass_choice_of("opengl"));
    EXPECT_THAT(glass_choice_of("opengl").error().message, HasSubstr("opengl"));
}

TEST(IsSoftwareGl, KnowsTheNamesOfGlWithoutAGpu)
{
    EXPECT_TRUE(is_software_gl("llvmpipe (LLVM 15.0.6, 256 bits)"));
    EXPECT_TRUE(is_software_gl("Google SwiftShader"));
    EXPECT_FALSE(is_software_gl("V3D 4.2"));
    EXPECT_FALSE(is_software_gl(""));
}

/// Both ways over the same dummy window; what is in the window can be read back.
struct Way {
    const char* name;
    GlassChoice choice;
};

class EitherWay : public ::testing::TestWithParam<Way>
{
protected:
    void open(Size panel, Rotation rotation = Rotation::None)
    {
        window_.emplace(panel);
        auto glass = GetParam().choice == GlassChoice::Surface
                         ? SurfaceGlass::create(window_->get(), rotation)
                         : TextureGlass::create(window_->get(), rotation, "software");
        ASSERT_TRUE(glass) << glass.error().message;
        glass_ = std::move(*glass);
    }

    [[nodiscard]] std::uint32_t seen(int x, int y) const
    {
        std::uint32_t pixel = 0;
        const SDL_Rect rect{x, y, 1, 1};
        if (SDL_Renderer* renderer = SDL_GetRenderer(&window_->get())) {
            SDL_RenderReadPixels(renderer, &rect, SDL_PIXELFORMAT_ARGB8888, &pixel, 4);
        } else {
            const SDL_Surface* surface = SDL_GetWindowSurface(&window_->get());
            pixel = view_of(*surface).at({x, y});
        }
        return pixel | 0xFF000000U;
    }

    void present(const Composition& composition)
    {
        const auto presented = glass_->present(composition);
        ASSERT_TRUE(presented) << presented.error().message;
        ASSERT_EQ(*presented, Presented::Shown);
    }

    static ConstPixels view_of(const SDL_Surface& surface)
    {
        return {static_cast<const std::uint32_t*>(surface.pixels),
                {surface.w, surface.h},
                surface.pitch / 4};
    }

    std::optional<DummyWindow> window_;
    std::unique_ptr<Glass> glass_; ///< after the window: goes first
};

INSTANTIATE_TEST_SUITE_P(Glass,
                         EitherWay,
                         ::testing::Values(Way{"Surface", GlassChoice::Surface},
                                           Way{"Texture", GlassChoice::Texture}),
                         [](const auto& param) { return std::string(param.param.name); });

Composition still(const Image& image, std::span<const Rect> changed = {})
{
    return {.to = {view(image), changed, &image}, .from = std::nullopt, .mix = {}};
}

Composition mixed(const Image& from, const Image& to, Mix mix)
{
    return {.to = {view(to), {}, &to}, .from = Layer{view(from), {}, &from}, .mix = mix};
}

/// Red top left quarter, the rest blue.
Image marked(Size size)
{
    Image image = flat(size, 0xFF0000FFU);
    fill(view(image), {0, 0, size.width / 2, size.height / 2}, 0xFFFF0000U);
    return image;
}

TEST_P(EitherWay, ShowsAPicture)
{
    open({64, 32});
    EXPECT_EQ(glass_->canvas(), (Size{64, 32}));
    const Image picture = marked({64, 32});
    present(still(picture));
    EXPECT_EQ(seen(0, 0), 0xFFFF0000U);
    EXPECT_EQ(seen(31, 15), 0xFFFF0000U);
    EXPECT_EQ(seen(32, 0), 0xFF0000FFU);
    EXPECT_EQ(seen(63, 31), 0xFF0000FFU);
}

TEST_P(EitherWay, ShowsTheChangedPartOfAKnownPicture)
{
    open({64, 32});
    Image picture = flat({64, 32}, 0xFF0000FFU);
    present(still(picture));
    const Rect part{8, 8, 4, 4};
    fill(view(picture), part, 0xFF00FF00U);
    present(still(picture, {&part, 1}));
    EXPECT_EQ(seen(8, 8), 0xFF00FF00U);
    EXPECT_EQ(seen(11, 11), 0xFF00FF00U);
    EXPECT_EQ(seen(12, 12), 0xFF0000FFU);
}

TEST_P(EitherWay, ShowsAllOfAnotherPicture)
{
    open({64, 32});
    const Image first = flat({64, 32}, 0xFF0000FFU);
    const Image second = flat({64, 32}, 0xFF00FF00U);
    present(still(first));
    present(still(second));
    EXPECT_EQ(seen(50, 20), 0xFF00FF00U);
    present(still(first));
    EXPECT_EQ(seen(50, 20), 0xFF0000FFU);
}

TEST_P(EitherWay, MixesTwoPicturesAndThenShowsTheNewOneWhole)
{
    open({64, 32});
    const Image from = flat({64, 32}, 0xFF000000U);
    const Image to = flat({64, 32}, 0xFFC8C8C8U);
    present(still(from));
    present(mixed(from, to, {TransitionKind::Crossfade, 128, Direction::LeftToRight}));
    EXPECT_NEAR(static_cast<double>(seen(5, 5) & 0xFFU), 100, 2);
    present(still(to));
    EXPECT_EQ(seen(5, 5), 0xFFC8C8C8U);
}

TEST_P(EitherWay, ShowsPackedPicturesAsTheyWere)
{
    for (const Rotation rotation : {Rotation::None, Rotation::Quarter, Rotation::Half}) {
        glass_.reset();
        window_.reset();
        open({600, 320}, rotation);
        const Size canvas = glass_->canvas();
        const Image from = flat(canvas, 0xFF000000U);
        const Image to = marked(canvas);
        const PackedPicture packed_from = pack(view(from));
        const PackedPicture packed_to = pack(view(to));
        const Layer old{packed_from, {}, &packed_from};
        const Layer now{packed_to, {}, &packed_to};
        const Point red{canvas.width / 2 - 2, 1};
        const Point blue{canvas.width - 2, canvas.height - 2};
        const auto seen_at = [&](Point at) {
            const Rect there = to_panel({at.x, at.y, 1, 1}, canvas, rotation);
            return seen(there.x, there.y);
        };
        present({.to = now, .from = old, .mix = {TransitionKind::Crossfade, 128, {}}});
        EXPECT_NEAR(static_cast<double>((seen_at(red) >> 16U) & 0xFFU), 128, 2);
        EXPECT_NEAR(static_cast<double>(seen_at(blue) & 0xFFU), 128, 2);
        present({.to = now, .from = std::nullopt, .mix = {}});
        EXPECT_EQ(seen_at(red), 0xFFFF0000U) << degrees_of(rotation);
        EXPECT_EQ(seen_at(blue), 0xFF0000FFU) << degrees_of(rotation);
    }
}

TEST_P(EitherWay, NoFrameOfACrossFadeIsDarkerThanBothPictures)
{
    open({8, 8});
    const Image from = flat({8, 8}, 0xFF646464U);
    const Image to = flat({8, 8}, 0xFF7D7D7DU);
    present(still(from));
    for (int progress = 0; progress <= full_progress; progress += 8) {
        present(mixed(from, to, {TransitionKind::Crossfade, progress, Direction::LeftToRight}));
        // One level for the GPU's own rounding.
        ASSERT_GE(seen(3, 3) & 0xFFU, 0x63U) << progress;
    }
}

TEST_P(EitherWay, SlidesInFromTheSideOfTheNextPage)
{
    open({64, 32});
    const Image from = flat({64, 32}, 0xFF0000FFU);
    const Image to = flat({64, 32}, 0xFF00FF00U);
    present(mixed(from, to, {TransitionKind::Slide, 64, Direction::LeftToRight}));
    EXPECT_EQ(seen(47, 3), 0xFF0000FFU);
    EXPECT_EQ(seen(48, 3), 0xFF00FF00U);
    present(mixed(from, to, {TransitionKind::Slide, 64, Direction::RightToLeft}));
    EXPECT_EQ(seen(15, 3), 0xFF00FF00U);
    EXPECT_EQ(seen(16, 3), 0xFF0000FFU);
}

TEST_P(EitherWay, TurnsPicturesForAPanelThatHangsTurned)
{
    for (const Rotation rotation : {Rotation::Quarter, Rotation::Half, Rotation::ThreeQuarters}) {
        glass_.reset();
        window_.reset();
        open({600, 320}, rotation); // more than a tile each way
        const Size canvas = turned({600, 320}, rotation);
        ASSERT_EQ(glass_->canvas(), canvas);
        const Image picture = marked(canvas);
        present(still(picture));
        for (const Point at : {Point{1, 1},
                               Point{canvas.width / 2 - 2, 1},
                               Point{canvas.width / 2 + 2, 1},
                               Point{1, canvas.height - 2}}) {
            const Rect there = to_panel({at.x, at.y, 1, 1}, canvas, rotation);
            EXPECT_EQ(seen(there.x, there.y), view(picture).at(at)) << degrees_of(rotation);
        }
    }
}

TEST_P(EitherWay, AsksForANewPictureWhenTheWindowChangesItsSize)
{
    open({64, 32});
    const Image old = flat({64, 32}, 0xFF0000FFU);
    present(still(old));
    SDL_SetWindowSize(&window_->get(), 80, 40);
    SDL_PumpEvents();
    const auto presented = glass_->present(still(old));
    ASSERT_TRUE(presented) << presented.error().message;
    EXPECT_EQ(*presented, Presented::Resized);
    EXPECT_EQ(glass_->canvas(), (Size{80, 40}));
    const Image larger = flat({80, 40}, 0xFF00FF00U);
    present(still(larger));
    EXPECT_EQ(seen(79, 39), 0xFF00FF00U);
}

TEST_P(EitherWay, RefusesAPictureOfAnotherSize)
{
    open({64, 32});
    const Image small = flat({10, 10}, 0);
    const auto presented = glass_->present(still(small));
    ASSERT_TRUE(presented);
    EXPECT_EQ(*presented, Presented::Resized);
}

TEST_P(EitherWay, DrawsEverythingAgainAfterALoss)
{
    open({64, 32});
    Image picture = flat({64, 32}, 0xFF0000FFU);
    present(still(picture));
    fill(view(picture), whole(picture.size), 0xFF00FF00U);
    glass_->lost();
    present(still(picture));
    EXPECT_EQ(seen(30, 30), 0xFF00FF00U);
}

class LendingGlass : public ::testing::Test
{
protected:
    /// The window's pixels, which are there.
    Loan lent()
    {
        const auto loan = glass_->lend();
        EXPECT_TRUE(loan);
        return loan.value_or(Loan{});
    }

    void present(const Composition& composition)
    {
        ASSERT_EQ(glass_->present(composition), Presented::Shown);
    }

    /// What was painted into the window's own pixels.
    Composition in_place(const Loan& loan, std::span<const Rect> changed = {}) const
    {
        return {.to = {read_only(loan.pixels), changed, this}, .from = std::nullopt, .mix = {}};
    }

    [[nodiscard]] std::uint32_t first_pixel() const
    {
        return *static_cast<const std::uint32_t*>(SDL_GetWindowSurface(&window_.get())->pixels) &
               0xFFFFFFU;
    }

    DummyWindow window_{{64, 32}};
    std::unique_ptr<Glass> glass_ =
        SurfaceGlass::create(window_.get(), Rotation::None).value_or(nullptr);
};

TEST_F(LendingGlass, ShowsWhatIsPaintedInTheWindowsPixelsAndKeepsIt)
{
    EXPECT_EQ(lent().pixels.size, (Size{64, 32}));
    EXPECT_FALSE(lent().kept) << "nothing was painted yet";
    fill(lent().pixels, whole({64, 32}), 0xFF00FF00U);
    present(in_place(lent()));
    EXPECT_EQ(first_pixel(), 0x00FF00U);
    EXPECT_TRUE(lent().kept);

    const Rect corner{0, 0, 4, 4};
    fill(lent().pixels, corner, 0xFFFF0000U);
    present(in_place(lent(), {&corner, 1}));
    EXPECT_EQ(first_pixel(), 0xFF0000U);
    EXPECT_EQ(lent().pixels.row(8)[8] & 0xFFFFFFU, 0x00FF00U);
}

TEST_F(LendingGlass, KeepsNothingUnderAnotherPictureAMixOrANewSurface)
{
    const Image other = flat({64, 32}, 0xFF0000FFU);
    const Image third = flat({64, 32}, 0xFF00FF00U);
    fill(lent().pixels, whole({64, 32}), 0xFFFF0000U);
    present(in_place(lent()));
    present(still(other));
    EXPECT_FALSE(lent().kept);
    EXPECT_EQ(first_pixel(), 0x0000FFU);

    present(in_place(lent()));
    EXPECT_TRUE(lent().kept);
    present(mixed(other, third, {TransitionKind::Crossfade, 128, Direction::LeftToRight}));
    EXPECT_FALSE(lent().kept);

    present(in_place(lent()));
    SDL_SetWindowSize(&window_.get(), 80, 40);
    SDL_PumpEvents();
    EXPECT_FALSE(glass_->lend()) << "it has another size now";
    EXPECT_FALSE(lent().kept);
    EXPECT_EQ(lent().pixels.size, (Size{80, 40}));
}

TEST_F(LendingGlass, KeepsThePixelsWhenTheDisplayLosesThem)
{
    fill(lent().pixels, whole({64, 32}), 0xFFFF0000U);
    present(in_place(lent()));
    glass_->lost();
    EXPECT_TRUE(lent().kept);
    present(in_place(lent()));
    EXPECT_EQ(first_pixel(), 0xFF0000U);
}

TEST_F(LendingGlass, ShowsNothingOfALoanThatWentWithItsWindowSurface)
{
    const Loan loan = lent();
    SDL_SetWindowSize(&window_.get(), 80, 40);
    SDL_PumpEvents();
    EXPECT_EQ(glass_->present(in_place(loan)), Presented::Resized);
}

TEST(SurfaceGlass, LendsNothingWhenThePanelHangsTurned)
{
    const DummyWindow window({64, 32});
    const auto glass = SurfaceGlass::create(window.get(), Rotation::Quarter);
    ASSERT_TRUE(glass);
    EXPECT_FALSE((*glass)->lend());
}

TEST_P(EitherWay, SaysWhatItIs)
{
    open({64, 32}, Rotation::Quarter);
    EXPECT_THAT(glass_->description(), HasSubstr("dummy"));
    EXPECT_THAT(glass_->description(), HasSubstr("32x64 turned by 90"));
    EXPECT_EQ(glass_->pacing(), Pacing::Caller);
}

TEST(TextureGlass, NamesTheDriverThatIsMissing)
{
    const DummyWindow window({8, 8});
    const auto glass = TextureGlass::create(window.get(), Rotation::None, "crayon");
    ASSERT_FALSE(glass);
    EXPECT_THAT(glass.error().message, HasSubstr("crayon"));
}

TEST(OpenGlass, TakesTheWindowSurfaceOnADriverWithoutGl)
{
    const DummyWindow window({8, 8});
    const auto glass = open_glass(window.get(), Rotation::None, GlassChoice::Auto);
    ASSERT_TRUE(glass) << glass.error().message;
    EXPECT_THAT((*glass)->description(), HasSubstr("window surface"));
}

} // namespace
} // namespace wayside
