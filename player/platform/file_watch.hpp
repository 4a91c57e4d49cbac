#pragma once
/// Notices that files change, however an editor or a deployment changes them: written in place,
/// renamed over, replaced through a symbolic link, taken away and put back.

#include "base/result.hpp"
#include "posix/descriptor.hpp"
#include "programme/source_tree.hpp"

#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

namespace wayside
{

/// Watches folders, not files: a file that is renamed over another has no watch of its own left.
/// *Thread safety:* watch() and take() may be called on different threads.
class FileWatch
{
public:
    /// Error: the system has no inotify instance left.
    [[nodiscard]] static Result<std::unique_ptr<FileWatch>> create();

    /// From now on these files count, and every other *.toml in their folders and in those that are
    /// named themselves (a campaign's new slides). A folder that is not there is watched from the
    /// nearest one above it. Links on the way are watched as well as what they lead to. True: one
    /// of them is not any more as it was seen, so that nothing is missed between looking and
    /// watching.
    [[nodiscard]] bool watch(const std::vector<SeenFile>& files);

    /// To be polled for reading.
    [[nodiscard]] int descriptor() const { return inotify_.get(); }

    /// Takes what has happened since the last call: whether something that counts was touched.
    [[nodiscard]] bool take();

private:
    explicit FileWatch(Descriptor inotify) : inotify_(std::move(inotify)) {}

    void add(const std::string& folder, const std::string& name);

    Descriptor inotify_;
    std::mutex mutex_;
    std::map<int, std::set<std::string>> names_; ///< by watch; guarded by mutex_
};

} // namespace wayside
