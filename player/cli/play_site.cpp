#include "cli/play_site.hpp"

#include "app/builtin.hpp"

#include <iostream>
#include <utility>

namespace wayside
{

namespace
{

/// The built-in card as a site: what plays when the programme cannot be read.
Result<Site> card_site(const std::shared_ptr<const Programme>& card, const Site& broken)
{
    Site site{.display = broken.display, .programme = card, .schedule = {}, .diagnostics = {}};
    // As soon as one of these is mended, the programme is read again.
    site.seen = broken.seen;
    auto schedule = Schedule::compile(card, Zone::utc());
    if (!schedule) {
        return tl::unexpected(schedule.error());
    }
    site.schedule = std::move(*schedule);
    return site;
}

} // namespace

void log_line(const std::string& line)
{
    // The journal takes "<4>" for a warning. In one piece: each piece is a write of its own.
    std::cerr << "<4>" + line + '\n';
}

Result<Prepared> prepare_to_play(const CommonOptions& common)
{
    Prepared prepared{.site = load_site_for(common), .card = {}};
    auto card = builtin_programme(prepared.site.display.country);
    if (!card) {
        return tl::unexpected(card.error());
    }
    prepared.card = *card;
    for (const Diagnostic& diagnostic : prepared.site.diagnostics) {
        log_line(to_text(diagnostic));
    }
    if (!prepared.site.schedule) {
        log_line("the built-in help card is shown until the programme can be read");
        auto site = card_site(prepared.card, prepared.site);
        if (!site) {
            return tl::unexpected(site.error());
        }
        prepared.site = std::move(*site);
    }
    return prepared;
}

} // namespace wayside
