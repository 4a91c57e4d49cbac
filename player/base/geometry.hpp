#pragma once
/// Whole-pixel sizes and rectangles. The origin is the top left corner, y grows downwards.

#include <algorithm>

namespace wayside
{

/// Width and height in pixels.
struct Size {
    int width = 0;
    int height = 0;

    bool operator==(const Size&) const = default;
};

/// A position in pixels.
struct Point {
    int x = 0;
    int y = 0;

    bool operator==(const Point&) const = default;
};

/// Half-open rectangle: it covers x <= px < x + width and y <= py < y + height.
struct Rect {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;

    bool operator==(const Rect&) const = default;

    [[nodiscard]] constexpr int right() const { return x + width; }

    [[nodiscard]] constexpr int bottom() const { return y + height; }

    [[nodiscard]] constexpr bool empty() const { return width <= 0 || height <= 0; }

    [[nodiscard]] constexpr Size size() const { return {width, height}; }
};

/// The common part of two rectangles; empty (all zero) when they do not meet.
[[nodiscard]] constexpr Rect intersection(Rect a, Rect b)
{
    const int left = std::max(a.x, b.x);
    const int top = std::max(a.y, b.y);
    const int right = std::min(a.right(), b.right());
    const int bottom = std::min(a.bottom(), b.bottom());
    if (right <= left || bottom <= top) {
        return {};
    }
    return {left, top, right - left, bottom - top};
}

/// The smallest rectangle that holds both; an empty one adds nothing.
[[nodiscard]] constexpr Rect bounding(Rect a, Rect b)
{
    if (a.empty()) {
        return b;
    }
    if (b.empty()) {
        return a;
    }
    const int left = std::min(a.x, b.x);
    const int top = std::min(a.y, b.y);
    return {
        left, top, std::max(a.right(), b.right()) - left, std::max(a.bottom(), b.bottom()) - top};
}

/// Whether `inner` lies wholly inside `outer`.
[[nodiscard]] constexpr bool contains(Rect outer, Rect inner)
{
    return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() &&
           inner.bottom() <= outer.bottom();
}

[[nodiscard]] constexpr Point middle_of(Rect rect)
{
    return {rect.x + rect.width / 2, rect.y + rect.height / 2};
}

/// The rectangle made smaller by `px` on each side.
[[nodiscard]] constexpr Rect inset(Rect rect, int px)
{
    return {rect.x + px, rect.y + px, rect.width - 2 * px, rect.height - 2 * px};
}

/// The whole area of a picture of that size.
[[nodiscard]] constexpr Rect whole(Size size)
{
    return {0, 0, size.width, size.height};
}

} // namespace wayside
