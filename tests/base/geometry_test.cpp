#include "base/geometry.hpp"

#include <gtest/gtest.h>

namespace wayside
{
namespace
{

TEST(Rect, IsHalfOpen)
{
    constexpr Rect rect{10, 20, 30, 40};
    EXPECT_EQ(rect.right(), 40);
    EXPECT_EQ(rect.bottom(), 60);
    EXPECT_EQ(rect.size(), (Size{30, 40}));
}

TEST(Rect, IsEmptyWithoutWidthOrHeight)
{
    EXPECT_TRUE(Rect{}.empty());
    EXPECT_TRUE((Rect{0, 0, 5, 0}.empty()));
    EXPECT_TRUE((Rect{0, 0, -1, 5}.empty()));
    EXPECT_FALSE((Rect{0, 0, 1, 1}.empty()));
}

TEST(Intersection, IsTheCommonPart)
{
    EXPECT_EQ(intersection({0, 0, 10, 10}, {4, 6, 10, 10}), (Rect{4, 6, 6, 4}));
    EXPECT_EQ(intersection({0, 0, 10, 10}, {2, 3, 4, 5}), (Rect{2, 3, 4, 5}));
}

TEST(Intersection, OfNeighboursIsNothing)
{
    EXPECT_EQ(intersection({0, 0, 10, 10}, {10, 0, 10, 10}), Rect{});
    EXPECT_EQ(intersection({0, 0, 10, 10}, {0, 10, 10, 10}), Rect{});
}

TEST(Bounding, HoldsBoth)
{
    EXPECT_EQ(bounding({5, 5, 5, 5}, {-10, 8, 2, 20}), (Rect{-10, 5, 20, 23}));
}

TEST(Bounding, IgnoresEmptyRectangles)
{
    constexpr Rect rect{5, 5, 5, 5};
    EXPECT_EQ(bounding(rect, {100, 100, 0, 9}), rect);
    EXPECT_EQ(bounding({100, 100, 0, 9}, rect), rect);
}

TEST(Contains, CountsSharedEdgesAsInside)
{
    constexpr Rect outer{0, 0, 100, 50};
    EXPECT_TRUE(contains(outer, outer));
    EXPECT_TRUE(contains(outer, {90, 40, 10, 10}));
    EXPECT_FALSE(contains(outer, {91, 40, 10, 10}));
    EXPECT_FALSE(contains(outer, {90, 41, 10, 10}));
    EXPECT_FALSE(contains(outer, {-1, 0, 10, 10}));
    EXPECT_FALSE(contains(outer, {0, -1, 10, 10}));
}

TEST(Inset, TakesTheSameFromEverySide)
{
    EXPECT_EQ(inset({10, 20, 100, 50}, 5), (Rect{15, 25, 90, 40}));
    EXPECT_EQ(inset({10, 20, 100, 50}, -5), (Rect{5, 15, 110, 60}));
}

} // namespace
} // namespace wayside
