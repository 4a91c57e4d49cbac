#pragma once
/// Which way up a camera was held.

#include "base/image.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

namespace wayside
{

/// EXIF 2.3, tag 0x0112: what must be done to the stored rows to see the picture upright.
enum class Orientation : std::uint8_t {
    Upright = 1,
    MirroredAcross = 2, ///< left and right exchanged
    UpsideDown = 3,
    MirroredDown = 4, ///< top and bottom exchanged
    Transposed = 5,   ///< mirrored along the main diagonal
    TurnRight = 6,    ///< must be turned 90 degrees clockwise
    Transversed = 7,  ///< mirrored along the other diagonal
    TurnLeft = 8,     ///< must be turned 90 degrees anticlockwise
};

/// The orientation that a JPEG's APP1 segment states; Upright when it states none or nonsense.
[[nodiscard]] Orientation orientation_of(std::span<const std::byte> jpeg);

/// Whether width and height change places.
[[nodiscard]] constexpr bool turns(Orientation orientation)
{
    return orientation >= Orientation::Transposed;
}

/// The picture upright.
[[nodiscard]] Image upright(const Image& image, Orientation orientation);

} // namespace wayside
