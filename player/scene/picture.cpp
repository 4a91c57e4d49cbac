#include "scene/kinds.hpp"
#include "scene/text_page.hpp"

#include <algorithm>

namespace wayside
{

namespace
{

/// How much of the ground covers the picture under a caption: text keeps 7:1 whatever the picture
/// shows.
constexpr std::uint8_t caption_cover = 240;

/// Of the twelve: the caption's, where the picture stands beside it.
constexpr int caption_columns = 6;

/// The ground between the picture and a caption that stands at its foot.
Item cover_under(const Stage& stage, const Flow& caption, Rect whole, Rect content)
{
    Colour cover = stage.theme.palette.ground;
    cover.alpha = caption_cover;
    const int top = content.bottom() - caption.height - stage.grid.margin;
    return {.rect = {0, top, whole.width, whole.bottom() - top},
            .what = BoxItem{cover},
            .entrance = std::nullopt};
}

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
    const Rect content = content_above_source(stage, slide);
    const bool beside = stage.canvas.shape() != Shape::Portrait && !words.caption.empty();
    const int caption_width = beside ? stage.grid.span(caption_columns) : content.width;
    Rect shown_in = whole;
    if (beside) {
        shown_in.x = content.x + caption_width + stage.grid.margin;
        shown_in.width = whole.right() - shown_in.x;
    }
    Item item = picture_item(stage, picture.picture, shown_in, picture.fit);
    auto& shown = std::get<PictureItem>(item.what);
    shown.focal_x = picture.focal_x;
    shown.focal_y = picture.focal_y;
    frame.items.push_back(std::move(item));
    if (!words.caption.empty()) {
        auto caption = flow(
            {{.text = words.caption, .role = Role::Headline, .colour = stage.theme.palette.ink}},
            stage,
            {content.x, content.y, caption_width, content.height});
        if (!caption) {
            return tl::unexpected(caption.error());
        }
        const int spare = content.height - caption->height;
        shift(*caption, 0, beside ? std::min(spare * 2 / 5, px.height / 6) : spare);
        if (!beside) {
            frame.items.push_back(cover_under(stage, *caption, whole, content));
        }
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
