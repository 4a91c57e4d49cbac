#pragma once
/// What a player that is meant to stay needs around it: a socket to be spoken to, and a folder for
/// what a restart must know.

#include "app/caretaker.hpp"
#include "platform/state_folder.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace wayside
{

/// Where they are; empty: the usual places (platform/state_folder.hpp).
struct CareOptions {
    std::string socket;
    std::string state;
    std::string display;      ///< id: two displays of one machine keep their takeovers apart
    bool is_pretence = false; ///< another time or speed than the real one: nothing is kept
};

/// Owns what the caretaker works with.
struct Care {
    std::unique_ptr<ControlSocket> control;
    std::vector<StateLock> locks; ///< of the files that only this player writes
    std::unique_ptr<StateKeeper> keeper;
    CaretakerParts parts;
    std::optional<HandTakeover> takeover; ///< kept from before a restart
};

/// Never fails: a player without a socket or a folder still plays; `log` is told why. `wake` ends a
/// wait of the main thread; it is called on other threads, as `log` is.
[[nodiscard]] Care take_care(const CareOptions& options,
                             std::function<void()> wake,
                             const std::function<void(const std::string& line)>& log);

} // namespace wayside
