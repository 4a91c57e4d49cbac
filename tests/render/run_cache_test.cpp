#include "frames.hpp"
#include "render/run_cache.hpp"

#include <gtest/gtest.h>

namespace wayside
{
namespace
{

/// A run of 10 x 4 pixels: 40 bytes.
PositionedRun run_of(std::string text)
{
    return testing::line_of(std::move(text), testing::white, 10).lines.front().runs.front();
}

struct Counting {
    int drawn = 0;

    RunCache cache(std::size_t budget)
    {
        return RunCache(
            [this](const PositionedRun& run) {
                ++drawn;
                return testing::flat_letters(run);
            },
            budget);
    }
};

TEST(RunCache, DrawsARunOnceWhereverItStands)
{
    Counting letters;
    RunCache cache = letters.cache(1000);
    PositionedRun run = run_of("word");
    const auto first = cache.picture_of(run);
    run.x = 70;
    run.baseline = 90;
    const auto second = cache.picture_of(run);
    ASSERT_TRUE(first && second);
    EXPECT_EQ(*first, *second);
    EXPECT_EQ(letters.drawn, 1);
}

TEST(RunCache, DrawsAfreshWhatWasCleared)
{
    Counting letters;
    RunCache cache = letters.cache(1000);
    ASSERT_TRUE(cache.picture_of(run_of("word")));
    cache.clear();
    EXPECT_EQ(cache.bytes(), 0U);
    ASSERT_TRUE(cache.picture_of(run_of("word")));
    EXPECT_EQ(letters.drawn, 2);
}

TEST(RunCache, TellsRunsApartByEverythingThatLettersDependOn)
{
    Counting letters;
    RunCache cache = letters.cache(10'000);
    const PositionedRun run = run_of("word");
    std::vector<PositionedRun> others(5, run);
    others[0].text = "words";
    others[1].face = {2};
    others[2].font_px = 5;
    others[3].script = "Arab";
    others[4].direction = Direction::RightToLeft;
    ASSERT_TRUE(cache.picture_of(run));
    for (const PositionedRun& other : others) {
        ASSERT_TRUE(cache.picture_of(other));
    }
    EXPECT_EQ(letters.drawn, 6);
}

TEST(RunCache, DrawsARunOnceWhateverItsColour)
{
    Counting letters;
    RunCache cache = letters.cache(1000);
    PositionedRun run = run_of("word");
    ASSERT_TRUE(cache.picture_of(run));
    run.colour = testing::red;
    ASSERT_TRUE(cache.picture_of(run));
    EXPECT_EQ(letters.drawn, 1);
}

TEST(RunCache, LetsTheRunGoThatWasNotUsedForLongest)
{
    Counting letters;
    RunCache cache = letters.cache(80);
    ASSERT_TRUE(cache.picture_of(run_of("a")));
    ASSERT_TRUE(cache.picture_of(run_of("b")));
    ASSERT_TRUE(cache.picture_of(run_of("a")));
    ASSERT_TRUE(cache.picture_of(run_of("c"))); // "b" goes
    EXPECT_EQ(cache.bytes(), 80U);
    EXPECT_EQ(letters.drawn, 3);
    ASSERT_TRUE(cache.picture_of(run_of("a")));
    EXPECT_EQ(letters.drawn, 3);
    ASSERT_TRUE(cache.picture_of(run_of("b")));
    EXPECT_EQ(letters.drawn, 4);
}

TEST(RunCache, DrawsButDoesNotKeepARunLargerThanTheBudget)
{
    Counting letters;
    RunCache cache = letters.cache(39);
    EXPECT_TRUE(cache.picture_of(run_of("a")));
    EXPECT_EQ(cache.bytes(), 0U);
}

TEST(RunCache, DoesNotKeepAFailure)
{
    int asked = 0;
    RunCache cache([&](const PositionedRun& run) -> Result<RasterRun> {
        return ++asked == 1 ? Result<RasterRun>(failure("not yet")) : testing::flat_letters(run);
    });
    EXPECT_FALSE(cache.picture_of(run_of("a")));
    EXPECT_TRUE(cache.picture_of(run_of("a")));
}

} // namespace
} // namespace wayside
