#pragma once
/// Orders that look like chance and are the same on every display, compiler and day of replay.

#include "programme/programme.hpp"
#include "schedule/contents.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace wayside
{

/// A seed from what the playlist holds and the local day; nothing else, so that a display that is
/// told the same shows the same (programme format, rule 9).
[[nodiscard]] std::uint64_t shuffle_seed(const Programme& programme,
                                         const Playlist& playlist,
                                         Edition day);

/// Deals one order after another. Not std::shuffle, whose result differs between libraries: Fisher
/// and Yates with SplitMix64 (Steele, Lea and Flood 2014).
class Shuffler
{
public:
    explicit Shuffler(std::uint64_t seed) : state_(seed) {}

    /// `cards` in another order, in which no card follows itself, nor `last`, where another can
    /// stand between.
    [[nodiscard]] std::vector<std::size_t> order_of(std::vector<std::size_t> cards,
                                                    std::optional<std::size_t> last);

private:
    [[nodiscard]] std::uint64_t roll();

    std::uint64_t state_;
};

} // namespace wayside
