#pragma once
/// What readers would lack time or trust for: lints of what is shown, not of when.

#include "base/diagnostic.hpp"
#include "programme/programme.hpp"

#include <chrono>
#include <optional>

namespace wayside
{

/// Warnings: a dwell that is shorter than reading takes (programme format, rule 12; the worst of
/// the languages that take turns), a slide that takes longer to read than it is ever shown, a
/// figure whose source is older than five years on `today`, a playlist in which slides of high
/// intensity must follow one another (rule 11), words that ask for an older reader than twelve
/// (content page, "Tone"), a text code in a language in which the line answers no messages (of a
/// thorough reading). Without `today` nothing is said of years.
[[nodiscard]] Diagnostics check_content(const Programme& programme,
                                        std::optional<std::chrono::year_month_day> today);

} // namespace wayside
