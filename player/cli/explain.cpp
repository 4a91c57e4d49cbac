#include "schedule/explain.hpp"

#include "cli/commands.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <iostream>
#include <memory>

namespace wayside
{

namespace
{

struct ExplainOptions {
    CommonOptions common;
    std::string at;
    std::string format = "text";
    bool untrusted = false;
};

nlohmann::ordered_json to_json(const Explanation& explanation, const Programme& programme)
{
    const ScheduleEntry& entry = programme.schedule[explanation.cue.entry];
    auto rejected = nlohmann::ordered_json::array();
    for (const Rejection& rejection : explanation.rejected) {
        rejected.push_back(
            {{"schedule", programme.schedule[rejection.entry].id}, {"reason", rejection.reason}});
    }
    auto sharing = nlohmann::ordered_json::array();
    for (const std::size_t other : explanation.slot.entries) {
        sharing.push_back(programme.schedule[other].id);
    }
    return {{"at", to_rfc3339(explanation.at)},
            {"slide", programme.slides[explanation.cue.slide].id},
            {"language", explanation.cue.language},
            {"from", to_rfc3339(explanation.cue.from)},
            {"until", to_rfc3339(explanation.cue.until)},
            {"schedule", entry.id},
            {"playlist", programme.playlists[entry.playlist].id},
            {"tier", to_text(entry.tier)},
            {"guaranteed", explanation.cue.guaranteed},
            {"due", std::move(sharing)},
            {"rejected", std::move(rejected)}};
}

/// "2026-12-01 08:00:00", on the wall clock of the site.
std::string wall(const Schedule& schedule, Instant instant)
{
    std::string text = to_text(schedule.zone().civil(instant)).substr(0, 19);
    text.at(10) = ' ';
    return text;
}

void print_text(const Explanation& explanation, const Schedule& schedule)
{
    const Programme& programme = schedule.programme();
    const Cue& cue = explanation.cue;
    const ScheduleEntry& entry = programme.schedule[cue.entry];
    std::cout << fmt::format("{} ({})\n", wall(schedule, explanation.at), schedule.zone().name())
              << fmt::format("{} [{}] from {} until {}\n",
                             programme.slides[cue.slide].id,
                             cue.language,
                             wall(schedule, cue.from),
                             wall(schedule, cue.until))
              << fmt::format("  of {} (playlist {}, tier {}){}\n",
                             entry.id,
                             programme.playlists[entry.playlist].id,
                             to_text(entry.tier),
                             cue.guaranteed ? ", put in by a guarantee" : "");
    std::string playing;
    for (const std::size_t other : explanation.slot.entries) {
        playing += (playing.empty() ? "" : ", ") + programme.schedule[other].id;
    }
    std::cout << fmt::format("plays since {} until {}: {}\n",
                             wall(schedule, explanation.slot.from),
                             wall(schedule, explanation.slot.until),
                             playing);
    for (const Rejection& rejection : explanation.rejected) {
        std::cout << fmt::format(
            "  not {}: {}\n", programme.schedule[rejection.entry].id, rejection.reason);
    }
}

Exit run_explain(const ExplainOptions& options)
{
    const Site site = load_or_explain(options.common);
    if (!site.schedule) {
        return Exit::Content;
    }
    const auto instant = instant_of(options.at, site.schedule->zone(), system_now());
    if (!instant) {
        std::cerr << "wayside explain: " << instant.error().message << '\n';
        return Exit::Usage;
    }
    const Explanation explanation = explain(
        *site.schedule, *instant, options.untrusted ? ClockTrust::Untrusted : ClockTrust::Trusted);
    if (options.format == "json") {
        std::cout << to_json(explanation, *site.programme).dump(2) << '\n';
    } else {
        print_text(explanation, *site.schedule);
    }
    return Exit::Done;
}

} // namespace

void add_explain(CLI::App& app, Exit& exit)
{
    auto* command = app.add_subcommand(
        "explain", "Says what is on the screen at a moment, and why nothing else is");
    const auto options = std::make_shared<ExplainOptions>();
    add_common(*command, options->common);
    command->add_option(
        "--at",
        options->at,
        "2026-12-01T08:00 in the programme's zone, or with an offset or Z; default: now");
    command->add_flag(
        "--untrusted", options->untrusted, "As if the clock were not known to be right");
    command->add_option("--format", options->format, "text or json")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    add_examples(*command,
                 "  wayside explain playlists/transit-station.toml --at 2026-12-01T08:00\n"
                 "  wayside explain playlists/transit-station.toml --format json");
    command->callback([options, &exit] { exit = run_explain(*options); });
}

} // namespace wayside
