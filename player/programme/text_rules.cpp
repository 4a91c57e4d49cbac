#include "programme/text_rules.hpp"

#include "base/ascii.hpp"
#include "programme/pseudo_language.hpp"
#include "programme/text_fault.hpp"

#include <fmt/format.h>

#include <utility>

namespace wayside
{

namespace
{

/// What a text holds that costs more than a look.
struct Traits {
    bool braces = false;
    bool asterisks = false;
    int digits = 0;
};

Traits traits_of(std::string_view text)
{
    Traits traits;
    for (const char letter : text) {
        traits.braces = traits.braces || letter == '{' || letter == '}';
        traits.asterisks = traits.asterisks || letter == '*';
        traits.digits += is_digit(letter) ? 1 : 0;
    }
    return traits;
}

} // namespace

void report_typed_number(std::string_view text,
                         const TomlValue& at,
                         const KnownNumbers& numbers,
                         Report& report)
{
    if (const std::string token = numbers.token_for(text); !token.empty()) {
        report.error(
            at.place(),
            "the number of a contact is typed into a text",
            fmt::format("write {}: so one edit of the contact corrects every slide", token));
    }
}

std::string TextRules::finished(std::string_view text, const TomlValue& at, OwnToken own) const
{
    const Traits traits = traits_of(text);
    if (traits.asterisks) {
        if (auto fault = emphasis_fault(text)) {
            report_.error(at.place(), std::move(fault->message), std::move(fault->hint));
        }
    }
    if (traits.digits >= 5) {
        report_typed_number(text, at, numbers_, report_);
    }
    if (!own.names.empty() && own.need == Need::Required && !own.is_in(text)) {
        report_.error(at.place(),
                      fmt::format("{} is missing in this text", own.first()),
                      "it stands where the number belongs");
    }
    std::string shown = is_pseudo_ ? pseudo_text(text) : std::string(text);
    if (traits.braces) {
        shown = replace_tokens(shown, at, own, tokens_, report_);
    }
    std::string laid_out = together_.joined(std::move(shown));
    if (written_ != nullptr) {
        written_->push_back({.text = laid_out, .place = at.place()});
    }
    return laid_out;
}

std::string TextRules::text(TableReader& reader,
                            std::string_view key,
                            Need need,
                            OwnToken own) const
{
    const auto value = reader.find(key, need);
    const auto text = value ? text_of(*value, key, report_) : std::nullopt;
    return text ? finished(*text, *value, own) : std::string();
}

std::vector<std::string> TextRules::texts(TableReader& reader,
                                          std::string_view key,
                                          Range<std::size_t> count,
                                          Need need) const
{
    std::vector<std::string> texts;
    for (const TomlValue& element : reader.list(key, count, need)) {
        const auto text = text_of(element, key, report_);
        texts.push_back(text ? finished(*text, element) : std::string());
    }
    return texts;
}

} // namespace wayside
