#pragma once
/// A script, done step by step on the rehearsed player.

#include "app/rehearsal.hpp"
#include "cli/replay_script.hpp"
#include "platform/key_map.hpp"

#include <string>

namespace wayside
{

/// Writes what is on the screen, as FOLDER/NAME.png and FOLDER/NAME.json. Errors: of the disk.
[[nodiscard]] Result<void> write_snapshot(Rehearsal& rehearsal,
                                          const std::string& folder,
                                          const std::string& name);

/// Visits each kind of step. Errors: no such hotspot or key, with what there is; the disk; the
/// display.
class ReplayRun
{
public:
    /// `rehearsal` outlives this. Snapshots go to `folder`, which is there.
    ReplayRun(Rehearsal& rehearsal, KeyMap keys, std::string folder)
        : rehearsal_(rehearsal), keys_(std::move(keys)), folder_(std::move(folder))
    {
    }

    Result<void> operator()(const ReplayTap& tap);
    Result<void> operator()(const ReplayDrag& drag);
    Result<void> operator()(const ReplayKey& key);
    Result<void> operator()(const ReplayInput& word);
    Result<void> operator()(const ReplayWait& wait);
    Result<void> operator()(const ReplaySnapshot& snapshot);

private:
    [[nodiscard]] Result<void> in_order(const Input& first,
                                        Milliseconds between,
                                        const Input& second);
    [[nodiscard]] Result<Point> where(const ReplayTap& tap) const;

    Rehearsal& rehearsal_;
    KeyMap keys_;
    std::string folder_;
};

} // namespace wayside
