#include "schedule/timeline.hpp"

#include "cli/commands.hpp"
#include "cli/timeline_writer.hpp"
#include "schedule/calendar.hpp"

#include <iostream>
#include <memory>

namespace wayside
{

namespace
{

struct TimelineOptions {
    CommonOptions common;
    std::string from;
    std::string to;
    std::string format = "text";
    bool summary = false;
};

Exit run_timeline(const TimelineOptions& options)
{
    const Site site = load_or_explain(options.common);
    if (!site.schedule) {
        return Exit::Content;
    }
    const Schedule& schedule = *site.schedule;
    const auto from = instant_of(options.from, schedule.zone(), system_now());
    if (!from) {
        return fail("timeline", from.error().message, Exit::Usage);
    }
    const auto to = instant_of(options.to, schedule.zone(), *from + std::chrono::hours(1));
    if (!to) {
        return fail("timeline", to.error().message, Exit::Usage);
    }
    if (*to <= *from) {
        return fail("timeline", "--to is not later than --from", Exit::Usage);
    }
    if (options.format == "ics") {
        std::cout << to_icalendar(schedule, *from, *to, system_now());
        return Exit::Done;
    }
    const auto writer = timeline_writer(options.format, schedule, std::cout);
    TimelineSummary summary(schedule, *from, *to);
    writer->begin();
    walk_timeline(schedule, *from, *to, [&](const Cue& cue) {
        summary.add(cue);
        if (!options.summary) {
            writer->write(cue);
        }
    });
    writer->end(summary);
    return Exit::Done;
}

} // namespace

void add_timeline(CLI::App& app, Exit& exit)
{
    auto* command =
        app.add_subcommand("timeline", "Lists what will be on the screen, and what it adds up to");
    const auto options = std::make_shared<TimelineOptions>();
    add_common(*command, options->common);
    command->add_option("--from",
                        options->from,
                        "2026-12-01T08:00 in the programme's zone, or with an offset or Z; "
                        "default: now");
    command->add_option("--to", options->to, "As --from; default: an hour later");
    command
        ->add_option("--format",
                     options->format,
                     "text, json, csv, or ics: the times of dated entries as a calendar")
        ->check(CLI::IsMember({"text", "json", "csv", "ics"}))
        ->capture_default_str();
    command->add_flag("--summary", options->summary, "Only what it adds up to, without the cues");
    add_examples(*command,
                 "  wayside timeline playlists/transit-station.toml --from 2026-12-01T06:00 --to "
                 "2026-12-01T07:00\n"
                 "  wayside timeline playlists/transit-station.toml --from 2026-12-01T00:00 --to "
                 "2026-12-08T00:00 --summary\n"
                 "  wayside timeline playlists/my-event.toml --to 2027-12-01T00:00 --format ics");
    command->callback([options, &exit] { exit = run_timeline(*options); });
}

} // namespace wayside
