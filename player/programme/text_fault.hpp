#pragma once
/// Why a text cannot be shown, whichever file it stands in.

#include <optional>
#include <string>
#include <string_view>

namespace wayside
{

/// What is wrong with a text, and what to do.
struct TextFault {
    std::string message;
    std::string hint;
};

/// Why `text`, under the `name` of its key, must not be shown: longer than limits::max_text_bytes,
/// empty, a placeholder (placeholder_lint.hpp) or with letters that cannot be seen (text_lint.hpp).
/// Nothing: no fault was found.
[[nodiscard]] std::optional<TextFault> text_fault(std::string_view text, std::string_view name);

/// What is wrong with the asterisks of a text: emphasis is written *word*.
[[nodiscard]] std::optional<TextFault> emphasis_fault(std::string_view text);

} // namespace wayside
