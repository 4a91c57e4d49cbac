#include "programme/text_fault.hpp"

#include "base/limits.hpp"
#include "programme/placeholder_lint.hpp"
#include "programme/text_lint.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wayside
{

std::optional<TextFault> text_fault(std::string_view text, std::string_view name)
{
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        return TextFault{.message = fmt::format("`{}` is empty", name), .hint = {}};
    }
    if (text.size() > limits::max_text_bytes) {
        return TextFault{
            .message = fmt::format("`{}` is longer than {} bytes", name, limits::max_text_bytes),
            .hint = "nobody could read so much: split it"};
    }
    if (auto fault = unseen_letter_fault(text, name)) {
        return fault;
    }
    return placeholder_fault(text);
}

std::optional<TextFault> emphasis_fault(std::string_view text)
{
    if (text.find("**") != std::string_view::npos) {
        return TextFault{.message = "two asterisks side by side",
                         .hint = "emphasis is written *word*, with one on each side"};
    }
    if (std::count(text.begin(), text.end(), '*') % 2 != 0) {
        return TextFault{.message = "an asterisk without its partner",
                         .hint = "emphasis is written *word*"};
    }
    return std::nullopt;
}

} // namespace wayside
