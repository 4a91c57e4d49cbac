#include "app/site.hpp"

#include "programme/read_programme.hpp"

#include <utility>

namespace wayside
{

namespace
{

Diagnostic whole_file(const std::string& file, std::string message)
{
    return {.severity = Severity::Error,
            .place = {.file = file},
            .message = std::move(message),
            .hint = {}};
}

void append(Diagnostics& to, Diagnostics from)
{
    for (Diagnostic& diagnostic : from) {
        to.push_back(std::move(diagnostic));
    }
}

/// "display" is the display's own zone, else the machine's.
std::string zone_name(const Programme& programme,
                      const Display& display,
                      const std::string& machine)
{
    if (programme.timezone != "display") {
        return programme.timezone;
    }
    return display.timezone.empty() ? machine : display.timezone;
}

} // namespace

Site load_site(const SourceTree& tree, const SiteRequest& request)
{
    Site site;
    if (!request.display.empty()) {
        auto reading = read_display(tree, request.display);
        append(site.diagnostics, std::move(reading.diagnostics));
        site.seen = std::move(reading.seen);
        if (reading.display) {
            site.display = std::move(*reading.display);
        }
    }
    site.display.allow_drafts = site.display.allow_drafts || request.allow_drafts;
    auto reading = read_programme(tree,
                                  request.programme,
                                  {.today = request.today,
                                   .country = site.display.country,
                                   .theme = site.display.theme,
                                   .allow_drafts = site.display.allow_drafts,
                                   .pseudo = request.pseudo,
                                   .is_thorough = request.is_thorough,
                                   .audience = site.display.audience,
                                   .max_intensity = site.display.max_intensity});
    append(site.diagnostics, std::move(reading.diagnostics));
    site.coverage = std::move(reading.coverage);
    site.seen.insert(site.seen.end(), reading.seen.begin(), reading.seen.end());
    if (!reading.programme || has_errors(site.diagnostics)) {
        return site;
    }
    site.programme = std::make_shared<const Programme>(std::move(*reading.programme));
    const std::string name = zone_name(*site.programme, site.display, request.machine_zone);
    auto zone = Zone::load(name);
    if (!zone) {
        site.diagnostics.push_back(whole_file(request.programme, zone.error().message));
        return site;
    }
    auto schedule = Schedule::compile(site.programme, *zone);
    if (!schedule) {
        site.diagnostics.push_back(whole_file(request.programme, schedule.error().message));
        return site;
    }
    append(site.diagnostics,
           request.now ? check_plan(*schedule, *request.now) : check_guarantees(*site.programme));
    if (has_errors(site.diagnostics)) {
        return site;
    }
    if (request.now) {
        site.notes = plan_notes(*schedule, *request.now);
    }
    site.schedule = std::move(*schedule);
    return site;
}

} // namespace wayside
