#include "programme/read_contacts.hpp"

#include "base/ascii.hpp"
#include "base/limits.hpp"
#include "programme/codes.hpp"
#include "programme/phone_check.hpp"
#include "programme/read_lists.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wayside
{

namespace
{

/// A number that can be dialled, or nothing after a report.
std::string read_number(TableReader& reader,
                        std::string_view key,
                        Need need,
                        const std::string& country,
                        Report& report)
{
    const auto value = reader.find(key, need);
    const auto text = value ? text_of(*value, key, report) : std::nullopt;
    if (!text) {
        return {};
    }
    if (const auto fault = phone_fault(*text, key == "phone" ? country : std::string())) {
        report.error(value->place(), fault->message, fault->hint);
        return {};
    }
    return std::string(*text);
}

std::string read_web(TableReader& reader, Report& report)
{
    const auto value = reader.find("web", Need::Optional);
    const auto text = value ? text_of(*value, "web", report) : std::nullopt;
    if (!text) {
        return {};
    }
    const bool fits = std::all_of(text->begin(), text->end(), [](char c) {
        return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-' || c == '.';
    });
    if (!fits || text->find('.') == std::string_view::npos || text->front() == '.' ||
        text->back() == '.') {
        report.error(value->place(),
                     fmt::format("{} is not a bare host name", quoted(*text)),
                     "without https:// and without a path, in lower case");
        return {};
    }
    return std::string(*text);
}

/// Says when nobody has dialled the number for long: lines move and close.
void judge_age(const TomlValue& table, const Contact& contact, ReadingContext& context)
{
    const auto& today = context.options.today;
    if (!today) {
        return;
    }
    const Place place = table.find("verified_on").value_or(table).place();
    if (!contact.verified_on) {
        if (!table.find("verified_on")) {
            context.report.warning(
                place,
                fmt::format("nobody has noted when {} was last dialled", quoted(contact.id)),
                "dial it, then add verified_on");
        }
        return;
    }
    const auto age = std::chrono::sys_days(*today) - std::chrono::sys_days(*contact.verified_on);
    if (age.count() < 0) {
        context.report.error(place, "`verified_on` lies in the future");
    } else if (age.count() > limits::contact_fresh_days) {
        context.report.warning(place,
                               fmt::format("{} was last dialled {} days ago, and {} are the most",
                                           quoted(contact.id),
                                           age.count(),
                                           limits::contact_fresh_days),
                               "dial it again, then change verified_on");
    }
}

Contact read_contact(const TomlEntry& entry, ReadingContext& context)
{
    Report& report = context.report;
    TableReader reader(entry.value, report);
    Contact contact;
    contact.id = entry.key;
    contact.place = entry.value.place();
    contact.country = reader.text("country", Need::Required);
    if (!contact.country.empty()) {
        static_cast<void>(
            report_bad_country(contact.country, *entry.value.find("country"), report));
    }
    contact.name = reader.text("name", Need::Required);
    contact.phone = read_number(reader, "phone", Need::Required, contact.country, report);
    contact.tty = read_number(reader, "tty", Need::Optional, contact.country, report);
    contact.text = read_number(reader, "text", Need::Optional, contact.country, report);
    contact.web = read_web(reader, report);
    constexpr Choices<bool, 1> always{{{"24/7", true}}};
    contact.always_open = reader.choice("hours", always, Need::Optional).value_or(false);
    contact.emergency = reader.flag("emergency", Need::Optional).value_or(false);
    contact.phone_languages = read_languages(reader, "phone_languages", report);
    contact.phone_language_count =
        reader.whole("phone_language_count", {1, 1000}, Need::Optional).value_or(0);
    contact.text_languages = read_languages(reader, "text_languages", report);
    contact.source = reader.text("source", Need::Required);
    if (const auto value = reader.find("verified_on", Need::Optional)) {
        contact.verified_on = date_of(*value, "verified_on", report);
    }
    reader.finish();
    judge_age(entry.value, contact, context);
    return contact;
}

/// One of the roles of a country: the id of its contact, or empty.
std::string read_role(TableReader& reader,
                      std::string_view role,
                      Need need,
                      const ReadingContext& context)
{
    std::string id = reader.text(role, need);
    if (!id.empty() && !context.contacts.resolve(id, *reader.table().find(role), context.report)) {
        return {};
    }
    return id;
}

} // namespace

void read_contacts(const TomlValue& root, ReadingContext& context)
{
    TableReader reader(root, context.report);
    const auto entries = reader.named_tables("contact");
    if (!entries) {
        context.contacts.mark_incomplete();
    }
    for (const TomlEntry& entry : entries.value_or(std::vector<TomlEntry>())) {
        if (!report_bad_id(entry.key, entry.value, '-', context.report)) {
            continue;
        }
        if (entry.key == "help" || entry.key == "emergency") {
            context.report.error(entry.value.place(),
                                 fmt::format("{} cannot be a contact's id", quoted(entry.key)),
                                 "it means whichever contact has that task in a country");
            continue;
        }
        static_cast<void>(context.contacts.add(
            entry.key, context.contacts.ids().size(), entry.value, context.report));
        const std::size_t errors_before = context.report.errors();
        Contact contact = read_contact(entry, context);
        if (context.report.errors() > errors_before) {
            context.faulty_contacts.emplace(entry.key);
        }
        context.numbers.add(contact);
        context.programme.contacts.emplace(entry.key, std::move(contact));
    }
    reader.finish();
}

void read_help_roles(TableReader& programme, ReadingContext& context)
{
    const std::string& country = context.programme.country;
    const auto entries = programme.named_tables("help");
    bool is_there = !entries.has_value(); // or was reported
    for (const TomlEntry& entry : entries.value_or(std::vector<TomlEntry>())) {
        if (!report_bad_country(entry.key, entry.value, context.report)) {
            continue;
        }
        TableReader reader(entry.value, context.report);
        const std::string help = read_role(reader, "help", Need::Required, context);
        const std::string emergency = read_role(reader, "emergency", Need::Optional, context);
        reader.finish();
        if (entry.key == country) {
            is_there = true;
            context.programme.help = help;
            context.programme.emergency = emergency;
        }
    }
    if (!is_there && !country.empty()) {
        const auto named = programme.table().find("country");
        const bool is_own = named && context.options.country.empty();
        context.report.error(is_own ? named->place() : programme.table().place(),
                             fmt::format("no contact is \"help\" in {}", quoted(country)),
                             fmt::format("add [help.{}] with help = \"...\"", country));
    }
}

} // namespace wayside
