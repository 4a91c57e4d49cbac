#include "programme/read_playlists.hpp"

#include "base/limits.hpp"
#include "programme/entry_window.hpp"
#include "programme/item_filter.hpp"
#include "programme/read_slides.hpp"
#include "programme/slide_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace wayside
{

namespace
{

/// One entry of `items`: a text, or a table with `slide`, `weight`, `dwell`, `valid_from`,
/// `valid_until`, `languages` and `audience`.
void read_item(const TomlValue& value,
               const SlideNames& names,
               Playlist& playlist,
               ReadingContext& context)
{
    PlaylistItem item;
    ItemFilter filter;
    std::vector<std::size_t> numbers;
    if (value.type() == TomlType::Table) {
        TableReader keys(value, context.report);
        const auto slide = keys.find("slide", Need::Required);
        const auto written = slide ? text_of(*slide, "slide", context.report) : std::nullopt;
        item.weight = keys.whole("weight", {1, limits::max_weight}, Need::Optional).value_or(1);
        item.dwell = read_dwell(keys, context.report).length;
        std::tie(item.valid_from, item.valid_until) =
            read_day_range(keys, "valid_from", "valid_until", context.report);
        filter = read_item_filter(keys, context);
        item.languages = filter.languages;
        keys.finish();
        if (written) {
            numbers = slides_matching(*written, *slide, names, context);
        }
    } else if (const auto written = text_of(value, "items", context.report)) {
        numbers = slides_matching(*written, value, names, context);
    }
    if (playlist.items.size() + numbers.size() > limits::max_slides) {
        context.report.error(value.place(),
                             fmt::format("a playlist of more than {} slides", limits::max_slides));
        return;
    }
    for (const std::size_t number : numbers) {
        item.slide = number;
        item.suits = suits(filter, context.programme.slides[number], context);
        playlist.items.push_back(item);
    }
}

Playlist read_playlist(const TomlValue& table, const SlideNames& names, ReadingContext& context)
{
    TableReader reader(table, context.report);
    Playlist playlist;
    playlist.place = table.place();
    playlist.id = reader.text("id", Need::Required);
    if (!playlist.id.empty() &&
        report_bad_id(playlist.id, *table.find("id"), '-', context.report)) {
        static_cast<void>(context.playlists.add(
            playlist.id, context.programme.playlists.size(), *table.find("id"), context.report));
    }
    for (const TomlValue& element : reader.list("items", {1, limits::max_slides}, Need::Required)) {
        read_item(element, names, playlist, context);
    }
    constexpr Choices<Order, 3> orders{
        {{"in_order", Order::InOrder}, {"shuffle", Order::Shuffle}, {"weighted", Order::Weighted}}};
    playlist.order = reader.choice("order", orders, Need::Optional).value_or(Order::InOrder);
    if (playlist.order == Order::Weighted && playlist.items.size() > limits::max_weighted_items) {
        context.report.error(table.find("order")->place(),
                             fmt::format("a weighted playlist has at most {} items, not {}",
                                         limits::max_weighted_items,
                                         playlist.items.size()),
                             "in_order and shuffle know weights, too");
    }
    playlist.by_hand = reader.flag("by_hand", Need::Optional).value_or(false);
    reader.finish();
    return playlist;
}

void report_unused_slides(ReadingContext& context)
{
    std::vector<bool> shown(context.programme.slides.size(), false);
    for (const Playlist& playlist : context.programme.playlists) {
        for (const PlaylistItem& item : playlist.items) {
            shown[item.slide] = true;
        }
    }
    for (const Guarantee& guarantee : context.programme.guarantees) {
        shown[guarantee.slide] = true;
    }
    for (std::size_t number = 0; number < shown.size(); ++number) {
        const Slide& slide = context.programme.slides[number];
        if (!shown[number] && context.records[number].is_own &&
            context.slides.find(slide.id) == number) {
            context.report.warning(slide.place,
                                   fmt::format("no playlist shows the slide {}", quoted(slide.id)));
        }
    }
}

} // namespace

void read_playlists(TableReader& programme, ReadingContext& context)
{
    const SlideNames names(context.programme.slides);
    const auto tables = programme.tables("playlist");
    const std::size_t errors_before = context.report.errors();
    std::size_t items = 0;
    if (!tables) {
        context.playlists.mark_incomplete();
        return;
    }
    for (const TomlValue& table : *tables) {
        if (items > limits::max_slides) {
            context.report.error(
                table.place(),
                fmt::format("playlists of more than {} slides together", limits::max_slides));
            return;
        }
        context.programme.playlists.push_back(read_playlist(table, names, context));
        items += context.programme.playlists.back().items.size();
    }
    if (!programme.table().find("playlist")) {
        context.report.error(programme.table().place(),
                             "missing [[playlist]]",
                             "at least one, with an id and items");
    }
    if (context.report.errors() == errors_before) {
        report_unused_slides(context);
    }
}

} // namespace wayside
