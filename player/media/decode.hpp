#pragma once
/// A picture file as pixels of exactly the size in which it is shown.

#include "base/image.hpp"
#include "base/result.hpp"
#include "programme/slide.hpp"
#include "programme/theme.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace wayside
{

/// What a picture is wanted as.
struct DecodeRequest {
    Size box;
    Fit fit = Fit::Contain;
    double focal_x = 0.5;
    double focal_y = 0.5;
    Palette palette; ///< the colours of `@tokens` in SVG drawings

    bool operator==(const DecodeRequest&) const = default;
};

/// Reads, turns upright, crops and scales; premultiplied. Contain gives the fitted size, Cover the
/// box. Safe on any thread. Errors: those of peek, a damaged file.
[[nodiscard]] Result<Image> decode(std::span<const std::byte> file, const DecodeRequest& request);

/// The same from a path. Errors also: cannot be read.
[[nodiscard]] Result<Image> decode_file(const std::string& path, const DecodeRequest& request);

/// A drawing's text with every `@token` replaced by its colour; the longest token first, so that
/// `@ground-raised` is not taken for `@ground`.
[[nodiscard]] std::string paint_tokens(std::string_view svg, const Palette& palette);

} // namespace wayside
