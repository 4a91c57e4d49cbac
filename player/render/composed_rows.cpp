#include "render/composed_rows.hpp"

#include <algorithm>

namespace wayside
{

ComposedRows::ComposedRows(const Composition& composition, int rows)
    : mix_(composition.mix), to_(source_of(composition.to, rows))
{
    if (composition.from) {
        from_ = source_of(*composition.from, rows);
    }
}

ComposedRows::Source ComposedRows::source_of(const Layer& layer, int rows)
{
    const auto count = static_cast<std::size_t>(rows);
    const auto width = static_cast<std::size_t>(layer.picture.size().width);
    return {.picture = layer.picture,
            .room =
                std::vector<std::uint32_t>(layer.picture.pixels() == nullptr ? count * width : 0),
            .rows = std::vector<const std::uint32_t*>(count)};
}

void ComposedRows::fetch(Source& source, int y, int count)
{
    const auto width = static_cast<std::size_t>(source.picture.size().width);
    for (int row = 0; row < count; ++row) {
        const auto at = static_cast<std::size_t>(row);
        const std::span<std::uint32_t> room =
            source.room.empty() ? std::span<std::uint32_t>()
                                : std::span(source.room).subspan(at * width, width);
        source.rows[at] = source.picture.row(y + row, room);
    }
}

void ComposedRows::fetch(int y, int count)
{
    first_ = y;
    fetch(to_, y, count);
    if (from_) {
        fetch(*from_, y, count);
    }
}

void ComposedRows::write(Pixels target, Rect area) const
{
    const int width = to_.picture.size().width;
    for (int y = 0; y < area.height; ++y) {
        const int row = area.y - first_ + y;
        const auto at = static_cast<std::size_t>(row);
        if (from_) {
            compose_row(
                target.row(y), from_->rows[at], to_.rows[at], width, mix_, area.x, area.width);
        } else {
            std::copy_n(to_.rows[at] + area.x, area.width, target.row(y));
        }
    }
}

} // namespace wayside
