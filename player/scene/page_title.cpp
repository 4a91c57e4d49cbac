#include "scene/page_title.hpp"

#include "scene/frame_parts.hpp"
#include "scene/text_item.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>

namespace wayside
{

namespace
{

std::string notice_of(const TouchRoom& room, Notice notice)
{
    switch (notice) {
    case Notice::None:
        return {};
    case Notice::NoHeadset:
        return room.words.no_headset;
    case Notice::NoVoice:
        return room.words.no_voice;
    }
    return {};
}

/// A line at the top; at the end it is as short as it has to be.
Result<Item> top_line(const TouchRoom& room, TextSpec spec, Rect place)
{
    while (true) {
        auto line = text_item(spec, room.stage, {place.x, place.y}, place.width);
        if (!line) {
            return line;
        }
        const Paragraph& words = std::get<TextItem>(line->what).paragraph;
        if (words.lines.size() <= 1 || spec.font_px <= room.label_min || spec.align != Align::End) {
            line->rect.y = place.y - cap_offset(words);
            return line;
        }
        spec.font_px = smaller_letters(room, spec.font_px);
    }
}

} // namespace

Result<int> add_title(
    Frame& frame, const TouchRoom& room, const PageParts& parts, Notice notice, bool is_large)
{
    const Palette& palette = room.stage.theme.palette;
    const std::string told = notice_of(room, notice);
    const std::string& aside = told.empty() ? parts.place : told;
    int bottom = room.area.y;
    int used = 0;
    if (!aside.empty()) {
        const int half = room.area.width / 2;
        auto line = top_line(room,
                             {.text = aside,
                              .role = Role::Source,
                              .colour = told.empty() ? palette.ink_quiet : palette.light,
                              .font_px = room.label_px,
                              .align = Align::End,
                              .line_height = 1.15},
                             {room.area.x + half, room.area.y, room.area.width - half, 0});
        if (!line) {
            return tl::unexpected(line.error());
        }
        used = widest_line(std::get<TextItem>(line->what).paragraph) + room.gap * 2;
        bottom = line->rect.bottom();
        frame.items.push_back(std::move(*line));
    }
    if (!parts.title.empty()) {
        auto title = top_line(room,
                              {.text = parts.title,
                               .role = Role::Headline,
                               .colour = is_large ? palette.ink : palette.ink_soft,
                               .font_px = is_large ? room.heading_px : room.label_px,
                               .voice = FontVoice::Headline,
                               .line_height = 1.15},
                              {room.area.x, room.area.y, room.area.width - used, 0});
        if (!title) {
            return tl::unexpected(title.error());
        }
        bottom = std::max(bottom, title->rect.bottom());
        frame.items.push_back(std::move(*title));
    }
    return bottom == room.area.y ? bottom : bottom + room.gap * (parts.is_touched ? 2 : 4);
}

} // namespace wayside
