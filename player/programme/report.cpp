#include "programme/report.hpp"

#include "base/limits.hpp"
#include "base/suggestion.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace wayside
{

void Report::add(Diagnostic diagnostic)
{
    const bool is_error = diagnostic.severity == Severity::Error;
    errors_ += is_error ? 1 : 0;
    if (found_.size() < limits::max_diagnostics) {
        found_.push_back(std::move(diagnostic));
        return;
    }
    ++not_listed_;
    errors_not_listed_ += is_error ? 1 : 0;
}

void Report::error(Place place, std::string message, std::string hint)
{
    add({Severity::Error, std::move(place), std::move(message), std::move(hint)});
}

void Report::warning(Place place, std::string message, std::string hint)
{
    add({Severity::Warning, std::move(place), std::move(message), std::move(hint)});
}

std::string Report::suggest(std::string_view word, const std::vector<std::string_view>& known)
{
    if (known.size() > words_to_compare_ || word.size() > limits::max_id_bytes) {
        return {};
    }
    words_to_compare_ -= known.size();
    return suggestion(word, known);
}

Diagnostics Report::take(const std::vector<std::string>& files)
{
    std::unordered_map<std::string_view, std::size_t> ranks;
    for (const std::string& file : files) {
        ranks.emplace(file, ranks.size());
    }
    const auto rank = [&](const Diagnostic& diagnostic) {
        const auto at = ranks.find(diagnostic.place.file);
        return at == ranks.end() ? ranks.size() : at->second;
    };
    std::stable_sort(found_.begin(), found_.end(), [&](const Diagnostic& a, const Diagnostic& b) {
        return std::tuple(rank(a), a.place.line, a.place.column) <
               std::tuple(rank(b), b.place.line, b.place.column);
    });
    if (not_listed_ > 0) {
        found_.push_back({errors_not_listed_ > 0 ? Severity::Error : Severity::Warning,
                          {},
                          fmt::format("{} more findings are not listed", not_listed_),
                          "mend these first"});
    }
    return std::move(found_);
}

std::string quoted(std::string_view words)
{
    constexpr std::size_t longest = 60;
    std::string shown(words.substr(0, longest));
    if (words.size() > longest) {
        // Not in the middle of a character: its other bytes begin with the bits 10.
        while (!shown.empty() &&
               (static_cast<unsigned char>(words[shown.size()]) & 0xC0U) == 0x80U) {
            shown.pop_back();
        }
        shown += "...";
    }
    std::replace_if(
        shown.begin(),
        shown.end(),
        [](char c) { return static_cast<unsigned char>(c) < ' '; },
        ' ');
    return fmt::format("`{}`", shown);
}

} // namespace wayside
