#pragma once
/// Text as a voice has to get it: numbers that are dialled as single digits, plain spaces and
/// hyphens.

#include "text/paragraph.hpp"

#include <string>
#include <string_view>

namespace wayside
{

/// What stands isolated and holds nothing but digits and the marks between them was put there from
/// a typed contact (authors cannot write isolates: `check` refuses them), so it is a number to be
/// dialled; it becomes single digits with a pause at each group: "1-222-333-4444" is
/// "1, 2 2 2, 3 3 3, 4 4 4 4". Nothing else is touched in this way: "2022", "911 calls" and
/// "27.6 million" stay numbers. No-break spaces and hyphens become plain ones, soft hyphens go:
/// espeak-ng reads "116 000" in French as one number only with a plain space. A line end becomes
/// two: a pause.
[[nodiscard]] std::string spoken_text(const PlainText& plain);

/// Whether `part` is a number that is dialled: two digits or more, and else only spaces, hyphens,
/// dots, brackets, slashes and a plus.
[[nodiscard]] bool is_dialled(std::string_view part);

/// The digits of `number` one by one, a comma where a group ends; a leading plus stays.
[[nodiscard]] std::string single_digits(std::string_view number);

} // namespace wayside
