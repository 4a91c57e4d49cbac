#pragma once
/// Whether a telephone number, as an author wrote it, can be dialled.

#include <optional>
#include <string>
#include <string_view>

namespace wayside
{

/// The digits alone.
[[nodiscard]] std::string digits_of(std::string_view number);

/// Why a number cannot be right, and what to do.
struct NumberFault {
    std::string message;
    std::string hint;
};

/// Judges `number` for a line of `country`. 3 to 15 digits (ITU-T E.164) with spaces, hyphens,
/// dots, brackets and a leading plus; in the United States and Canada area code and exchange as in
/// the North American Numbering Plan; in the United Kingdom and in Mexico the lengths that numbers
/// have there; no obsolete Mexican 01 prefix. Nothing: no fault was found.
[[nodiscard]] std::optional<NumberFault> phone_fault(std::string_view number,
                                                     std::string_view country);

} // namespace wayside
