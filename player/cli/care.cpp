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

constexpr const char* time_name = "time";

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

/// Whether no other player keeps the file. Where locks do not work it is taken without one.
bool is_ours(const fs::path& file, Care& care, const Log& log)
{
    auto lock = StateLock::take(file);
    if (!lock) {
        log(lock.error().message);
        return true;
    }
    if (*lock) {
        care.locks.push_back(std::move(**lock));
    }
    return lock->has_value();
}

void keep_state(const CareOptions& options, Care& care, const Log& log)
{
    const auto folder = state_folder(options);
    if (!folder) {
        log("there is no folder for what a restart should know (give --state)");
        return;
    }
    const fs::path takeover = *folder / ("takeover-" + options.display + ".json");
    if (is_ours(takeover, care, log)) {
        care.parts.takeover_file = takeover;
        care.takeover = kept_takeover(takeover, log);
    } else {
        log("another player keeps its takeovers in " + takeover.string() +
            ": a restart of this one will not know of any (give each display an id of its own in "
            "its display file, or another --state)");
    }
    // One time is as good as another: of two players one writes it.
    const fs::path time = *folder / time_name;
    if (is_ours(time, care, log)) {
        care.parts.time_file = time;
    }
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
        const auto folder = state_folder(options);
        care.parts.judge_clock = clock_judge(folder ? *folder / time_name : fs::path(), log);
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
