#pragma once
/// What the subcommands share: the files they start from, and the exit codes.

#include "app/site.hpp"
#include "base/geometry.hpp"
#include "base/result.hpp"

#include <iosfwd>
#include <string>
#include <string_view>

namespace wayside
{

/// What a supervisor sees.
enum class Exit : int {
    Done = 0,
    Content = 1, ///< what was given has errors
    Usage = 2,   ///< the command line is wrong
    Machine = 3, ///< this machine cannot: no display, no font
};

/// Options that every command with a programme understands.
struct CommonOptions {
    std::string programme;
    std::string display_file;
    std::string fonts_file;
    bool drafts = false; ///< words that nobody reviewed, too, whatever the display's file says
    bool pseudo = false; ///< languages that nobody speaks, too: see pseudo_language.hpp
};

/// How much is judged: what forbids to play, or also what is past, collides or costs.
enum class Depth { Playable, Plan };

/// The programme as this machine would play it today, with everything found wrong with it.
[[nodiscard]] Site load_site_for(const CommonOptions& options, Depth depth = Depth::Playable);

/// The programme with everything found wrong with it already printed to standard error; no
/// schedule: errors.
[[nodiscard]] Site load_or_explain(const CommonOptions& options);

/// Says on standard error which command could not go on, and why; returns `exit`.
[[nodiscard]] Exit fail(std::string_view command, const std::string& message, Exit exit);

/// Prints diagnostics, one a line.
void print(const Diagnostics& diagnostics, std::ostream& stream);

/// Reads "1920x1080" within the limits of a canvas.
[[nodiscard]] Result<Size> parse_size(const std::string& text);

/// The system clock's reading.
[[nodiscard]] Instant system_now();

/// The organizer's own fonts: the folder `fonts` beside the programme.
[[nodiscard]] std::string own_fonts_of(const std::string& programme);

} // namespace wayside
