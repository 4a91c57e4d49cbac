#include "platform/state_folder.hpp"

#include "platform/whole_file.hpp"
#include "posix/descriptor.hpp"
#include "posix/system_error.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>

namespace wayside
{

namespace
{

namespace fs = std::filesystem;

constexpr std::uintmax_t most_bytes = 64U << 10U;

/// Empty counts as not set (XDG base directory specification).
std::optional<fs::path> folder(const Environment& environment, const char* name)
{
    const auto value = environment(name);
    return value && !value->empty() ? std::optional<fs::path>(*value) : std::nullopt;
}

} // namespace

std::optional<fs::path> state_path(const Environment& environment)
{
    if (const auto given = folder(environment, "STATE_DIRECTORY")) {
        return *given;
    }
    if (const auto state = folder(environment, "XDG_STATE_HOME")) {
        return *state / "wayside";
    }
    if (const auto home = folder(environment, "HOME")) {
        return *home / ".local" / "state" / "wayside";
    }
    return std::nullopt;
}

fs::path control_path(const Environment& environment)
{
    if (const auto given = folder(environment, "RUNTIME_DIRECTORY")) {
        return *given / "control.sock";
    }
    if (const auto runtime = folder(environment, "XDG_RUNTIME_DIR")) {
        return *runtime / "wayside" / "control.sock";
    }
    return "/run/wayside/control.sock";
}

Environment process_environment()
{
    return [](const std::string& name) -> std::optional<std::string> {
        // Nothing in this program sets a variable once threads are there.
        const char* value = std::getenv(name.c_str()); // NOLINT(concurrency-mt-unsafe)
        return value == nullptr ? std::nullopt : std::optional<std::string>(value);
    };
}

std::optional<std::string> read_state(const fs::path& file)
{
    std::error_code error;
    if (!fs::is_regular_file(file, error) || fs::file_size(file, error) > most_bytes) {
        return std::nullopt;
    }
    std::ifstream stream(file, std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(stream), {});
    return stream.good() || stream.eof() ? std::optional(std::move(text)) : std::nullopt;
}

Result<void> write_state(const fs::path& file, const std::string& text)
{
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    if (error) {
        return failure("making " + file.parent_path().string(), Error{error.message()});
    }
    return replace_file(file, text, FileAccess::OwnerOnly);
}

Result<std::optional<StateLock>> StateLock::take(const fs::path& file)
{
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    const fs::path beside = file.string() + ".lock";
    Descriptor lock(
        ::open(beside.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR));
    if (!lock.open()) {
        return system_error("locking " + file.string());
    }
    if (::flock(lock.get(), LOCK_EX | LOCK_NB) == 0) {
        return StateLock(std::move(lock));
    }
    return errno == EWOULDBLOCK ? Result<std::optional<StateLock>>(std::nullopt)
                                : system_error("locking " + file.string());
}

Result<void> remove_state(const fs::path& file)
{
    std::error_code error;
    if (fs::remove(file, error) && !sync_folder(file.parent_path())) {
        return system_error("removing " + file.string());
    }
    return error ? failure("removing " + file.string(), Error{error.message()}) : Result<void>{};
}

} // namespace wayside
