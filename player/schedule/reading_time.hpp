#pragma once
/// How long slides of one programme stay, computed once each.

#include "base/time.hpp"
#include "programme/programme.hpp"
#include "schedule/text_counter.hpp"

#include <string>
#include <utility>
#include <vector>

namespace wayside
{

/// As reading_time in schedule.hpp, with a counter that is kept: opening one is what costs.
[[nodiscard]] Milliseconds reading_time(TextCounter& counter,
                                        const std::vector<std::string>& texts,
                                        const std::string& language);

/// How fast people are taken to read a language: "160 words a minute", "6 signs a second".
[[nodiscard]] const char* reading_pace(const std::string& language);

/// Remembers reading times by slide and language; never more than the programme has of them. For
/// one thread.
class DwellMemo
{
public:
    /// As dwell_of in schedule.hpp. Always ask with the same programme.
    [[nodiscard]] Milliseconds dwell_of(const Programme& programme,
                                        const PlaylistItem& item,
                                        const std::string& language);

private:
    TextCounter counter_;
    std::vector<std::vector<std::pair<std::string, Milliseconds>>> automatic_; ///< by slide
};

} // namespace wayside
