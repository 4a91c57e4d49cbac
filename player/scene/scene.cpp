#include "scene/scene.hpp"

#include <algorithm>

namespace wayside
{

namespace
{

bool same_frame(const std::shared_ptr<const Frame>& a, const std::shared_ptr<const Frame>& b)
{
    return a == b || (a != nullptr && b != nullptr && *a == *b);
}

} // namespace

Milliseconds entrances_end(const Frame& frame)
{
    Milliseconds end{0};
    for (const Item& item : frame.items) {
        if (item.entrance) {
            end = std::max(end, item.entrance->start + item.entrance->length);
        }
    }
    return end;
}

bool Scene::same_picture(const Scene& other) const
{
    if (!same_frame(frame, other.frame) || !same_frame(from, other.from)) {
        return false;
    }
    if (from != nullptr && (transition != other.transition || progress != other.progress)) {
        return false;
    }
    const Milliseconds end = entrances_end(*frame);
    return std::min(entered, end) == std::min(other.entered, end);
}

} // namespace wayside
