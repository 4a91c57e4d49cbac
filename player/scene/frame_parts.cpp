#include "scene/frame_parts.hpp"

#include "scene/help_strip.hpp"
#include "scene/text_item.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace wayside
{

namespace
{

// Bright parts of a motif at this opacity over the ground leave 7:1 to the ink (proved by a pixel
// test).
constexpr double behind_text_opacity = 0.09;

} // namespace

Frame begin_frame(const Stage& stage, const Slide& slide)
{
    const Size px = stage.canvas.px;
    Frame frame{.canvas = px,
                .mm_per_px = stage.canvas.mm_per_px,
                .ground = stage.theme.palette.ground,
                .slide = slide.id,
                .language = stage.language,
                .beat = 0,
                .beats = 1,
                .items = {}};
    const auto reach = static_cast<int>(std::lround(std::hypot(px.width, px.height) * 0.8));
    frame.items.push_back({.rect = {0, 0, px.width, px.height},
                           .what = GlowItem{.centre = {px.width + px.width / 20, -px.height / 10},
                                            .radius_px = reach,
                                            .inner = stage.theme.palette.ground_raised,
                                            .outer = stage.theme.palette.ground},
                           .entrance = std::nullopt});
    return frame;
}

Item picture_item(const Stage& stage, const std::string& id, Rect box, Fit fit)
{
    PictureItem picture{.id = id,
                        .file = {},
                        .fit = fit,
                        .focal_x = 0.5,
                        .focal_y = 0.5,
                        .alternative = {},
                        .opacity = 1};
    if (const auto found = stage.programme.media.find(id); found != stage.programme.media.end()) {
        picture.file = found->second.file;
        const auto& alternatives = found->second.alternative;
        if (const auto words = alternatives.find(stage.language); words != alternatives.end()) {
            picture.alternative = words->second;
        }
    }
    return {.rect = box, .what = std::move(picture), .entrance = std::nullopt};
}

void add_motif(
    Frame& frame, const Stage& stage, const std::string& picture, Rect box, MotifTone tone)
{
    if (picture.empty() || box.empty()) {
        return;
    }
    const double aspect = static_cast<double>(box.width) / box.height;
    // Motifs are drawn 9 : 10 with air at the edges: near that shape they fill their box, else they
    // stand in it.
    const Fit fit = aspect > 0.68 && aspect < 1.25 ? Fit::Cover : Fit::Contain;
    Item item = picture_item(stage, picture, box, fit);
    std::get<PictureItem>(item.what).opacity = tone == MotifTone::Clear ? 1.0 : behind_text_opacity;
    frame.items.push_back(std::move(item));
}

std::string source_line(const Stage& stage, const Slide& slide)
{
    const auto found = stage.programme.sources.find(slide.source);
    if (slide.source.empty() || found == stage.programme.sources.end()) {
        return {};
    }
    return fmt::format("{}: {}, {}", stage.words.source, found->second.name, found->second.year);
}

int source_height(const Stage& stage, const Slide& slide)
{
    if (source_line(stage, slide).empty()) {
        return 0;
    }
    return static_cast<int>(std::lround(stage.sizes.source * 2.0));
}

Rect content_above_source(const Stage& stage, const Slide& slide)
{
    Rect box = stage.grid.content;
    box.height -= source_height(stage, slide);
    return box;
}

Result<std::optional<Item>> source_item(const Stage& stage, const Slide& slide)
{
    const std::string line = source_line(stage, slide);
    if (line.empty()) {
        return std::optional<Item>{};
    }
    const Rect content = stage.grid.content;
    auto item = text_item({.text = line,
                           .role = Role::Source,
                           .colour = stage.theme.palette.ink_quiet,
                           .font_px = stage.sizes.source,
                           .voice = FontVoice::Text,
                           .wrap = Wrap::Ragged,
                           .align = Align::Start,
                           .line_height = 1.2},
                          stage,
                          {content.x, 0},
                          content.width);
    if (!item) {
        return tl::unexpected(item.error());
    }
    const Paragraph& paragraph = std::get<TextItem>(item->what).paragraph;
    if (paragraph.lines.size() > 1) {
        return failure(fmt::format("the source \"{}\" does not fit in one line", line));
    }
    item->rect.y = content.bottom() - paragraph.lines.front().baseline;
    return std::optional<Item>(std::move(*item));
}

Result<void> finish_frame(Frame& frame, const Stage& stage, const Slide& slide)
{
    auto source = source_item(stage, slide);
    if (!source) {
        return tl::unexpected(source.error());
    }
    if (source->has_value()) {
        frame.items.push_back(std::move(**source));
    }
    auto strip = help_strip(stage);
    if (!strip) {
        return tl::unexpected(strip.error());
    }
    std::move(strip->begin(), strip->end(), std::back_inserter(frame.items));
    return {};
}

void finish_beats(std::vector<Frame>& frames, const Stage& stage)
{
    for (std::size_t beat = 0; beat < frames.size(); ++beat) {
        frames[beat].beat = static_cast<int>(beat);
        frames[beat].beats = static_cast<int>(frames.size());
    }
    if (direction_of(stage.language) == Direction::LeftToRight) {
        return;
    }
    for (Frame& frame : frames) {
        for (Item& item : frame.items) {
            item.rect.x = frame.canvas.width - item.rect.right();
            if (auto* glow = std::get_if<GlowItem>(&item.what)) {
                glow->centre.x = frame.canvas.width - glow->centre.x;
            }
            if (item.entrance) {
                if (auto* wipe = std::get_if<Wipe>(&item.entrance->kind);
                    wipe != nullptr && wipe->from == WipeFrom::Left) {
                    wipe->from = WipeFrom::Right;
                }
            }
        }
    }
}

} // namespace wayside
