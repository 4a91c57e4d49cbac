#include "scene/kinds.hpp"
#include "scene/text_page.hpp"

namespace wayside
{

Frames compose_law(const Stage& stage, const Slide& slide, const Law::Words& words)
{
    const Palette& palette = stage.theme.palette;
    std::vector<Block> blocks{
        {.text = words.jurisdiction,
         .role = Role::Label,
         .colour = palette.good,
         .in_source = !slide.source.empty()},
        {.text = words.headline, .role = Role::Headline, .colour = palette.ink, .gap = 0.5}};
    if (!words.text.empty()) {
        blocks.push_back(
            {.text = words.text, .role = Role::Text, .colour = palette.ink_soft, .gap = 0.8});
    }
    blocks.push_back(
        {.text = words.article, .role = Role::Source, .colour = palette.ink_quiet, .gap = 0.7});
    return text_pages(stage, slide, blocks, motif_of(slide));
}

} // namespace wayside
