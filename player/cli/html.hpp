#pragma once
/// Text as HTML.

#include <string>
#include <string_view>
#include <vector>

namespace wayside
{

/// As an element's text or an attribute's value between quotation marks of either kind.
[[nodiscard]] std::string escaped(std::string_view text);

/// The texts with `between` after each but the last, all of it escaped.
[[nodiscard]] std::string escaped_list(const std::vector<std::string>& texts,
                                       std::string_view between);

/// `lang` and `dir` of an element whose words are in `language`.
[[nodiscard]] std::string language_attributes(const std::string& language);

/// A language's own name ("Español"), as a span that says which language it is.
[[nodiscard]] std::string language_name(const std::string& language);

} // namespace wayside
