#include "scene/frame_parts.hpp"

#include "scene/help_strip.hpp"
#include "scene/text_item.hpp"
#include "scene/year_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace wayside
{

namespace
{

constexpr double foot_line_height = 1.2;

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
        picture.stamp = found->second.stamp;
        const auto& alternatives = found->second.alternative;
        if (const auto words = alternatives.find(stage.language); words != alternatives.end()) {
            picture.alternative = words->second;
        }
    }
    return {.rect = box, .what = std::move(picture), .entrance = std::nullopt};
}

void add_motif(Frame& frame, const Stage& stage, const std::string& picture, Rect box)
{
    if (picture.empty() || box.empty()) {
        return;
    }
    const double aspect = static_cast<double>(box.width) / box.height;
    // Motifs are drawn 9 : 10 with air at the edges: near that shape they fill their box, else they
    // stand in it.
    const Fit fit = aspect > 0.68 && aspect < 1.25 ? Fit::Cover : Fit::Contain;
    frame.items.push_back(picture_item(stage, picture, box, fit));
}

std::string source_line(const Stage& stage, const Slide& slide)
{
    const auto found = stage.programme.sources.find(slide.source);
    if (slide.source.empty() || found == stage.programme.sources.end()) {
        return {};
    }
    const std::string bare = fmt::format(
        "{}, {}", found->second.name, year_text(found->second.year, stage.number_locale));
    const std::string whole = stage.words.source + stage.words.colon + bare;
    // A source is shown in any case; the word before it where there is room for it.
    return foot_item(stage, whole) ? whole : bare;
}

Rect content_above(const Stage& stage, const std::string& foot)
{
    Rect box = stage.grid.content;
    const auto more_lines = static_cast<double>(std::count(foot.begin(), foot.end(), '\n'));
    const double height = stage.sizes.source * (2.0 + more_lines * foot_line_height);
    box.height -= foot.empty() ? 0 : static_cast<int>(std::lround(height));
    return box;
}

Rect content_above_source(const Stage& stage, const Slide& slide)
{
    return content_above(stage, source_line(stage, slide));
}

Result<std::optional<Item>> foot_item(const Stage& stage, const std::string& foot)
{
    if (foot.empty()) {
        return std::optional<Item>{};
    }
    const Rect content = stage.grid.content;
    auto item = text_item({.text = foot,
                           .role = Role::Source,
                           .colour = stage.theme.palette.ink_quiet,
                           .font_px = stage.sizes.source,
                           .voice = FontVoice::Text,
                           .wrap = Wrap::Ragged,
                           .align = Align::Start,
                           .line_height = foot_line_height},
                          stage,
                          {content.x, 0},
                          content.width);
    if (!item) {
        return tl::unexpected(item.error());
    }
    const Paragraph& paragraph = std::get<TextItem>(item->what).paragraph;
    const auto lines = static_cast<std::size_t>(std::count(foot.begin(), foot.end(), '\n')) + 1;
    if (paragraph.lines.size() > lines) {
        return failure(fmt::format("the source \"{}\" does not fit in one line", foot));
    }
    item->rect.y = content.bottom() - paragraph.lines.back().baseline;
    return std::optional<Item>(std::move(*item));
}

Result<void> finish_frame(Frame& frame, const Stage& stage, const Slide& slide)
{
    return finish_frame(frame, stage, source_line(stage, slide));
}

Result<void> finish_frame(Frame& frame, const Stage& stage, const std::string& foot)
{
    auto item = foot_item(stage, foot);
    if (!item) {
        return tl::unexpected(item.error());
    }
    if (item->has_value()) {
        frame.items.push_back(std::move(**item));
    }
    auto strip = help_strip(stage);
    if (!strip) {
        return tl::unexpected(strip.error());
    }
    std::move(strip->begin(), strip->end(), std::back_inserter(frame.items));
    return {};
}

void turn_round(Item& item, int canvas_width)
{
    item.rect.x = canvas_width - item.rect.right();
    if (item.clip) {
        item.clip->x = canvas_width - item.clip->right();
    }
    if (auto* glow = std::get_if<GlowItem>(&item.what)) {
        glow->centre.x = canvas_width - glow->centre.x;
    }
    if (item.entrance) {
        if (auto* wipe = std::get_if<Wipe>(&item.entrance->kind);
            wipe != nullptr && wipe->from == WipeFrom::Left) {
            wipe->from = WipeFrom::Right;
        }
    }
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
            turn_round(item, frame.canvas.width);
        }
    }
}

} // namespace wayside
