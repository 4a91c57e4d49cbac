#include "app/player.hpp"
#include "cli/care.hpp"
#include "cli/commands.hpp"
#include "cli/play_kiosk.hpp"
#include "cli/play_site.hpp"
#include "platform/window.hpp"
#include "render/rotation.hpp"

#include <SDL.h>
#include <fmt/format.h>

#include <functional>
#include <future>
#include <iostream>
#include <memory>
#include <optional>

namespace wayside
{

namespace
{

struct PlayOptions {
    CommonOptions common;
    std::string windowed;
    int display = 0;
    std::optional<int> rotate;
    std::string at;
    double speed = 1;
    std::string glass = "auto";
    std::string socket;
    std::string state;
    bool touch = false;
};

/// A payload-free event that ends a wait: a picture has been decoded, somebody asks something.
std::function<void()> payload_free_wake()
{
    const Uint32 type = SDL_RegisterEvents(1);
    return [type] {
        SDL_Event event{};
        event.type = type;
        SDL_PushEvent(&event);
    };
}

Result<PlayerSettings> settings_of(const PlayOptions& options, const Schedule& schedule)
{
    PlayerSettings settings{.start = {},
                            .speed = options.speed,
                            .trust = ClockTrust::Trusted,
                            .may_be_closed = !options.windowed.empty(),
                            .watches_files = true,
                            .display_file = options.common.display_file};
    if (!options.at.empty()) {
        const auto start = instant_of(options.at, schedule.zone(), system_now());
        if (!start) {
            return tl::unexpected(start.error());
        }
        settings.start = *start;
    }
    return settings;
}

Result<WindowOptions> window_options_of(const PlayOptions& options)
{
    WindowOptions window_options{
        .windowed = {}, .display = options.display, .is_kiosk = options.touch};
    if (!options.windowed.empty()) {
        const auto size = parse_size(options.windowed);
        if (!size) {
            return tl::unexpected(size.error());
        }
        window_options.windowed = *size;
    }
    return window_options;
}

CareOptions care_options_of(const PlayOptions& options, const Display& display)
{
    return {.socket = options.socket,
            .state = options.state,
            .display = display.id,
            .is_pretence = !options.at.empty() || options.speed != 1};
}

/// Where the pictures are to be seen.
struct Showplace {
    WindowOptions window;
    GlassChoice glass;
};

Result<Showplace> place_of(const PlayOptions& options)
{
    const auto window = window_options_of(options);
    const auto glass = glass_choice_of(options.glass);
    if (!window || !glass) {
        return tl::unexpected(window ? glass.error() : window.error());
    }
    return Showplace{.window = *window, .glass = *glass};
}

/// Why there is nothing to be seen.
struct Refusal {
    std::string message;
    Exit exit = Exit::Machine;
};

/// What stands when the window is open and the programme is read.
struct Beginning {
    GlassChoice glass;
    std::unique_ptr<Wake> wake;
    PlayerWindow window;
    std::function<void()> woken; ///< by pictures that were decoded, and by questions
    std::unique_ptr<PictureRoom> pictures;
    Prepared prepared;
    PlayerSettings settings;
    Rotation rotation;
};

tl::expected<Beginning, Refusal> begin(const PlayOptions& options)
{
    const auto place = place_of(options);
    if (!place) {
        return tl::unexpected(Refusal{place.error().message, Exit::Usage});
    }
    // Signals are blocked here, before any library starts a thread.
    auto wake = Wake::create();
    // The programme is read while the window opens: the first slide is there some milliseconds
    // sooner.
    auto loading = std::async(std::launch::async, prepare_to_play, std::cref(options.common));
    auto window = PlayerWindow::open(place->window);
    if (!wake || !window) {
        return tl::unexpected(Refusal{wake ? window.error().message : wake.error().message});
    }
    auto woken = payload_free_wake();
    auto pictures = PictureRoom::create(
        options.common.fonts_file, own_fonts_of(options.common.programme), woken, 1);
    if (!pictures) {
        return tl::unexpected(Refusal{pictures.error().message});
    }
    auto prepared = loading.get();
    if (!prepared) {
        return tl::unexpected(Refusal{prepared.error().message});
    }
    auto settings = settings_of(options, *prepared->site.schedule);
    const auto rotation = rotation_of(options.rotate.value_or(prepared->site.display.rotate));
    if (!settings || !rotation) {
        return tl::unexpected(
            Refusal{settings ? rotation.error().message : settings.error().message, Exit::Usage});
    }
    return Beginning{.glass = place->glass,
                     .wake = std::move(*wake),
                     .window = std::move(*window),
                     .woken = std::move(woken),
                     .pictures = std::move(*pictures),
                     .prepared = std::move(*prepared),
                     .settings = std::move(*settings),
                     .rotation = *rotation};
}

Exit run_play(const PlayOptions& options)
{
    auto begun = begin(options);
    if (!begun) {
        return fail("play", begun.error().message, begun.error().exit);
    }
    Prepared& prepared = begun->prepared;
    PlayerSettings& settings = begun->settings;
    SDL_Window& window = begun->window.get();
    PictureRoom& pictures = *begun->pictures;
    settings.opening =
        begin_opening(prepared.site,
                      canvas_of(turned(panel_of(window), begun->rotation), prepared.site.display),
                      pictures,
                      settings.start.value_or(system_now()));
    auto glass = open_glass(window, begun->rotation, begun->glass);
    auto events = EventWait::create();
    if (!glass || !events) {
        return fail("play", !glass ? glass.error().message : events.error().message, Exit::Machine);
    }
    if (options.touch) {
        settings.touch = reception_of(
            prepared.site, options.common.display_file, window, begun->rotation, begun->woken);
    }
    const Care care =
        take_care(care_options_of(options, prepared.site.display), begun->woken, log_line);
    settings.caretaker = care.parts;
    settings.takeover = care.takeover;
    SystemClock clock;
    Service service = systemd_service();
    auto player = Player::create({.glass = **glass,
                                  .pictures = pictures,
                                  .events = **events,
                                  .wake = *begun->wake,
                                  .service = service,
                                  .clock = clock,
                                  .log = log_line},
                                 std::move(settings),
                                 std::move(prepared.site),
                                 prepared.card,
                                 [options] { return load_site_for(options.common); });
    if (!player) {
        return fail("play", player.error().message, Exit::Machine);
    }
    const auto played = (*player)->run();
    return played ? Exit::Done : fail("play", played.error().message, Exit::Machine);
}

} // namespace

void add_play(CLI::App& app, Exit& exit)
{
    auto* command = app.add_subcommand("play", "Plays a programme on a display");
    const auto options = std::make_shared<PlayOptions>();
    add_common(*command, options->common);
    command->add_option("--windowed",
                        options->windowed,
                        "In a window of this size (1280x720) that can be closed; Esc ends it");
    command->add_option("--display", options->display, "Which display, from 0")
        ->check(CLI::Range(0, 15))
        ->capture_default_str();
    command
        ->add_option("--rotate", options->rotate, "Turn the picture clockwise: 0, 90, 180 or 270")
        ->check(CLI::IsMember({0, 90, 180, 270}));
    command->add_flag(
        "--touch",
        options->touch,
        "A kiosk: touched, it opens pages to read; without a PIN in the display's file "
        "only a signal ends it");
    command->add_option("--at", options->at, "Pretend that it is this time");
    command->add_option("--speed", options->speed, "Let time pass faster")
        ->check(CLI::Range(0.01, 10000.0))
        ->capture_default_str();
    command
        ->add_option(
            "--glass", options->glass, "How pictures reach the display: auto, surface or texture")
        ->capture_default_str();
    command->add_option("--socket",
                        options->socket,
                        "Where takeovers by hand are asked for, instead of the usual place");
    command->add_option(
        "--state", options->state, "The folder for what a restart must know, instead of the usual");
    add_examples(
        *command,
        "  wayside play playlists/transit-station.toml\n"
        "  wayside play playlists/transit-station.toml --windowed 1280x720 --at 2026-12-01T08:00\n"
        "  wayside play playlists/clinic-kiosk.toml --touch --display-file "
        "playlists/kiosk-display.toml\n"
        "  wayside play /etc/wayside/programme.toml --display-file /etc/wayside/display.toml "
        "--rotate 90\n"
        "Fullscreen it ends with SIGTERM or SIGINT (Ctrl+C in its terminal) and reads the "
        "programme again on SIGHUP.");
    command->callback([options, &exit] { exit = run_play(*options); });
}

} // namespace wayside
