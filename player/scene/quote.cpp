#include "scene/kinds.hpp"
#include "scene/text_page.hpp"

namespace wayside
{

Frames compose_quote(const Stage& stage, const Slide& slide, const Quote::Words& words)
{
    const Palette& palette = stage.theme.palette;
    const std::string quoted = stage.words.quote_open + words.quote + stage.words.quote_close;
    return text_pages(
        stage,
        slide,
        {{.text = quoted, .role = Role::Headline, .colour = palette.ink},
         {.text = words.attribution, .role = Role::Text, .colour = palette.ink_soft, .gap = 0.9}},
        motif_of(slide));
}

} // namespace wayside
