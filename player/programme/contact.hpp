#pragma once
/// A help line as typed data. Its digits are written once, in contacts.toml, and nowhere else.

#include "base/diagnostic.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wayside
{

/// One line that people can call. `phone`, `tty` and `text` are spelt as people read them, hyphens
/// and all.
struct Contact {
    std::string id;
    std::string country; ///< ISO 3166-1 alpha-2, or "EU"
    std::string name;    ///< official name, not translated
    std::string phone;
    std::string tty;          ///< empty when there is none
    std::string text;         ///< short code for text messages; empty when there is none
    std::string web;          ///< bare host name, no scheme; empty when there is none
    bool always_open = false; ///< 24 hours, every day
    bool emergency = false;   ///< police, fire, ambulance: for danger now
    std::vector<std::string> phone_languages; ///< BCP 47; empty: not known
    int phone_language_count = 0;             ///< "more than N languages", 0: not stated
    std::vector<std::string> text_languages;
    std::string source;                                     ///< where the number was read
    std::optional<std::chrono::year_month_day> verified_on; ///< when a person last checked it
    Place place;
};

/// `text` between U+2066 and U+2069: what stands around it cannot reorder it, nor it what stands
/// around it (Unicode UAX 9, isolates).
[[nodiscard]] std::string isolated(std::string_view text);

/// `digits` as it is drawn: hyphens become non-breaking, spaces too, and the whole is isolated, so
/// that no bidirectional context can reorder its groups.
[[nodiscard]] std::string isolated_number(const std::string& digits);

/// Whether somebody who writes in `language` (BCP 47) is answered by text message. A line that does
/// not say in which languages it answers takes them all.
[[nodiscard]] bool takes_text(const Contact& contact, std::string_view language);

} // namespace wayside
