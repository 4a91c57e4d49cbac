#include "posix/pages.hpp"
#include "render/frame_buffer.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace wayside
{
namespace
{

TEST(FrameBuffer, IsBlackAndWritableFromTheFirstToTheLastPixel)
{
    FrameBuffer buffer({101, 37});
    const Pixels pixels = buffer.pixels();
    EXPECT_EQ(pixels.size, (Size{101, 37}));
    EXPECT_EQ(pixels.row(36)[100], 0U);
    pixels.row(0)[0] = 1;
    pixels.row(36)[100] = 2;
    EXPECT_EQ(std::as_const(buffer).pixels().at({0, 0}), 1U);
    EXPECT_EQ(std::as_const(buffer).pixels().at({100, 36}), 2U);
}

TEST(FrameBuffer, MovesWithItsPixels)
{
    FrameBuffer buffer({8, 8});
    buffer.pixels().row(3)[3] = 5;
    FrameBuffer other = std::move(buffer);
    EXPECT_EQ(other.pixels().row(3)[3], 5U);
    other = FrameBuffer({2, 2});
    EXPECT_EQ(other.size(), (Size{2, 2}));
}

TEST(GiveBack, EmptiesOnlyWholePagesOfTheRegion)
{
    constexpr std::size_t count = 64U * 1024U;
    const PixelMemory memory = reserve_pixels(count);
    std::fill_n(memory.get(), count, 7U);
    give_back(memory.get() + 1, (count - 2) * sizeof(std::uint32_t));
    EXPECT_EQ(memory[0], 7U);
    EXPECT_EQ(memory[count / 2], 0U);
    EXPECT_EQ(memory[count - 1], 7U);
}

TEST(Populate, LeavesTheContentsAlone)
{
    std::vector<std::uint32_t> memory(5000, 7);
    populate(memory.data(), memory.size() * sizeof(std::uint32_t));
    EXPECT_EQ(memory, std::vector<std::uint32_t>(5000, 7));
}

} // namespace
} // namespace wayside
