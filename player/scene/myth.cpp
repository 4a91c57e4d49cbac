#include "scene/kinds.hpp"
#include "scene/text_page.hpp"

#include <algorithm>

namespace wayside
{

namespace
{

/// The rule in `good` at the side of the reality: from its capitals down to the last line of text.
void add_rule(Frame& frame, const Stage& stage)
{
    int top = -1;
    int bottom = -1;
    for (const Item& item : frame.items) {
        const auto* text = std::get_if<TextItem>(&item.what);
        if (text == nullptr) {
            continue;
        }
        const int caps = item.rect.y + cap_offset(text->paragraph);
        if (text->role == name_of(Role::Headline)) {
            top = caps;
        }
        if (top >= 0 &&
            (text->role == name_of(Role::Headline) || text->role == name_of(Role::Text))) {
            bottom = std::max(bottom, caps + optical_height(text->paragraph));
        }
    }
    if (top < 0) {
        return;
    }
    const int width = std::max(2, stage.grid.margin / 7);
    const Rect rule{
        stage.grid.content.x - stage.grid.margin / 2 - width / 2, top, width, bottom - top};
    // Before the strip, which is last: the rule is part of the slide.
    frame.items.push_back(
        {.rect = rule, .what = BoxItem{stage.theme.palette.good}, .entrance = std::nullopt});
}

} // namespace

Frames compose_myth(const Stage& stage, const Slide& slide, const Myth::Words& words)
{
    const Palette& palette = stage.theme.palette;
    const std::string quoted = stage.words.quote_open + words.myth + stage.words.quote_close;
    auto frames = text_pages(
        stage,
        slide,
        {{.text = stage.words.myth, .role = Role::Label, .colour = palette.ink_quiet},
         {.text = quoted, .role = Role::Headline, .colour = palette.ink_soft, .gap = 0.55}},
        motif_of(slide));
    if (!frames) {
        return frames;
    }
    std::vector<Block> answer{
        {.text = quoted,
         .role = Role::Label,
         .colour = palette.ink_quiet,
         .foot = stage.words.myth + stage.words.colon + quoted},
        {.text = words.reality, .role = Role::Headline, .colour = palette.ink, .gap = 0.8}};
    if (!words.text.empty()) {
        answer.push_back(
            {.text = words.text, .role = Role::Text, .colour = palette.ink_soft, .gap = 0.8});
    }
    auto reality = text_pages(stage, slide, answer, motif_of(slide));
    if (!reality) {
        return reality;
    }
    for (Frame& frame : *reality) {
        add_rule(frame, stage);
        frames->push_back(std::move(frame));
    }
    return frames;
}

} // namespace wayside
