#include "platform/file_watch.hpp"

#include "platform/file_stamp.hpp"
#include "posix/system_error.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <sys/inotify.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace wayside
{

namespace
{

namespace fs = std::filesystem;

constexpr std::uint32_t changes = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE |
                                  IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

/// Links that lead round in a circle end somewhere.
constexpr int most_links = 40;

/// A folder, and the name in it whose coming, going or changing matters.
using Entry = std::pair<std::string, std::string>;

/// Every step on the way to a file: the file's own place, the first folder that is missing, and
/// each link with what stands behind it.
std::vector<Entry> steps_to(const fs::path& file)
{
    std::vector<Entry> steps;
    fs::path rest = fs::absolute(file).lexically_normal();
    for (int links = 0; links < most_links; ++links) {
        fs::path at = rest.root_path();
        const fs::path parts = rest.relative_path();
        fs::path target;
        for (auto part = parts.begin(); part != parts.end(); ++part) {
            const fs::path here = at / *part;
            std::error_code error;
            const fs::file_status status = fs::symlink_status(here, error);
            const bool last = std::next(part) == parts.end();
            if (last || status.type() == fs::file_type::not_found ||
                status.type() == fs::file_type::symlink) {
                steps.emplace_back(at.string(), part->string());
            }
            if (status.type() == fs::file_type::not_found) {
                return steps;
            }
            if (status.type() == fs::file_type::symlink) {
                target = at / fs::read_symlink(here, error);
                for (auto behind = std::next(part); behind != parts.end(); ++behind) {
                    target /= *behind;
                }
                break;
            }
            at = here;
        }
        if (target.empty()) {
            return steps;
        }
        rest = target.lexically_normal();
    }
    return steps;
}

} // namespace

Result<std::unique_ptr<FileWatch>> FileWatch::create()
{
    Descriptor inotify(inotify_init1(IN_NONBLOCK | IN_CLOEXEC));
    if (!inotify.open()) {
        return system_error("watching files");
    }
    // The constructor is private: std::make_unique cannot reach it.
    return std::unique_ptr<FileWatch>(new FileWatch(std::move(inotify)));
}

void FileWatch::add(const std::string& folder, const std::string& name)
{
    const int watch = inotify_add_watch(inotify_.get(), folder.c_str(), changes);
    if (watch >= 0) {
        names_[watch].insert(name);
    }
}

bool FileWatch::watch(const std::vector<SeenFile>& files)
{
    const std::lock_guard lock(mutex_);
    // A folder that is watched already keeps its watch: what happened in it a moment ago, and has
    // not been taken yet, still counts.
    const auto before = std::exchange(names_, {});
    for (const SeenFile& file : files) {
        for (const auto& [folder, name] : steps_to(file.path)) {
            add(folder, name);
        }
        std::error_code error;
        if (fs::is_directory(file.path, error)) {
            add(file.path, {});
        }
    }
    for (const auto& [watch, names] : before) {
        if (!names_.contains(watch)) {
            static_cast<void>(inotify_rm_watch(inotify_.get(), watch));
        }
    }
    return std::any_of(files.begin(), files.end(), [](const SeenFile& file) {
        return stamp_of(file.path) != file.stamp;
    });
}

bool FileWatch::take()
{
    const std::lock_guard lock(mutex_);
    bool touched = false;
    alignas(inotify_event) std::array<char, 8192> buffer{};
    while (true) {
        const ssize_t length = ::read(inotify_.get(), buffer.data(), buffer.size());
        if (length <= 0) {
            return touched;
        }
        for (ssize_t at = 0; at < length;) {
            inotify_event event{};
            std::memcpy(&event, buffer.data() + at, sizeof event);
            const std::string name(event.len > 0 ? buffer.data() + at + sizeof event : "");
            const auto watched = names_.find(event.wd);
            const bool ours = watched != names_.end() && (event.mask & IN_IGNORED) == 0;
            touched = touched || (event.mask & IN_Q_OVERFLOW) != 0 ||
                      (ours &&
                       (name.empty() || name.ends_with(".toml") || watched->second.contains(name)));
            at += static_cast<ssize_t>(sizeof event + event.len);
        }
    }
}

} // namespace wayside
