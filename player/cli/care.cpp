#include "cli/care.hpp"

#include "platform/clock.hpp"
#include "platform/state_folder.hpp"
#include "schedule/clock_trust.hpp"

#include <filesystem>
#include <utility>

namespace wayside
{

namespace
{

namespace fs = std::filesystem;

using Log = std::function<void(const std::string& line)>;

std::optional<fs::path> state_folder(const CareOptions& options)
{
    return options.state.empty() ? state_path(process_environment())
                                 : std::optional<fs::path>(options.state);
}

std::optional<HandTakeover> kept_takeover(const fs::path& file, const Log& log)
{
    const auto text = read_state(file);
    if (!text) {
        return std::nullopt;
    }
    auto takeover = parse_takeover(*text);
    if (!takeover) {
        log(file.string() + ": " + takeover.error().message);
        return std::nullopt;
    }
    return std::move(*takeover);
}

void keep_state(const CareOptions& options, Care& care, const Log& log)
{
    const auto folder = state_folder(options);
    if (!folder) {
        log("there is no folder for what a restart should know (give --state)");
        return;
    }
    care.parts.takeover_file = *folder / ("takeover-" + options.display + ".json");
    care.parts.time_file = *folder / "time";
    care.takeover = kept_takeover(care.parts.takeover_file, log);
    care.keeper = std::make_unique<StateKeeper>(log);
    care.parts.keeper = care.keeper.get();
}

/// The first judgement says why it doubts.
std::function<ClockTrust(Instant, bool)> clock_judge(const fs::path& time_file, const Log& log)
{
    const auto text = read_state(time_file);
    const auto saved = text ? parse_saved_time(*text) : std::nullopt;
    return [saved, log, time_file, is_first = true](Instant wall, bool was_set) mutable {
        const ClockEvidence evidence{.is_synchronised = kernel_clock_is_synchronised(),
                                     .built = Instant{std::chrono::seconds{WAYSIDE_BUILT}},
                                     .saved = saved,
                                     .was_set = was_set};
        const ClockTrust trust = judge_clock(evidence, wall);
        if (std::exchange(is_first, false) && trust == ClockTrust::Untrusted) {
            log("the clock says " + to_rfc3339(wall) + ", which is before " +
                (wall <= evidence.built ? "this program was built"
                                        : "the time in " + time_file.string()) +
                ": only what needs no clock plays until it is set");
        }
        return trust;
    };
}

} // namespace

Care take_care(const CareOptions& options, std::function<void()> wake, const Log& log)
{
    Care care;
    if (!options.is_pretence) {
        keep_state(options, care, log);
        care.parts.judge_clock = clock_judge(care.parts.time_file, log);
    }
    const fs::path socket =
        options.socket.empty() ? control_path(process_environment()) : fs::path(options.socket);
    auto control = ControlSocket::listen(socket, std::move(wake));
    if (control) {
        care.control = std::move(*control);
        care.parts.control = care.control.get();
    } else {
        log("no takeovers by hand: " + control.error().message);
    }
    return care;
}

} // namespace wayside
