#include "scene/touch_page.hpp"

#include "interaction/view_name.hpp"
#include "scene/page_parts.hpp"
#include "scene/topic_page.hpp"
#include "scene/touch_panels.hpp"

#include <fmt/format.h>

#include <string>

namespace wayside
{

namespace
{

/// The question before an untouched page closes. What was read is not on it: whoever comes next
/// sees a question, not a page.
PageParts question_parts(const TouchRoom& room)
{
    std::vector<ReadingBlock> blocks{{.text = room.words.still_here, .tone = Tone::Heading},
                                     {.text = room.words.closes_soon, .tone = Tone::Text}};
    return {.name = "still-here",
            .actions = {{.id = "more-time",
                         .label = room.words.more_time,
                         .action = MoreTime{},
                         .look = ButtonLook::Main}},
            .has_controls = false,
            .content = read_only_content(std::move(blocks))};
}

Result<PageParts> parts_of(const TouchRoom& room,
                           const View& view,
                           const Settings& settings,
                           const VisitFacts& facts)
{
    if (facts.is_asked) {
        return question_parts(room);
    }
    switch (view.kind) {
    case View::Kind::Panel:
        return panel_parts(room, view.panel, settings, facts);
    case View::Kind::Note:
        return note_parts(room, view);
    case View::Kind::Topic:
        return topic_parts(room, view);
    }
    return failure("no such page");
}

std::vector<Button> keypad(const TouchRoom& room)
{
    std::vector<Button> keys;
    for (int digit = 1; digit <= 10; ++digit) {
        if (digit == 10) {
            keys.push_back({.id = "leave", .label = room.words.back, .action = GoBack{}});
        }
        keys.push_back({.id = fmt::format("digit-{}", digit % 10),
                        .label = std::to_string(digit % 10),
                        .action = TypeDigit{digit % 10}});
    }
    keys.push_back({.id = "erase", .label = room.words.erase, .action = TypeDigit{-1}});
    return keys;
}

Hotspot begin_spot(const Stage& stage)
{
    const Size px = stage.canvas.px;
    TouchWords words;
    if (const auto found = stage.programme.touch_words.find(stage.language);
        found != stage.programme.touch_words.end()) {
        words = found->second;
    }
    return {.id = "begin",
            .rect = {0, 0, px.width, px.height},
            .label = words.touch_to_begin,
            .action = OpenPanel{Panel::Home}};
}

} // namespace

Result<TouchPage> compose_page(const TouchSetting& setting,
                               const View& view,
                               const Settings& settings,
                               const VisitFacts& facts)
{
    TouchRoom room = make_touch_room(setting, settings);
    Settings fitting = settings;
    while (true) {
        auto parts = parts_of(room, view, settings, facts);
        if (!parts) {
            return tl::unexpected(parts.error());
        }
        if (parts->name.empty()) {
            parts->name = name_of(setting.programme, view);
        }
        auto page = assemble(room, *parts, facts);
        if (page || fitting.text_step == 0) {
            return page;
        }
        // On a small panel the largest letters leave some pages no room: the next smaller ones do.
        // The controls stay as they are on every page.
        --fitting.text_step;
        room.text_px = make_touch_room(setting, fitting).text_px;
    }
}

Result<TouchPage> compose_staff_door(const TouchSetting& setting,
                                     const Settings& settings,
                                     const VisitFacts& facts)
{
    const TouchRoom room = make_touch_room(setting, settings);
    std::string dots;
    for (std::size_t digit = 0; digit < facts.digits; ++digit) {
        dots += "\u2022 ";
    }
    PageParts parts{.name = "staff",
                    .title = facts.waits ? room.words.wait : room.words.pin + "  " + dots,
                    .has_controls = false,
                    .is_touched = true,
                    .content = {}};
    parts.content = [](const TouchRoom& seen, Point at, int width, int /*height*/) {
        return place_buttons(seen, keypad(seen), at, width, {.most_columns = 3, .ragged = true});
    };
    return assemble(room, parts, facts);
}

Result<TouchPage> compose_neutral(const TouchSetting& setting, const Settings& settings)
{
    const TouchRoom room = make_touch_room(setting, settings);
    PageParts parts{
        .name = "neutral",
        .has_controls = false,
        .content = read_only_content({{.text = room.words.touch_to_begin, .tone = Tone::Heading}})};
    auto page = assemble(room, parts, {});
    if (page) {
        // Below what else answers: a touch anywhere begins.
        page->still.hotspots.insert(page->still.hotspots.begin(), begin_spot(room.stage));
    }
    return page;
}

} // namespace wayside
