#pragma once
/// Which face draws which part of a text: fallback by coverage, cluster by cluster.

#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "text/font_measure.hpp"

namespace wayside {

/// What is drawn, and with which face; as long as the text it was made from.
struct FacedText {
    std::u16string drawn;      ///< no-break hyphen and space replaced where only the plain ones have a glyph
    std::vector<FaceId> faces; ///< one for each UTF-16 unit
};

/// The first face of `stack` that covers a whole cluster draws it; controls and joiners go with what is before
/// them. Error: a character that no face covers, by its code point and Unicode name.
[[nodiscard]] Result<FacedText> assign_faces(const std::u16string& text, std::span<const FaceId> stack, FontMeasure& fonts);

} // namespace wayside
