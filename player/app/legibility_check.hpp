#pragma once
/// Says what of a slide cannot be read with ease: findings for its author.

#include "app/slide_findings.hpp"
#include "render/text_contrast.hpp"
#include "scene/scene.hpp"

namespace wayside
{

/// Warnings: capitals, lengths of lines and numbers of lines (scene/legibility.hpp).
void check_legibility(const SlideSight& sight, const Frame& frame, SlideFindings& findings);

/// Contrast on the pixels: 7:1 for what is read and for help, 4.5:1 for what is large and for small
/// print (touch-access figures; WCAG 2.2, 1.4.6). Warnings; an error below 3:1, where most people
/// read nothing at all.
void check_contrast(const SlideSight& sight,
                    const Frame& frame,
                    ContrastMeter& meter,
                    SlideFindings& findings);

/// The least contrast of a text with what stands behind it.
[[nodiscard]] double least_contrast(const TextItem& text);

} // namespace wayside
