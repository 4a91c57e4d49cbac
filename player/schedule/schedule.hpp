#pragma once
/// What is due and until when. Pure: the same Schedule and instant always give the same Slot and
/// Cue, on every display. Intervals are half-open; an entry that wraps midnight belongs to the day
/// it starts on.

#include "base/result.hpp"
#include "base/time.hpp"
#include "programme/programme.hpp"
#include "schedule/zone.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace wayside
{

class Timetable;

/// The set of schedule entries that plays, and the interval on which that is so: `from <= t <
/// until`.
struct Slot {
    Instant from{};
    Instant until{}; ///< far in the future (year 9999) when nothing ever changes
    Tier tier = Tier::Filler;
    std::vector<std::size_t> entries; ///< indices into Programme::schedule, file order, never empty
    /// The day since which the entries show what they show; the epoch: since ever. None: the clock
    /// is not known, so only items without dates are shown.
    std::optional<std::chrono::local_days> edition{};

    bool operator==(const Slot&) const = default;
};

/// One turn of a compiled cycle.
struct CycleItem {
    std::size_t slide = 0; ///< index into Programme::slides
    std::string language;
    std::size_t entry = 0; ///< index into Programme::schedule: on whose behalf it is shown
    Milliseconds start{0}; ///< offset from the start of the cycle
    Milliseconds length{0};
    bool guaranteed = false; ///< put in by a guarantee, not by the entry's playlist

    bool operator==(const CycleItem&) const = default;
};

/// The merged order of a set of entries; items follow one another without gaps from 0 to `length`.
struct Cycle {
    std::vector<CycleItem> items;                ///< never empty
    Milliseconds length{0};                      ///< > 0
    Milliseconds made_for = Milliseconds::max(); ///< of a beginning: the longest slot that sees it
    bool is_for_no_other = false;                ///< slots of just that length see it

    bool operator==(const Cycle&) const = default;
};

/// The item on the screen at an instant. A cue may reach into the slot after its own: then the item
/// was allowed to end (programme format, rule 8).
struct Cue {
    std::size_t slide = 0;
    std::string language;
    std::size_t entry = 0;
    Instant from{};          ///< when this showing started
    Instant until{};         ///< when the next one starts
    bool guaranteed = false; ///< put in by a guarantee, not by the entry's playlist

    bool operator==(const Cue&) const = default;
};

/// Whether the clock is known to be right. Untrusted: only unconditional entries play (rule 7).
enum class ClockTrust { Trusted, Untrusted };

/// A programme made ready to be asked. Immutable, except for a memo of compiled cycles that no
/// caller can see. *Thread safety:* because of that memo a Schedule and its copies (they share it)
/// belong to one thread. Instants before 1970 or after 9998 come from a clock that is wrong: only
/// unconditional entries play.
class Schedule
{
public:
    /// `zone` is the programme's (already resolved from "display"). Keeps a reference to
    /// `programme`. Error: at times there is nothing to play (a checked Programme never gives
    /// this).
    [[nodiscard]] static Result<Schedule> compile(std::shared_ptr<const Programme> programme,
                                                  Zone zone);

    [[nodiscard]] const Programme& programme() const;
    [[nodiscard]] const Zone& zone() const;
    /// Total. Guarantees `from <= instant < until`.
    [[nodiscard]] Slot slot_at(Instant instant, ClockTrust trust = ClockTrust::Trusted) const;
    /// Total. Binary search in the slot's cycle, which starts at the slot's `anchor`
    /// (schedule/running.hpp). Guarantees `from <= instant < until`.
    [[nodiscard]] Cue cue_at(Instant instant, ClockTrust trust = ClockTrust::Trusted) const;
    /// What would play if the slot of `instant` lasted for a day: a day of its cycle, or all of it
    /// when that is shorter.
    [[nodiscard]] std::shared_ptr<const Cycle> cycle_at(
        Instant instant, ClockTrust trust = ClockTrust::Trusted) const;
    /// Why each entry does or does not play: its own rules at an instant.
    [[nodiscard]] const Timetable& timetable() const;
    /// The cue that follows `cue`.
    [[nodiscard]] Cue after(const Cue& cue, ClockTrust trust = ClockTrust::Trusted) const;

private:
    struct Data;
    explicit Schedule(std::shared_ptr<Data> data);
    std::shared_ptr<Data> data_;
};

/// How long a slide stays: the item's, else the slide's own, else rule 12 of the programme format.
[[nodiscard]] Milliseconds dwell_of(const Slide& slide,
                                    const PlaylistItem& item,
                                    const std::string& language);

/// Rule 12: 1.5 s + 2 x max(words x 60/160 s, graphemes / 15 s) x 1.25 (graphemes / 6 s for zh, ja,
/// ko, th, lo, km, my), digits of numbers counted singly, 11 digits at least 5 s; not clamped.
[[nodiscard]] Milliseconds reading_time(const std::vector<std::string>& texts,
                                        const std::string& language);

} // namespace wayside
