#include "programme/word_tokens.hpp"

#include "programme/report.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <vector>

namespace wayside
{

namespace
{

/// Where the token ends that begins at the brace at `at`; npos: the brace has no partner.
std::size_t end_of_token(std::string_view text, std::size_t at)
{
    const std::size_t end = text.find_first_of("{}", at + 1);
    const bool is_token = text[at] == '{' && end != std::string_view::npos && text[end] == '}';
    return is_token ? end + 1 : std::string_view::npos;
}

bool has_lone_brace(std::string_view text)
{
    std::size_t at = text.find_first_of("{}");
    while (at != std::string_view::npos) {
        const std::size_t end = end_of_token(text, at);
        if (end == std::string_view::npos) {
            return true;
        }
        at = text.find_first_of("{}", end);
    }
    return false;
}

/// Those of `tokens` that `others` lack.
std::vector<std::string> lacking(const std::set<std::string>& tokens,
                                 const std::set<std::string>& others)
{
    std::vector<std::string> found;
    std::set_difference(
        tokens.begin(), tokens.end(), others.begin(), others.end(), std::back_inserter(found));
    return found;
}

/// A figure may be written as it is or as the language counts: {compact} and {percent} are as good
/// as {value}.
std::set<std::string> exchangeable(std::set<std::string> tokens)
{
    if (tokens.erase("{compact}") + tokens.erase("{percent}") > 0) {
        tokens.insert("{value}");
    }
    return tokens;
}

} // namespace

std::set<std::string> tokens_in(std::string_view text)
{
    std::set<std::string> tokens;
    std::size_t at = text.find_first_of("{}");
    while (at != std::string_view::npos) {
        const std::size_t end = end_of_token(text, at);
        if (end == std::string_view::npos) {
            at = text.find_first_of("{}", at + 1);
            continue;
        }
        tokens.emplace(text.substr(at, end - at));
        at = text.find_first_of("{}", end);
    }
    return tokens;
}

std::optional<TextFault> token_fault(std::string_view source, std::string_view translation)
{
    if (has_lone_brace(translation)) {
        return TextFault{.message = "a brace without its partner",
                         .hint = "leave {...} as it is in the source"};
    }
    const std::set<std::string> wanted = exchangeable(tokens_in(source));
    const std::set<std::string> given = exchangeable(tokens_in(translation));
    const std::vector<std::string> missing = lacking(wanted, given);
    const std::vector<std::string> foreign = lacking(given, wanted);
    if (!foreign.empty()) {
        return TextFault{.message = fmt::format("the source has no {}",
                                                quoted(fmt::format("{}", fmt::join(foreign, " ")))),
                         .hint = wanted.empty() ? std::string("remove it")
                                                : fmt::format("it has {}", fmt::join(wanted, " "))};
    }
    if (!missing.empty()) {
        return TextFault{.message = fmt::format("{} is missing in this text", missing.front()),
                         .hint = "the player puts its value there"};
    }
    return std::nullopt;
}

} // namespace wayside
