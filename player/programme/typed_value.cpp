#include "programme/typed_value.hpp"

#include "programme/text_fault.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace wayside
{

namespace
{

void report_type(const TomlValue& value,
                 std::string_view name,
                 std::string_view wanted,
                 std::string hint,
                 Report& report)
{
    report.error(value.place(),
                 fmt::format("`{}` must be {}, not {}", name, wanted, type_name(value.type())),
                 std::move(hint));
}

/// A number as an author would write it.
std::string shown(double number)
{
    return fmt::format("{:.16g}", number);
}

} // namespace

std::optional<std::string_view> text_of(const TomlValue& value,
                                        std::string_view name,
                                        Report& report)
{
    const std::string* text = value.text();
    if (text == nullptr) {
        const bool is_simple = value.type() != TomlType::Array && value.type() != TomlType::Table;
        report_type(value, name, "text", is_simple ? "put it in quotation marks" : "", report);
        return std::nullopt;
    }
    if (auto fault = text_fault(*text, name)) {
        report.error(value.place(), std::move(fault->message), std::move(fault->hint));
        return std::nullopt;
    }
    return *text;
}

std::optional<int> whole_of(const TomlValue& value,
                            std::string_view name,
                            Range<int> range,
                            Report& report)
{
    const auto whole = value.whole();
    if (!whole) {
        report_type(value,
                    name,
                    "a whole number",
                    value.type() == TomlType::Text ? "write it without quotation marks" : "",
                    report);
        return std::nullopt;
    }
    if (*whole < range.least || *whole > range.most) {
        report.error(
            value.place(),
            fmt::format(
                "`{}` must be from {} to {}, not {}", name, range.least, range.most, *whole));
        return std::nullopt;
    }
    return static_cast<int>(*whole);
}

std::optional<double> number_of(const TomlValue& value,
                                std::string_view name,
                                Range<double> range,
                                Report& report)
{
    const auto number = value.number();
    if (!number) {
        report_type(value,
                    name,
                    "a number",
                    value.type() == TomlType::Text ? "write it without quotation marks" : "",
                    report);
        return std::nullopt;
    }
    if (!std::isfinite(*number) || *number < range.least || *number > range.most) {
        report.error(value.place(),
                     fmt::format("`{}` must be from {} to {}, not {}",
                                 name,
                                 shown(range.least),
                                 shown(range.most),
                                 shown(*number)));
        return std::nullopt;
    }
    return number;
}

std::optional<bool> flag_of(const TomlValue& value, std::string_view name, Report& report)
{
    const auto flag = value.flag();
    if (!flag) {
        report_type(value, name, "true or false", "", report);
    }
    return flag;
}

std::optional<Milliseconds> length_of(const TomlValue& value,
                                      std::string_view name,
                                      Range<Milliseconds> range,
                                      Report& report)
{
    const std::string* text = value.text();
    if (text == nullptr) {
        const auto number = value.number();
        report_type(value,
                    name,
                    "a length of time",
                    number && *number > 0 ? fmt::format("write \"{}s\"", shown(*number))
                                          : "write it like \"12s\"",
                    report);
        return std::nullopt;
    }
    const auto length = parse_length(*text);
    if (!length) {
        report.error(value.place(),
                     fmt::format("{} is no length of time that `{}` can have", quoted(*text), name),
                     fmt::format(R"(from {} to {}, written like "600ms", "12s" or "1m30s")",
                                 to_text(range.least),
                                 to_text(range.most)));
        return std::nullopt;
    }
    if (*length < range.least || *length > range.most) {
        report.error(value.place(),
                     fmt::format("`{}` must be from {} to {}, not {}",
                                 name,
                                 to_text(range.least),
                                 to_text(range.most),
                                 to_text(*length)));
        return std::nullopt;
    }
    return *length;
}

std::optional<std::chrono::year_month_day> date_of(const TomlValue& value,
                                                   std::string_view name,
                                                   Report& report)
{
    const auto date = value.date();
    if (!date) {
        report_type(value,
                    name,
                    "a date",
                    value.type() == TomlType::Text ? "write it without quotation marks: 2026-11-01"
                                                   : "write it like 2026-11-01",
                    report);
    }
    return date;
}

void report_other_word(const TomlValue& value,
                       std::string_view name,
                       const std::vector<std::string_view>& words,
                       Report& report)
{
    if (const auto text = text_of(value, name, report)) {
        report.error(value.place(),
                     fmt::format("`{}` cannot be {}", name, quoted(*text)),
                     report.suggest(*text, words));
    }
}

std::optional<std::vector<TomlValue>> list_of(const TomlValue& value,
                                              std::string_view name,
                                              Range<std::size_t> count,
                                              Report& report)
{
    if (value.type() != TomlType::Array) {
        report_type(value, name, "a list", "put it in square brackets: [ ... ]", report);
        return std::nullopt;
    }
    if (value.size() == 0 && count.least > 0) {
        report.error(value.place(), fmt::format("`{}` is empty", name));
        return std::nullopt;
    }
    if (value.size() < count.least || value.size() > count.most) {
        const std::string wanted = count.least == count.most
                                       ? fmt::format("exactly {}", count.least)
                                       : fmt::format("from {} to {}", count.least, count.most);
        report.error(value.place(),
                     fmt::format("`{}` must have {} entries, not {}", name, wanted, value.size()));
        return std::nullopt;
    }
    return value.elements();
}

} // namespace wayside
