#pragma once
/// Whether everything that a programme may show can be shown on one canvas.

#include "base/result.hpp"
#include "programme/programme.hpp"
#include "scene/canvas.hpp"
#include "text/font_measure.hpp"

#include <vector>

namespace wayside
{

/// Composes each slide that a playlist holds, in each of its languages, and says why any cannot be.
/// About 2 ms a slide. Main thread only, as the fonts.
[[nodiscard]] std::vector<Error> faults_on(const Programme& programme,
                                           const Canvas& canvas,
                                           FontMeasure& fonts);

} // namespace wayside
