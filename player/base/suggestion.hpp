#pragma once
/// "Did you mean ...?": the known word nearest to a misspelt one.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wayside
{

/// Optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours,
/// in bytes.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// The nearest of `known`, when it is near enough to be a slip of the finger (a third of the word,
/// at least one letter); the first of equals.
[[nodiscard]] std::optional<std::string> nearest(std::string_view word,
                                                 const std::vector<std::string_view>& known);

/// "did you mean `playlist`?", or else "known: a, b, c" when there are at most eight, or else
/// nothing.
[[nodiscard]] std::string suggestion(std::string_view word,
                                     const std::vector<std::string_view>& known);

} // namespace wayside
