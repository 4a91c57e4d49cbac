#include "scene/cell_frames.hpp"
#include "scene/text_page.hpp"

namespace wayside
{

namespace
{

void append(std::vector<Frame>& frames, std::vector<Frame> more)
{
    for (Frame& frame : more) {
        frames.push_back(std::move(frame));
    }
}

} // namespace

Frames compose_list(const Stage& stage,
                    const Slide& slide,
                    const List& list,
                    const List::Words& words)
{
    const Palette& palette = stage.theme.palette;
    std::vector<Frame> frames;
    std::vector<Cell> together;
    for (std::size_t at = 0; at < words.items.size(); ++at) {
        const std::string icon = at < list.icons.size() ? list.icons[at] : std::string();
        auto alone =
            text_pages(stage,
                       slide,
                       {{.text = words.headline, .role = Role::Label, .colour = palette.good},
                        {.text = words.items[at].text,
                         .role = Role::Headline,
                         .colour = palette.ink,
                         .gap = 0.6}},
                       {.picture = icon, .kind = Art::Kind::Icon});
        if (!alone) {
            return alone;
        }
        append(frames, std::move(*alone));
        together.push_back({.text = words.items[at].summary, .icon = icon, .number = {}});
    }
    auto overview = cell_frames(
        stage, slide, words.headline, together, stage.canvas.shape() == Shape::Portrait ? 1 : 3);
    if (!overview) {
        return overview;
    }
    append(frames, std::move(*overview));
    if (!words.closing.empty()) {
        auto closing = text_pages(
            stage,
            slide,
            {{.text = words.closing, .role = Role::Headline, .colour = palette.ink_soft}},
            motif_of(slide));
        if (!closing) {
            return closing;
        }
        append(frames, std::move(*closing));
    }
    return frames;
}

} // namespace wayside
