#include "scene/kinds.hpp"
#include "scene/text_page.hpp"

namespace wayside
{

Frames compose_fact(const Stage& stage, const Slide& slide, const Fact::Words& words)
{
    const Palette& palette = stage.theme.palette;
    std::vector<Block> blocks{
        {.text = words.headline, .role = Role::Headline, .colour = palette.ink}};
    if (!words.text.empty()) {
        blocks.push_back(
            {.text = words.text, .role = Role::Text, .colour = palette.ink_soft, .gap = 0.8});
    }
    return text_pages(stage, slide, blocks, motif_of(slide));
}

} // namespace wayside
