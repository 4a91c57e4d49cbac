#pragma once
/// What is played here: a checked programme, the display it hangs on and the zone it keeps time in.

#include "base/diagnostic.hpp"
#include "base/result.hpp"
#include "programme/display.hpp"
#include "programme/programme.hpp"
#include "programme/source_tree.hpp"
#include "programme/words_coverage.hpp"
#include "schedule/plan_check.hpp"
#include "schedule/schedule.hpp"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace wayside
{

/// What to load, and from where.
struct SiteRequest {
    std::string programme; ///< path of the programme file
    std::string display;   ///< path of the display's file; empty: defaults
    std::optional<std::chrono::year_month_day> today; ///< judges the age of contacts
    std::string machine_zone =
        "UTC";                    ///< IANA name behind "display" when the display's file has none
    std::optional<Instant> now{}; ///< judges what is past and what collides; none: only lengths
    bool allow_drafts = false;    ///< even where the display's file does not
    bool pseudo = false;          ///< with languages that nobody speaks: pseudo_language.hpp
    bool is_thorough = false;     ///< see ReadOptions
};

/// The outcome of loading; `schedule` is there exactly when nothing is an error.
struct Site {
    Display display;
    std::shared_ptr<const Programme> programme;
    std::optional<Schedule> schedule;
    Diagnostics diagnostics;
    std::vector<Note> notes{};             ///< worth knowing; empty without `now`
    std::vector<WordsCoverage> coverage{}; ///< see Reading
    std::vector<SeenFile> seen{};          ///< see Reading; the display's files, too
};

/// Reads the display's file, then the programme for it, then compiles the schedule. All mistakes at
/// once.
[[nodiscard]] Site load_site(const SourceTree& tree, const SiteRequest& request);

} // namespace wayside
