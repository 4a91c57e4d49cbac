#include "schedule/guarantee_check.hpp"

#include "base/limits.hpp"
#include "schedule/guarantee.hpp"
#include "schedule/showings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace wayside
{

namespace
{

/// The longest time that an item may stay, over all languages.
Milliseconds longest_dwell(const Programme& programme,
                           const PlaylistItem& item,
                           Milliseconds allowed,
                           DwellMemo& dwells)
{
    const Slide& slide = programme.slides[item.slide];
    if (item.dwell || slide.dwell) {
        return item.dwell ? *item.dwell : *slide.dwell;
    }
    if (limits::max_auto_dwell <= allowed) {
        return Milliseconds(0); // whatever reading takes: counting words would change nothing
    }
    Milliseconds longest{0};
    for (std::size_t turn = 0; turn < std::max<std::size_t>(1, programme.languages.size());
         ++turn) {
        const std::string language = language_for(slide, programme.languages, turn);
        longest = std::max(longest, dwells.dwell_of(programme, item, language));
    }
    return longest;
}

std::string named(const Programme& programme, const Guarantee& guarantee)
{
    return fmt::format("the guarantee of `{}`, {} in every {}",
                       programme.slides[guarantee.slide].id,
                       to_text(guarantee.at_least),
                       to_text(guarantee.every));
}

Diagnostic too_long(const Programme& programme,
                    const Guarantee& guarantee,
                    const PlaylistItem& item,
                    Milliseconds dwell,
                    Milliseconds allowed)
{
    return {.severity = Severity::Error,
            .place = guarantee.place,
            .message = fmt::format(
                "{}, cannot be held: `{}` stays for {}, and no slide may stay longer than {}",
                named(programme, guarantee),
                programme.slides[item.slide].id,
                to_text(dwell),
                to_text(allowed)),
            .hint = fmt::format("shorten or split it, or make `every` at least {}",
                                to_text(guarantee.every + (dwell - allowed)))};
}

/// The guarantee that leaves the least.
const Guarantee& strictest(const Programme& programme)
{
    return *std::min_element(
        programme.guarantees.begin(),
        programme.guarantees.end(),
        [](const Guarantee& a, const Guarantee& b) { return longest_pause(a) < longest_pause(b); });
}

bool is_guaranteed(const Programme& programme, std::size_t slide)
{
    return std::any_of(programme.guarantees.begin(),
                       programme.guarantees.end(),
                       [&](const Guarantee& guarantee) { return guarantee.slide == slide; });
}

} // namespace

Diagnostics check_guarantees(const Programme& programme)
{
    Diagnostics found;
    if (programme.guarantees.empty()) {
        return found;
    }
    DwellMemo dwells;
    const Milliseconds allowed = longest_item_allowed(programme, dwells);
    const Guarantee& guarantee = strictest(programme);
    if (allowed <= Milliseconds(0)) {
        found.push_back({.severity = Severity::Error,
                         .place = guarantee.place,
                         .message = fmt::format("{}, cannot be held: the other guarantees leave "
                                                "no time for anything else",
                                                named(programme, guarantee)),
                         .hint = "make `every` longer, or the showings shorter"});
        return found;
    }
    std::set<std::size_t> playlists;
    for (const ScheduleEntry& entry : programme.schedule) {
        if (entry.tier != Tier::Emergency) {
            playlists.insert(entry.playlist);
        }
    }
    std::set<std::size_t> judged; // slides
    for (const std::size_t playlist : playlists) {
        for (const PlaylistItem& item : programme.playlists[playlist].items) {
            const bool is_own = is_guaranteed(programme, item.slide);
            const Milliseconds dwell = longest_dwell(programme, item, allowed, dwells);
            const bool fits = dwell <= allowed || (is_own && programme.guarantees.size() == 1);
            if (!fits && judged.insert(item.slide).second) {
                found.push_back(too_long(programme, guarantee, item, dwell, allowed));
            }
        }
    }
    return found;
}

std::vector<Note> guarantee_costs(const Schedule& schedule, Instant now)
{
    std::vector<Note> notes;
    const Programme& programme = schedule.programme();
    if (programme.guarantees.empty()) {
        return notes;
    }
    const auto cycle = schedule.cycle_at(now);
    for (const Guarantee& guarantee : programme.guarantees) {
        Milliseconds taken{0};
        for (const CycleItem& item : cycle->items) {
            if (item.guaranteed && item.slide == guarantee.slide) {
                taken += item.length;
            }
        }
        notes.push_back(
            {.place = guarantee.place,
             .message = fmt::format("{}, takes {:.1f} % of the time, beyond what playlists show",
                                    named(programme, guarantee),
                                    100.0 * static_cast<double>(taken.count()) /
                                        static_cast<double>(cycle->length.count()))});
    }
    return notes;
}

} // namespace wayside
