#pragma once
/// Refuses what web templates leave behind: addresses and numbers that do not exist, remnants of
/// forms.

#include "programme/text_fault.hpp"

#include <optional>
#include <string_view>

namespace wayside
{

/// The first piece of filler in `text`, with the reason why it is refused; nothing: there is none.
/// The list is in content-facts, "Not to be shown": a person in danger must never be sent to a
/// template's number.
[[nodiscard]] std::optional<TextFault> placeholder_fault(std::string_view text);

} // namespace wayside
