#pragma once
/// Small texts that outlive the program: what a restart must know.

#include "base/result.hpp"
#include "posix/descriptor.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>

namespace wayside
{

/// Looks up a variable of the environment.
using Environment = std::function<std::optional<std::string>(const std::string& name)>;

/// Where the state of this machine's player belongs: $STATE_DIRECTORY (systemd), else
/// $XDG_STATE_HOME/wayside, else $HOME/.local/state/wayside; none: there is no such place.
[[nodiscard]] std::optional<std::filesystem::path> state_path(const Environment& environment);

/// Where a player that runs is spoken to: `control.sock` in $RUNTIME_DIRECTORY (systemd), else in
/// $XDG_RUNTIME_DIR/wayside, else in /run/wayside.
[[nodiscard]] std::filesystem::path control_path(const Environment& environment);

/// The variables of this process.
[[nodiscard]] Environment process_environment();

/// The text kept at `file`; none: there is none, or it cannot be read, or it has more than 64 KiB.
[[nodiscard]] std::optional<std::string> read_state(const std::filesystem::path& file);

/// Keeps `text` at `file`, so that a power cut leaves the old text or the new one and never a part.
/// Makes the folder. Waits for the disk: not for the thread that draws. Error: the system's.
[[nodiscard]] Result<void> write_state(const std::filesystem::path& file, const std::string& text);

/// Keeps a file for one player alone, as long as this lives; the kernel gives it back however the
/// player ends. What is locked is a file beside it, which stays.
class StateLock
{
public:
    /// Makes the folder. None: another player keeps the file. Error: the system's.
    [[nodiscard]] static Result<std::optional<StateLock>> take(const std::filesystem::path& file);

private:
    explicit StateLock(Descriptor lock) : lock_(std::move(lock)) {}

    Descriptor lock_;
};

/// Forgets what is kept at `file`; nothing is: that is well. Waits for the disk.
[[nodiscard]] Result<void> remove_state(const std::filesystem::path& file);

} // namespace wayside
