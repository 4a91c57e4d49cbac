#pragma once
/// Whether every hour of a cycle, wherever it begins, gives each lane its part.

#include "base/time.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace wayside
{

/// Shares hold in every one (programme format, rule 3).
inline constexpr std::chrono::hours whole_hour{1};

/// A lane as hours see it.
struct HourPart {
    Milliseconds length{0}; ///< of all its items in the cycle
    /// What an hour gives it on average beyond what it should get; negative: short of it.
    Milliseconds surplus{0};
};

/// Counts what each lane gets in hours that overlap the next item, and says by how much these would
/// miss if it were of one lane or another. Two kinds of hours do: those that end in the item, and
/// those that begin in it and end after the cycle has begun again. Of both the other end lies among
/// items that stand already. Of a cycle shorter than an hour only what is left beside whole turns
/// can miss, so that is the window then.
class HourBalance
{
public:
    /// Never out of balance.
    HourBalance() = default;

    /// Of a cycle of these lanes, in the order in which they are named afterwards. `longest`: of
    /// all items. No more than that may an hour miss; a tenth of it is kept in reserve.
    HourBalance(const std::vector<HourPart>& parts, Milliseconds longest);

    /// By how much, of all lanes together, hours would miss more than they may if the next item
    /// were of this lane and so long, `longest` at most.
    [[nodiscard]] Milliseconds excess(std::size_t lane, Milliseconds length) const;

    /// What every hour should give each lane. Empty where none can miss.
    [[nodiscard]] const std::vector<Milliseconds>& dues() const { return dues_; }

    /// By how much an hour may miss that.
    [[nodiscard]] Milliseconds longest() const { return longest_; }

    /// Deals an item.
    void add(std::size_t lane, Milliseconds length);

private:
    /// One that was dealt. Milliseconds since the cycle began.
    struct Item {
        std::size_t lane = 0;
        std::int64_t start = 0;
        std::int64_t end = 0;
    };

    /// What a window may give a lane, both included.
    struct Bounds {
        std::int64_t least = 0;
        std::int64_t most = 0;
    };

    /// Hours of one kind. What is dealt comes in at one end, what stands already goes out at the
    /// other; in hours that begin in the item it is the other way round.
    struct Window {
        std::int64_t behind = 0; ///< so far behind the item is the end among items that stand
        int sign = 1;            ///< -1: what is dealt goes out
        std::vector<std::int64_t> given;
        std::size_t at = 0; ///< the item in which that end lies
    };

    /// What a lane has of a stretch of items that stand.
    struct Overlap {
        std::size_t lane = 0;
        std::int64_t length = 0;
        std::int64_t end = 0; ///< since the stretch began
    };

    template <typename Visit>
    void walk_met(const Window& window, std::int64_t length, const Visit& visit) const;
    [[nodiscard]] std::int64_t excess(const Window& window,
                                      std::size_t lane,
                                      std::int64_t length) const;
    void move(Window& window, std::size_t lane, std::int64_t length);

    std::vector<Bounds> bounds_; ///< by lane; empty: nothing can miss
    std::vector<Milliseconds> dues_;
    Milliseconds longest_{0};
    std::vector<Item> items_;
    std::int64_t now_ = 0;
    Window past_;
    Window coming_;
};

} // namespace wayside
