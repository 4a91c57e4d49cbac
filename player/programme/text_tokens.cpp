#include "programme/text_tokens.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace wayside
{

namespace
{

struct Field {
    const char* name;
    std::string Contact::*member;
};

constexpr std::array<Field, 5> fields{{{"phone", &Contact::phone},
                                       {"tty", &Contact::tty},
                                       {"text", &Contact::text},
                                       {"web", &Contact::web},
                                       {"name", &Contact::name}}};

/// Names and hosts are isolated as numbers are, but may be broken at their spaces.
std::string isolated_value(const Field& field, const std::string& value)
{
    const std::string_view name = field.name;
    return name == "web" || name == "name" ? isolated(value) : isolated_number(value);
}

/// The contact that a token's first half means; nothing after a report, or when nothing can be
/// said.
const Contact* contact_named(std::string_view id,
                             const TomlValue& at,
                             const TokenTable& table,
                             Report& report)
{
    std::string_view meant = id;
    if (id == "help") {
        meant = table.help;
    } else if (id == "emergency") {
        meant = table.emergency;
        if (meant.empty() && !table.help.empty()) {
            report.error(at.place(),
                         "this country has no emergency contact",
                         "add `emergency` to its [help] table");
        }
    }
    if (meant.empty() || (meant == id && !table.contact_ids.resolve(id, at, report))) {
        return nullptr;
    }
    const auto found = table.contacts.find(meant);
    return found == table.contacts.end() ? nullptr : &found->second;
}

/// What stands in the place of `{token}`; nothing after a report.
std::optional<std::string> replacement(std::string_view token,
                                       const TomlValue& at,
                                       const TokenTable& table,
                                       Report& report)
{
    const std::size_t dot = token.find('.');
    if (dot == std::string_view::npos) {
        report.error(at.place(),
                     fmt::format("{{{}}} is not known here", token.substr(0, 40)),
                     "write a contact and a field: {help.phone}");
        return std::nullopt;
    }
    const Contact* contact = contact_named(token.substr(0, dot), at, table, report);
    if (contact == nullptr) {
        return std::nullopt;
    }
    const std::string_view wanted = token.substr(dot + 1);
    std::vector<std::string_view> names;
    for (const Field& field : fields) {
        names.emplace_back(field.name);
        if (wanted != field.name) {
            continue;
        }
        const std::string& value = contact->*field.member;
        if (value.empty() && !table.faulty.contains(contact->id)) {
            report.error(at.place(),
                         fmt::format("the contact {} has no `{}`", quoted(contact->id), wanted));
        }
        return value.empty() ? std::nullopt : std::optional(isolated_value(field, value));
    }
    report.error(at.place(),
                 fmt::format("contacts have no field {}", quoted(wanted)),
                 report.suggest(wanted, names));
    return std::nullopt;
}

/// The names between the bars.
std::vector<std::string_view> split(std::string_view names)
{
    std::vector<std::string_view> parts;
    while (!names.empty()) {
        const std::size_t bar = std::min(names.find('|'), names.size());
        parts.push_back(names.substr(0, bar));
        names.remove_prefix(std::min(bar + 1, names.size()));
    }
    return parts;
}

} // namespace

bool OwnToken::has(std::string_view token) const
{
    const auto parts = split(names);
    return std::find(parts.begin(), parts.end(), token) != parts.end();
}

bool OwnToken::is_in(std::string_view text) const
{
    const auto parts = split(names);
    return std::any_of(parts.begin(), parts.end(), [&](std::string_view name) {
        return text.find(fmt::format("{{{}}}", name)) != std::string_view::npos;
    });
}

std::string OwnToken::first() const
{
    return fmt::format("{{{}}}", names.substr(0, names.find('|')));
}

std::string replace_tokens(std::string_view text,
                           const TomlValue& at,
                           OwnToken own,
                           const TokenTable& table,
                           Report& report)
{
    std::string result;
    while (!text.empty()) {
        const std::size_t brace = std::min(text.find_first_of("{}"), text.size());
        result += text.substr(0, brace);
        text.remove_prefix(brace);
        if (text.empty()) {
            break;
        }
        const std::size_t end = text.find_first_of("{}", 1);
        if (text.front() == '}' || end == std::string_view::npos || text[end] == '{') {
            report.error(
                at.place(), "a brace without its partner", "contacts are written {help.phone}");
            return result;
        }
        const std::string_view token = text.substr(1, end - 1);
        if (own.has(token)) {
            result += text.substr(0, end + 1);
        } else {
            result += replacement(token, at, table, report).value_or(std::string(token));
        }
        text.remove_prefix(end + 1);
    }
    return result;
}

} // namespace wayside
