#pragma once
/// Which face draws which part of a text: fallback by coverage, cluster by cluster.

#include "base/result.hpp"
#include "text/font_measure.hpp"

#include <span>
#include <string>
#include <vector>

namespace wayside
{

/// What is drawn, and with which face; as long as the text it was made from.
struct FacedText {
    std::u16string
        drawn; ///< no-break hyphen and space replaced where only the plain ones have a glyph
    std::vector<FaceId> faces; ///< one for each UTF-16 unit
};

/// The first face of `stack` that covers a whole cluster draws it. An isolate is drawn by one face
/// if any can, so that digits and hyphens of a number match. Where that fails, a plain hyphen or
/// space may stand for the one that does not break: a script's font often has no other. A space
/// stays with the face before it where that has one; controls and joiners go with what is before
/// them. Error: a character that no face covers, by its code point and Unicode name.
[[nodiscard]] Result<FacedText> assign_faces(const std::u16string& text,
                                             std::span<const FaceId> stack,
                                             FontMeasure& fonts);

/// The face that draws most characters (spaces and controls do not count); of equal ones the first
/// of `stack`.
[[nodiscard]] FaceId most_used_face(const FacedText& text, std::span<const FaceId> stack);

} // namespace wayside
