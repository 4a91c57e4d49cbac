#pragma once
/// How long reading takes. These share a counter, because opening one costs more than using it.

#include <string>
#include <vector>

#include "base/time.hpp"
#include "programme/playlist.hpp"
#include "programme/slide.hpp"
#include "schedule/text_counter.hpp"

namespace wayside {

/// As reading_time in schedule.hpp.
[[nodiscard]] Milliseconds reading_time(const std::vector<std::string>& texts,
                                        const std::string& language,
                                        TextCounter& counter);

/// As dwell_of in schedule.hpp.
[[nodiscard]] Milliseconds dwell_of(const Slide& slide,
                                    const PlaylistItem& item,
                                    const std::string& language,
                                    TextCounter& counter);

} // namespace wayside
