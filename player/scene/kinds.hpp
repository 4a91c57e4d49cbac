#pragma once
/// One function a slide kind: the frames (complete, in order) that show it on a stage. Each lives
/// in a file of its own. Errors: text that does not fit at the least legible size, a character that
/// no font covers, no words in the stage's language.

#include "base/result.hpp"
#include "programme/slide.hpp"
#include "scene/scene.hpp"
#include "scene/stage.hpp"

#include <string>
#include <vector>

namespace wayside
{

using Frames = Result<std::vector<Frame>>;

[[nodiscard]] Frames compose_title(const Stage& stage,
                                   const Slide& slide,
                                   const Title::Words& words);
[[nodiscard]] Frames compose_fact(const Stage& stage, const Slide& slide, const Fact::Words& words);
[[nodiscard]] Frames compose_statistic(const Stage& stage,
                                       const Slide& slide,
                                       const Statistic& statistic,
                                       const Statistic::Words& words);
[[nodiscard]] Frames compose_chart(const Stage& stage,
                                   const Slide& slide,
                                   const Chart& chart,
                                   const Chart::Words& words);
[[nodiscard]] Frames compose_myth(const Stage& stage, const Slide& slide, const Myth::Words& words);
[[nodiscard]] Frames compose_list(const Stage& stage,
                                  const Slide& slide,
                                  const List& list,
                                  const List::Words& words);
[[nodiscard]] Frames compose_model(const Stage& stage,
                                   const Slide& slide,
                                   const Model::Words& words);
[[nodiscard]] Frames compose_quote(const Stage& stage,
                                   const Slide& slide,
                                   const Quote::Words& words);
[[nodiscard]] Frames compose_steps(const Stage& stage,
                                   const Slide& slide,
                                   const Steps::Words& words);
[[nodiscard]] Frames compose_picture(const Stage& stage,
                                     const Slide& slide,
                                     const Picture& picture,
                                     const Picture::Words& words);
[[nodiscard]] Frames compose_help(const Stage& stage,
                                  const Slide& slide,
                                  const Help& help,
                                  const Help::Words& words);
[[nodiscard]] Frames compose_law(const Stage& stage, const Slide& slide, const Law::Words& words);

} // namespace wayside
