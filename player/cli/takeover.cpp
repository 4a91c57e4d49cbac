#include "app/control_words.hpp"
#include "cli/commands.hpp"
#include "platform/ask_player.hpp"
#include "platform/state_folder.hpp"
#include "schedule/explain.hpp"

#include <fmt/format.h>

#include <iostream>
#include <memory>

namespace wayside
{

namespace
{

struct TakeoverOptions {
    std::string socket;
    std::string format = "text";
    std::string playlist;
    std::string length;
    std::string until;
    std::string tier = "takeover";
    std::string change;
};

void print(const PlayerStatus& status)
{
    std::cout << fmt::format("{}: {} ({}) of {} (playlist {}, tier {}) until {}\n",
                             status.programme,
                             status.slide,
                             status.language,
                             status.schedule,
                             status.playlist,
                             to_text(status.tier),
                             to_rfc3339(status.until));
    if (status.takeover) {
        std::cout << fmt::format("takeover by hand: {} (tier {}) from {} until {}\n",
                                 status.takeover->playlist,
                                 to_text(status.takeover->tier),
                                 to_rfc3339(status.takeover->from),
                                 to_rfc3339(status.takeover->until));
    } else {
        std::cout << "no takeover by hand\n";
    }
    if (status.clock == ClockTrust::Untrusted) {
        std::cout << "the clock is not believed: only what needs no clock plays\n";
    }
}

/// Asks and prints. 0: done; 1: the player refused; 3: no player, or one that does not answer.
Exit ask(const TakeoverOptions& options, const ControlQuestion& question)
{
    const auto path = options.socket.empty() ? control_path(process_environment())
                                             : std::filesystem::path(options.socket);
    const auto line = ask_player(path, to_line(question));
    if (!line) {
        return fail("takeover", line.error().message, Exit::Machine);
    }
    const auto answer = parse_answer(*line);
    if (!answer) {
        return fail(
            "takeover", "this is no answer of a player: " + answer.error().message, Exit::Machine);
    }
    if (options.format == "json") {
        std::cout << *line << '\n';
    } else if (answer->done) {
        if (!std::holds_alternative<StatusQuestion>(question)) {
            std::cout << answer->message << '\n';
        }
        if (answer->status) {
            print(*answer->status);
        }
    }
    if (!answer->warning.empty()) {
        std::cerr << "wayside takeover: warning: " << answer->warning << '\n';
    }
    return answer->done ? Exit::Done : fail("takeover", answer->message, Exit::Content);
}

Exit start(const TakeoverOptions& options)
{
    TakeoverStart start{.playlist = options.playlist,
                        .tier = options.tier == "emergency" ? Tier::Emergency : Tier::Takeover,
                        .change = std::nullopt,
                        .length = std::nullopt,
                        .until = options.until};
    if (!options.length.empty()) {
        const auto length = parse_length(options.length);
        if (!length) {
            return fail("takeover", length.error().message, Exit::Usage);
        }
        start.length = *length;
    }
    if (start.length.has_value() != start.until.empty()) {
        return fail("takeover", "every takeover has an end: give --for or --until", Exit::Usage);
    }
    if (!options.change.empty()) {
        start.change = options.change == "now" ? ChangeOver::Now : ChangeOver::AfterItem;
    }
    return ask(options, start);
}

void add_start(CLI::App& parent, const std::shared_ptr<TakeoverOptions>& options, Exit& exit)
{
    auto* command = parent.add_subcommand("start", "Gives the screen to a playlist for a while");
    command->add_option("playlist", options->playlist, "The id of a playlist of its programme")
        ->required();
    auto* length = command->add_option("--for", options->length, "How long: 90s, 30m, 1h30m");
    command
        ->add_option("--until", options->until, "Until when: 2026-12-01T18:00, or with an offset")
        ->excludes(length);
    command->add_option("--tier", options->tier, "takeover, or emergency: above all others")
        ->check(CLI::IsMember({"takeover", "emergency"}))
        ->capture_default_str();
    command
        ->add_option("--change",
                     options->change,
                     "after_item: the slide on the screen ends first; now: at once (usual for an "
                     "emergency)")
        ->check(CLI::IsMember({"after_item", "now"}));
    command->callback([options, &exit] { exit = start(*options); });
}

} // namespace

void add_takeover(CLI::App& app, Exit& exit)
{
    auto* command = app.add_subcommand(
        "takeover", "Gives the screen of a running player to a playlist by hand");
    const auto options = std::make_shared<TakeoverOptions>();
    command->require_subcommand(1);
    command->add_option(
        "--socket", options->socket, "Where the player listens, if not at the usual place");
    command->add_option("--format", options->format, "text or json")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    command->fallthrough();
    add_start(*command, options, exit);
    command->add_subcommand("stop", "Ends the takeover by hand")->callback([options, &exit] {
        exit = ask(*options, TakeoverStop{});
    });
    command->add_subcommand("status", "Says what is on the screen, and until when")
        ->callback([options, &exit] { exit = ask(*options, StatusQuestion{}); });
    add_examples(*command,
                 "  wayside takeover start platform-closed --for 30m\n"
                 "  wayside takeover start evacuation --tier emergency --for 2h\n"
                 "  wayside takeover status\n"
                 "  wayside takeover stop\n"
                 "  sudo wayside takeover --socket /run/wayside/control.sock status");
}

} // namespace wayside
