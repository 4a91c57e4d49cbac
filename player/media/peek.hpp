#pragma once
/// What a picture file is and how large it says it is, from its first bytes: asked before any
/// library decodes it. A 35-byte GIF made a decoder take four gigabytes, so only what is known here
/// is let through.

#include "base/geometry.hpp"
#include "base/result.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

namespace wayside
{

enum class PictureFormat { Png, Jpeg, Webp, Svg };

struct PictureInfo {
    PictureFormat format = PictureFormat::Png;
    Size size; ///< pixels as stored (before any EXIF turn); of an SVG: its own units, at least 1

    bool operator==(const PictureInfo&) const = default;
};

/// Errors: not one of the four formats, a header that is cut off, more than
/// limits::max_source_pixels (an SVG has no pixels yet and is only held to limits::max_svg_bytes),
/// more than limits::max_media_bytes.
[[nodiscard]] Result<PictureInfo> peek(std::span<const std::byte> file);

} // namespace wayside
