#pragma once
/// [[slide]] tables: what all kinds have in common, then the kind's own keys and the words beside
/// them.

#include "programme/reading_context.hpp"
#include "programme/table_reader.hpp"

namespace wayside
{

/// How an author writes it.
inline constexpr Choices<Intensity, 3> intensities{
    {{"low", Intensity::Low}, {"medium", Intensity::Medium}, {"high", Intensity::High}}};

/// Whose slides they are.
enum class SlideOwner { Campaign, Programme };

/// Reads all [[slide]] of `reader`'s table into the context.
void read_slides(TableReader& reader, SlideOwner owner, ReadingContext& context);

/// `transition = { kind = "crossfade", length = "600ms" }`; nothing when absent.
[[nodiscard]] std::optional<Transition> read_transition(TableReader& reader, Report& report);

/// `dwell = "12s"` or "auto" (nothing). `given` tells whether the key was there at all.
struct DwellRead {
    bool given = false;
    std::optional<Milliseconds> length;
};

[[nodiscard]] DwellRead read_dwell(TableReader& reader, Report& report);

} // namespace wayside
