#pragma once
/// Some rows of what is to be seen, out of pictures that may be packed.

#include "render/glass.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace wayside
{

/// Unpacks a row of both pictures once, however many parts of it are written.
class ComposedRows
{
public:
    /// At most so many rows at once. The pictures must outlive this.
    ComposedRows(const Composition& composition, int rows);

    /// Rows `y` to `y + count` are the ones that are written from now on.
    void fetch(int y, int count);

    /// Writes the pixels of `area`, which lies in the rows that were fetched, from the begin of
    /// `target` on.
    void write(Pixels target, Rect area) const;

private:
    /// Where a row of a picture stands.
    using Rows = std::vector<const std::uint32_t*>;

    /// One of the pictures.
    struct Source {
        PictureRows picture;
        std::vector<std::uint32_t> room; ///< for what has to be unpacked
        Rows rows;
    };

    [[nodiscard]] static Source source_of(const Layer& layer, int rows);
    static void fetch(Source& source, int y, int count);

    Mix mix_;
    Source to_;
    std::optional<Source> from_;
    int first_ = 0;
};

} // namespace wayside
