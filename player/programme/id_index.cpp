#include "programme/id_index.hpp"

#include "base/ascii.hpp"
#include "base/limits.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wayside
{

void IdIndex::reserve(std::size_t count)
{
    entries_.reserve(count);
    ids_.reserve(count);
}

bool IdIndex::add(std::string_view id, std::size_t index, const TomlValue& at, Report& report)
{
    if (files_.empty() || files_.back() != at.file()) {
        files_.push_back(at.file());
    }
    const auto [entry, is_new] = entries_.try_emplace(
        std::string(id), Entry{index, files_.size() - 1, at.line(), at.column()});
    if (is_new) {
        ids_.emplace_back(entry->first);
        return true;
    }
    const Entry& first = entry->second;
    report.error(at.place(),
                 fmt::format("the {} {} is there already", noun_, quoted(id)),
                 fmt::format("first at {}:{}:{}", files_[first.file], first.line, first.column));
    return false;
}

std::optional<std::size_t> IdIndex::find(std::string_view id) const
{
    const auto entry = entries_.find(id);
    return entry == entries_.end() ? std::nullopt : std::optional(entry->second.index);
}

std::optional<std::size_t> IdIndex::resolve(std::string_view id,
                                            const TomlValue& at,
                                            Report& report) const
{
    const auto index = find(id);
    if (!index && complete_) {
        report.error(at.place(),
                     fmt::format("there is no {} {}", noun_, quoted(id)),
                     report.suggest(id, ids_));
    }
    return index;
}

bool report_bad_id(std::string_view id, const TomlValue& at, char separator, Report& report)
{
    const bool fits = std::all_of(id.begin(), id.end(), [&](char c) {
        return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-' || c == separator;
    });
    if (fits && id.size() <= limits::max_id_bytes) {
        return true;
    }
    report.error(at.place(),
                 fmt::format("{} cannot be an id", quoted(id)),
                 fits ? fmt::format("at most {} letters", limits::max_id_bytes)
                      : fmt::format("lower-case letters a to z, digits and hyphens{}",
                                    separator == '/' ? ", and / between groups" : ""));
    return false;
}

} // namespace wayside
