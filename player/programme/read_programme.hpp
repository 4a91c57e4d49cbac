#pragma once
/// TOML text to a checked Programme, with every mistake that was found on the way.

#include "base/diagnostic.hpp"
#include "programme/programme.hpp"
#include "programme/source_tree.hpp"
#include "programme/words_coverage.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace wayside
{

/// The outcome of reading: `programme` is there exactly when no diagnostic is an error.
struct Reading {
    std::optional<Programme> programme;
    Diagnostics diagnostics;               ///< in reading order
    std::vector<WordsCoverage> coverage{}; ///< of a thorough reading: each file of words
    std::vector<SeenFile> seen{}; ///< all that it depends on, pictures and what was not there, too
};

struct ReadOptions {
    std::optional<std::chrono::year_month_day>
        today{};                         ///< for the age of contacts; none: age is not judged
    std::string country{};               ///< of the display; empty: the programme's own
    std::string theme{};                 ///< theme file that replaces the programme's; empty: none
    bool allow_drafts = false;           ///< take words that no native speaker has reviewed
    bool pseudo = false;                 ///< make the pseudo-languages of the English words
    bool is_thorough = false;            ///< read drafts that are not taken, too, and count words
    std::vector<std::string> audience{}; ///< of the display; see PlaylistItem::suits
    Intensity max_intensity = Intensity::High; ///< of the display
};

/// Reads the programme at `path` and every file that it names. Never throws, never stops at the
/// first mistake.
[[nodiscard]] Reading read_programme(const SourceTree& tree,
                                     const std::string& path,
                                     const ReadOptions& options = {});

/// The outcome of reading a display's file.
struct DisplayReading {
    std::optional<Display> display;
    Diagnostics diagnostics;
    std::vector<SeenFile> seen{}; ///< see Reading
};

[[nodiscard]] DisplayReading read_display(const SourceTree& tree, const std::string& path);

} // namespace wayside
