#pragma once
/// Pictures that wait, or that only lend their rows to a transition, in a fraction of their memory:
/// letters on even grounds and dithered lights repeat themselves along a row.

#include "render/frame_buffer.hpp"
#include "render/pixels.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <variant>
#include <vector>

namespace wayside
{

/// A picture without loss: in each row, stretches that continue the pixel before, or the eight
/// pixels before (the side of the dither matrix), are kept as their length. A slide takes about a
/// fifth of its pixels, noise no more than a word a row beyond them. Any row can be unpacked on its
/// own.
class PackedPicture
{
public:
    /// Nothing.
    PackedPicture() = default;

    /// Will hold a picture of this size; its rows come from the top with `append`. Throws
    /// std::bad_alloc when there is no address space for it.
    explicit PackedPicture(Size size);

    /// The next rows, as wide as the picture, and no more than are missing.
    void append(ConstPixels rows);

    [[nodiscard]] bool empty() const { return begins_.empty(); }

    [[nodiscard]] Size size() const { return size_; }

    /// One row that was appended, whole.
    void unpack_row(int y, std::uint32_t* out) const;

    /// What its pixels take.
    [[nodiscard]] std::size_t bytes() const { return used_ * sizeof(std::uint32_t); }

private:
    Size size_;
    PixelMemory words_; ///< room for the worst; only what is used has pages
    std::size_t used_ = 0;
    std::vector<std::size_t> begins_; ///< in `words_`, of each row
};

[[nodiscard]] PackedPicture pack(ConstPixels picture);

/// `target` has the picture's size.
void unpack(const PackedPicture& picture, Pixels target);

/// The rows of a picture, whichever way it is kept. Ends with it.
class PictureRows
{
public:
    PictureRows() = default;

    // Whoever has a picture has its rows.
    PictureRows(ConstPixels pixels) : kept_(pixels) {} // NOLINT(google-explicit-constructor)

    PictureRows(const PackedPicture& packed)
        : kept_(&packed) {} // NOLINT(google-explicit-constructor)

    [[nodiscard]] Size size() const;

    /// The pixels, if it is kept as such; null: it is packed.
    [[nodiscard]] const ConstPixels* pixels() const { return std::get_if<ConstPixels>(&kept_); }

    /// Row `y`, where it stands or unpacked to the begin of `room`, which has room for it.
    [[nodiscard]] const std::uint32_t* row(int y, std::span<std::uint32_t> room) const;

private:
    std::variant<ConstPixels, const PackedPicture*> kept_;
};

} // namespace wayside
