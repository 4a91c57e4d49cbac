#pragma once
/// Writes down what hands do on a rehearsed player, so that the script comes to the same states.
/// For tests only: a build for a display does not have this file (WAYSIDE_RECORDER).

#include "app/rehearsal.hpp"
#include "cli/replay_script.hpp"

#include <optional>
#include <string>
#include <vector>

namespace wayside
{

/// Passes everything on to the player and keeps the steps. Time is told in the portions that a
/// replay would take, so that a page which runs on after a fling settles on the same pixel.
class VisitRecorder
{
public:
    /// `rehearsal` outlives this.
    explicit VisitRecorder(Rehearsal& rehearsal) : rehearsal_(rehearsal) {}

    /// Time goes by. Errors: the display is gone.
    [[nodiscard]] Result<void> pass(Milliseconds length);

    /// A device speaks. Errors: the display is gone.
    [[nodiscard]] Result<void> handle(const Input& input);

    /// Marks a snapshot and gives its name: "snapshot-1". Errors: the display is gone.
    [[nodiscard]] Result<std::string> mark();

    /// The script is as long as a replay would read: nothing is recorded any more.
    [[nodiscard]] bool is_full() const { return steps_.size() >= most_replay_steps; }

    /// What was recorded, with the time since the last step.
    [[nodiscard]] Result<std::vector<ReplayStep>> finish();

private:
    /// A finger or a key that went down last, and nothing but waits and its own moves since.
    struct Held {
        std::size_t step = 0; ///< of the one that went down
        Input down;
        std::variant<Point, std::string> where{}; ///< of a finger: how a tap would name it
        Milliseconds length{0};
    };

    [[nodiscard]] Result<void> settle();
    [[nodiscard]] Result<void> advance(Milliseconds length);
    void note(ReplayWhat what);
    void begin_hold(const Input& input);
    /// Whether input ended what was held, so that both became one step.
    [[nodiscard]] bool fold(const Input& input);
    [[nodiscard]] bool fold_tap(const FingerUp& up);
    [[nodiscard]] bool fold_key(const KeyUp& up);
    [[nodiscard]] bool belongs_to_hold(const Input& input) const;

    Rehearsal& rehearsal_;
    std::vector<ReplayStep> steps_;
    Milliseconds owed_{0}; ///< passed, but not told yet
    std::optional<Held> held_;
    int marks_ = 0;
};

} // namespace wayside
