#include "frames.hpp"
#include "render/blend.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace wayside
{
namespace
{

using testing::flat;

std::uint32_t channel(std::uint32_t pixel, unsigned shift)
{
    return (pixel >> shift) & 0xFFU;
}

/// Rec. 709 weights on the stored values, in 1/10000.
std::uint32_t luma(std::uint32_t pixel)
{
    return 2126 * channel(pixel, 16) + 7152 * channel(pixel, 8) + 722 * channel(pixel, 0);
}

Image noise(Size size, unsigned seed)
{
    std::mt19937 random(seed); // NOLINT(cert-msc51-cpp): the same noise on every run
    Image image = flat(size, 0);
    for (std::uint32_t& pixel : image.pixels) {
        pixel = 0xFF000000U | static_cast<std::uint32_t>(random() & 0x00FFFFFFU);
    }
    return image;
}

Image composed(const Image& from, const Image& to, Mix mix)
{
    Image out = flat(from.size, 0);
    compose(view(out), view(from), view(to), mix, whole(from.size));
    return out;
}

TEST(CrossFade, BeginsWithTheOldPictureAndEndsWithTheNewOne)
{
    const Image from = noise({37, 5}, 1);
    const Image to = noise({37, 5}, 2);
    EXPECT_EQ(composed(from, to, {TransitionKind::Crossfade, 0, {}}), from);
    EXPECT_EQ(composed(from, to, {TransitionKind::Crossfade, full_progress, {}}), to);
}

TEST(CrossFade, IsTheRoundedMeanHalfWay)
{
    const Image out = composed(
        flat({3, 1}, 0xFF000A05U), flat({3, 1}, 0xFF64FF08U), {TransitionKind::Crossfade, 128, {}});
    EXPECT_EQ(out.pixels.front(), 0xFF328507U);
    EXPECT_EQ(out.pixels.back(), 0xFF328507U);
}

TEST(CrossFade, NoPixelIsEverDarkerOrLighterThanBothPictures)
{
    const Image from = noise({64, 8}, 3);
    const Image to = noise({64, 8}, 4);
    for (int progress = 0; progress <= full_progress; ++progress) {
        const Image out = composed(from, to, {TransitionKind::Crossfade, progress, {}});
        for (std::size_t i = 0; i < out.pixels.size(); ++i) {
            for (const unsigned shift : {0U, 8U, 16U, 24U}) {
                const auto [low, high] =
                    std::minmax({channel(from.pixels[i], shift), channel(to.pixels[i], shift)});
                ASSERT_GE(channel(out.pixels[i], shift), low) << "progress " << progress;
                ASSERT_LE(channel(out.pixels[i], shift), high) << "progress " << progress;
            }
        }
    }
}

TEST(Compose, NoFrameOfATransitionIsDarkerThanBothPictures)
{
    const Image from = noise({64, 8}, 5);
    const Image to = noise({64, 8}, 6);
    for (const TransitionKind kind :
         {TransitionKind::Cut, TransitionKind::Crossfade, TransitionKind::Slide}) {
        for (int progress = 0; progress <= full_progress; progress += 4) {
            const Image out = composed(from, to, {kind, progress, Direction::LeftToRight});
            const auto darkest = [](const Image& image) {
                return luma(*std::min_element(image.pixels.begin(),
                                              image.pixels.end(),
                                              [](auto a, auto b) { return luma(a) < luma(b); }));
            };
            ASSERT_GE(darkest(out), std::min(darkest(from), darkest(to)))
                << "progress " << progress;
        }
    }
}

TEST(Compose, ASlideComesFromTheRight)
{
    const Image from{{4, 1}, {1, 2, 3, 4}};
    const Image to{{4, 1}, {5, 6, 7, 8}};
    EXPECT_EQ(composed(from, to, {TransitionKind::Slide, 64, Direction::LeftToRight}).pixels,
              (std::vector<std::uint32_t>{2, 3, 4, 5}));
}

TEST(Compose, ASlideComesFromTheLeftInALanguageReadFromTheRight)
{
    const Image from{{4, 1}, {1, 2, 3, 4}};
    const Image to{{4, 1}, {5, 6, 7, 8}};
    EXPECT_EQ(composed(from, to, {TransitionKind::Slide, 64, Direction::RightToLeft}).pixels,
              (std::vector<std::uint32_t>{8, 1, 2, 3}));
}

TEST(Compose, APartIsTheSameAsThatPartOfTheWhole)
{
    const Image from = noise({40, 6}, 7);
    const Image to = noise({40, 6}, 8);
    for (const TransitionKind kind : {TransitionKind::Crossfade, TransitionKind::Slide}) {
        const Mix mix{kind, 100, Direction::RightToLeft};
        const Image full = composed(from, to, mix);
        const Rect area{11, 2, 17, 3};
        Image part = flat({40, 6}, 0x12345678);
        compose(view(part), view(from), view(to), mix, area);
        for (int y = 0; y < 6; ++y) {
            for (int x = 0; x < 40; ++x) {
                const bool inside = !intersection({x, y, 1, 1}, area).empty();
                ASSERT_EQ(view(std::as_const(part)).at({x, y}),
                          inside ? view(full).at({x, y}) : 0x12345678U);
            }
        }
    }
}

TEST(Compose, KeepsToRowsThatAreLongerThanThePicture)
{
    Image out = flat({6, 2}, 7);
    const Image from = flat({4, 2}, 0xFF000000U);
    const Image to = flat({4, 2}, 0xFFFFFFFFU);
    compose({out.pixels.data(), {4, 2}, 6},
            view(from),
            view(to),
            {TransitionKind::Cut, 0, {}},
            {0, 0, 4, 2});
    EXPECT_EQ(out.pixels,
              (std::vector<std::uint32_t>{0xFFFFFFFF,
                                          0xFFFFFFFF,
                                          0xFFFFFFFF,
                                          0xFFFFFFFF,
                                          7,
                                          7, //
                                          0xFFFFFFFF,
                                          0xFFFFFFFF,
                                          0xFFFFFFFF,
                                          0xFFFFFFFF,
                                          7,
                                          7}));
}

} // namespace
} // namespace wayside
