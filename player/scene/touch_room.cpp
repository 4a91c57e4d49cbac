#include "scene/touch_room.hpp"

#include "interaction/touch_rules.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace wayside
{

namespace
{

constexpr std::array<double, 3> step_scales{1.0, 1.5, 2.0};
// On a large panel 8.7 mm look lost: capitals have this part of the short side at least. An upright
// one has lines that are short anyway, and room below them.
constexpr double cap_of_side = 0.023;
constexpr double cap_of_upright_side = 0.029;
constexpr double heading_ratio = 1.7;

int rounded(double px)
{
    return static_cast<int>(std::lround(px));
}

/// The row of pixels that is `mm` above the floor.
int row_at(const TouchSetting& setting, double mm)
{
    const double px_per_mm = 1 / setting.canvas.mm_per_px;
    return setting.canvas.px.height - rounded((mm - setting.floor_mm) * px_per_mm);
}

void set_sizes(TouchRoom& room, double scale)
{
    const Canvas& canvas = room.stage.canvas;
    const double px_per_mm = 1 / canvas.mm_per_px;
    const double cap_ratio = room.stage.cap_ratio(FontVoice::Text);
    const double least_cap = touch::cap_mm * px_per_mm;
    const double of_side = canvas.shape() == Shape::Portrait ? cap_of_upright_side : cap_of_side;
    const double cap = std::max(least_cap, of_side * canvas.short_side());
    room.label_min = static_cast<int>(std::ceil(least_cap / cap_ratio));
    room.text_px = static_cast<int>(std::ceil(cap * scale / cap_ratio));
    room.label_px = room.text_px;
    // Headings grow less than text: at 200 % there must be room for what they stand over.
    room.heading_px = rounded(room.text_px * (1 + (heading_ratio - 1) / scale));
    room.target = static_cast<int>(std::ceil(touch::target_mm * px_per_mm));
    room.gap =
        std::max(static_cast<int>(std::ceil(touch::target_gap_mm * px_per_mm)), room.label_min / 4);
    room.pad = room.gap;
}

void set_places(TouchRoom& room, const TouchSetting& setting, bool lower)
{
    const Grid& grid = room.stage.grid;
    // A little less air than a slide has: pages are full.
    const int margin = std::max(room.gap, grid.margin * 2 / 3);
    const Size px = room.stage.canvas.px;
    const Rect rest = grid.strip_at_side ? Rect{0, 0, px.width - grid.strip.width, px.height}
                                         : Rect{0, 0, px.width, px.height - grid.strip.height};
    room.area = inset(rest, margin);
    const int top = row_at(setting, touch::reach_high_mm);
    const int foot = row_at(setting, touch::reach_low_mm);
    room.reach = intersection(room.area, {0, top, px.width, foot - top});
    if (room.reach.empty()) {
        // A panel that hangs out of reach: everything is as near to the hand as it can be.
        room.reach = room.area;
    }
    const int band = row_at(setting, lower ? touch::reach_low_mm : touch::band_low_mm);
    room.bar_foot = std::clamp(band, room.reach.y + room.reach.height / 2, room.reach.bottom());
}

} // namespace

TouchRoom make_touch_room(const TouchSetting& setting, const Settings& settings)
{
    const Theme& theme = settings.contrast ? setting.contrast : setting.programme.theme;
    TouchRoom room{.stage = make_stage(
                       setting.programme, theme, setting.canvas, settings.language, setting.fonts),
                   .words = {}};
    const auto& words = setting.programme.touch_words;
    if (const auto found = words.find(settings.language); found != words.end()) {
        room.words = found->second;
    }
    room.text_step = std::clamp(settings.text_step, 0, 2);
    set_sizes(room, step_scales[static_cast<std::size_t>(room.text_step)]);
    set_places(room, setting, settings.lower_controls);
    return room;
}

int smaller_letters(const TouchRoom& room, int font_px)
{
    constexpr double rung = 1.25;
    double size = room.label_min;
    while (std::lround(size * rung) < font_px) {
        size *= rung;
    }
    return rounded(size);
}

const Topic::Words* topic_words(const TouchRoom& room, const Topic& topic)
{
    const auto found = topic.words.find(room.stage.language);
    return found == topic.words.end() ? nullptr : &found->second;
}

Theme contrasted(Theme theme)
{
    const Colour black{0, 0, 0, 255};
    const Colour white{255, 255, 255, 255};
    const Colour yellow{255, 255, 0, 255};
    theme.palette.ground = black;
    theme.palette.ground_raised = {0x11, 0x11, 0x11, 255};
    theme.palette.ink = white;
    theme.palette.ink_soft = white;
    theme.palette.ink_quiet = {0xE0, 0xE0, 0xE0, 255};
    theme.palette.light = yellow;
    theme.palette.good = {0, 255, 255, 255};
    theme.palette.on_light = black;
    theme.palette.art_3 = {0x44, 0x44, 0x44, 255};
    theme.palette.art_4 = {0x88, 0x88, 0x88, 255};
    return theme;
}

} // namespace wayside
