#include "scene/storyboard.hpp"

#include "base/overload.hpp"
#include "scene/frame_parts.hpp"
#include "scene/kinds.hpp"
#include "scene/stage.hpp"
#include "schedule/schedule.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace wayside
{

namespace
{

// NOLINTNEXTLINE(readability-function-size): one arm for each kind, and nothing else
Frames frames_of(const Stage& stage, const Slide& slide)
{
    // Every kind has words by language; the arms differ in what else they need.
    const auto missing = [&] {
        return failure(fmt::format("it has no words in \"{}\"", stage.language));
    };
    const auto with_words = [&](const auto& kind, const auto& make) -> Frames {
        const auto found = kind.words.find(stage.language);
        if (found == kind.words.end()) {
            return missing();
        }
        return make(found->second);
    };
    return std::visit(Overload{
                          [&](const Title& kind) {
                              return with_words(kind, [&](const auto& words) {
                                  return compose_title(stage, slide, words);
                              });
                          },
                          [&](const Fact& kind) {
                              return with_words(kind, [&](const auto& words) {
                                  return compose_fact(stage, slide, words);
                              });
                          },
                          [&](const Statistic& kind) {
                              return with_words(kind, [&](const auto& words) {
                                  return compose_statistic(stage, slide, kind, words);
                              });
                          },
                          [&](const Chart& kind) {
                              return with_words(kind, [&](const auto& words) {
                                  return compose_chart(stage, slide, kind, words);
                              });
                          },
                          [&](const Myth& kind) {
                              return with_words(kind, [&](const auto& words) {
                                  return compose_myth(stage, slide, words);
                              });
                          },
                          [&](const List& kind) {
                              return with_words(kind, [&](const auto& words) {
                                  return compose_list(stage, slide, kind, words);
                              });
                          },
                          [&](const Model& kind) {
                              return with_words(kind, [&](const auto& words) {
                                  return compose_model(stage, slide, words);
                              });
                          },
                          [&](const Quote& kind) {
                              return with_words(kind, [&](const auto& words) {
                                  return compose_quote(stage, slide, words);
                              });
                          },
                          [&](const Steps& kind) {
                              return with_words(kind, [&](const auto& words) {
                                  return compose_steps(stage, slide, words);
                              });
                          },
                          [&](const Picture& kind) {
                              return with_words(kind, [&](const auto& words) {
                                  return compose_picture(stage, slide, kind, words);
                              });
                          },
                          [&](const Help& kind) {
                              return with_words(kind, [&](const auto& words) {
                                  return compose_help(stage, slide, kind, words);
                              });
                          },
                          [&](const Law& kind) {
                              return with_words(kind, [&](const auto& words) {
                                  return compose_law(stage, slide, words);
                              });
                          },
                      },
                      slide.body);
}

/// What a beat asks of a reader: its own words, not the strip's.
double weight_of(const Frame& frame)
{
    std::vector<std::string> texts;
    for (const Item& item : frame.items) {
        const auto* text = std::get_if<TextItem>(&item.what);
        if (text != nullptr && text->role != "strip" && text->role != "source" &&
            text->role != "label") {
            texts.push_back(text->paragraph.text);
        }
    }
    return static_cast<double>(reading_time(texts, frame.language).count());
}

} // namespace

Result<Storyboard> compose(const Programme& programme,
                           const Slide& slide,
                           const std::string& language,
                           const Canvas& canvas,
                           FontMeasure& fonts)
{
    const Stage stage = make_stage(programme, canvas, language, fonts);
    auto frames = frames_of(stage, slide);
    if (!frames) {
        return failure(
            fmt::format("slide {} at {} x {}", slide.id, canvas.px.width, canvas.px.height),
            frames.error());
    }
    finish_beats(*frames, stage);
    const bool still = canvas.reduced_motion || programme.theme.motion.reduced;
    const Transition cut{.kind = TransitionKind::Cut, .length = Milliseconds{0}};
    Storyboard board{.beats = {},
                     .into = still ? cut : slide.transition.value_or(programme.transition),
                     .between = still ? cut
                                      : Transition{.kind = TransitionKind::Crossfade,
                                                   .length = programme.theme.motion.entrance}};
    double total = 0;
    for (Frame& frame : *frames) {
        const double weight = weight_of(frame);
        total += weight;
        board.beats.push_back(
            {.frame = std::make_shared<const Frame>(std::move(frame)), .share = weight});
    }
    for (Beat& beat : board.beats) {
        beat.share /= total;
    }
    return board;
}

BeatAt beat_at(const Storyboard& storyboard, Milliseconds elapsed, Milliseconds length)
{
    const Milliseconds time =
        std::clamp(elapsed, Milliseconds{0}, std::max(length - Milliseconds{1}, Milliseconds{0}));
    double share = 0;
    Milliseconds begin{0};
    for (std::size_t beat = 0; beat + 1 < storyboard.beats.size(); ++beat) {
        share += storyboard.beats[beat].share;
        const Milliseconds end{std::llround(share * static_cast<double>(length.count()))};
        if (time < end) {
            return {.beat = beat, .since = time - begin, .left = end - time};
        }
        begin = end;
    }
    return {.beat = storyboard.beats.size() - 1, .since = time - begin, .left = length - time};
}

} // namespace wayside
