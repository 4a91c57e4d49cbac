#pragma once
/// Where the author wrote what stands on a slide.

#include "base/diagnostic.hpp"
#include "programme/programme.hpp"
#include "scene/scene.hpp"

#include <string>

namespace wayside
{

/// The place of a text of the slide's frames: in the words of its language, at its source, or at
/// the contact of the help strip. Where no text is like it, that of the slide's first one; of a
/// reading that was not thorough, that of the slide.
[[nodiscard]] Place place_of(const TextItem& text,
                             const Programme& programme,
                             const Slide& slide,
                             const std::string& language);

} // namespace wayside
