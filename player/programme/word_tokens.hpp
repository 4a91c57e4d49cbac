#pragma once
/// The tokens of a text that was not read for a country yet: `{help.phone}` stands as written.

#include "programme/text_fault.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace wayside
{

/// `{help.phone}`, `{value}`: each once, with its braces.
[[nodiscard]] std::set<std::string> tokens_in(std::string_view text);

/// What is wrong with the tokens of a translation: one of `source` is missing, another one is
/// there, a brace has no partner. Nothing: no fault was found.
[[nodiscard]] std::optional<TextFault> token_fault(std::string_view source,
                                                   std::string_view translation);

} // namespace wayside
