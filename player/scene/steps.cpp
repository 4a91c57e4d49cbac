#include "scene/cell_frames.hpp"
#include "scene/number_text.hpp"

#include <fmt/format.h>

namespace wayside
{

Frames compose_steps(const Stage& stage, const Slide& slide, const Steps::Words& words)
{
    std::vector<Cell> cells;
    for (const std::string& step : words.steps) {
        const auto number = static_cast<double>(cells.size() + 1);
        cells.push_back(
            {.text = step, .icon = {}, .number = number_text(number, 0, stage.number_locale)});
    }
    return cell_frames(stage, slide, words.headline, cells, 1);
}

} // namespace wayside
