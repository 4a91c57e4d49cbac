#pragma once
/// What `play` starts with: the programme, or the built-in card where it cannot be read.

#include "app/site.hpp"
#include "base/result.hpp"
#include "cli/options.hpp"

#include <memory>
#include <string>

namespace wayside
{

/// A site that can play, and the card that stands in for slides.
struct Prepared {
    Site site; ///< with a schedule
    std::shared_ptr<const Programme> card;
};

/// Reads the programme and logs what is wrong with it. Any thread. Error: not even the card that is
/// compiled in can be played.
[[nodiscard]] Result<Prepared> prepare_to_play(const CommonOptions& common);

/// A line for the journal, as a warning.
void log_line(const std::string& line);

} // namespace wayside
