#include "scene/kinds.hpp"
#include "scene/text_page.hpp"

namespace wayside
{

namespace
{

/// How much of the ground covers the picture under a caption: text keeps 7:1 whatever the picture
/// shows.
constexpr std::uint8_t caption_cover = 240;

} // namespace

Frames compose_picture(const Stage& stage,
                       const Slide& slide,
                       const Picture& picture,
                       const Picture::Words& words)
{
    const Size px = stage.canvas.px;
    Frame frame = begin_frame(stage, slide);
    const Rect whole = stage.grid.strip_at_side
                           ? Rect{0, 0, stage.grid.strip.x, px.height}
                           : Rect{0, 0, px.width, px.height - stage.grid.strip.height};
    Item item = picture_item(stage, picture.picture, whole, picture.fit);
    auto& shown = std::get<PictureItem>(item.what);
    shown.focal_x = picture.focal_x;
    shown.focal_y = picture.focal_y;
    frame.items.push_back(std::move(item));
    if (!words.caption.empty()) {
        Rect box = content_above_source(stage, slide);
        auto caption = flow(
            {{.text = words.caption, .role = Role::Headline, .colour = stage.theme.palette.ink}},
            stage,
            box);
        if (!caption) {
            return tl::unexpected(caption.error());
        }
        shift(*caption, 0, box.height - caption->height);
        const int pad = stage.grid.margin;
        Colour cover = stage.theme.palette.ground;
        cover.alpha = caption_cover;
        const int top = box.bottom() - caption->height - pad;
        frame.items.push_back({.rect = {0, top, whole.width, whole.bottom() - top},
                               .what = BoxItem{cover},
                               .entrance = std::nullopt});
        for (Item& text : caption->items) {
            frame.items.push_back(std::move(text));
        }
    }
    if (auto done = finish_frame(frame, stage, slide); !done) {
        return tl::unexpected(done.error());
    }
    return std::vector<Frame>{std::move(frame)};
}

} // namespace wayside
