#pragma once
/// Braces in a text: `{us-hotline.phone}` stands for a contact's number, `{help.phone}` for that of
/// the line that is "help" in the country of the display.

#include "programme/contact.hpp"
#include "programme/id_index.hpp"
#include "programme/table_reader.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace wayside
{

/// What tokens are looked up in.
struct TokenTable {
    const std::map<std::string, Contact, std::less<>>& contacts;
    const IdIndex& contact_ids;
    const std::set<std::string, std::less<>>& faulty; ///< contacts whose errors were reported
    const std::string& help;      ///< contact id; empty: its absence was reported elsewhere
    const std::string& emergency; ///< contact id; empty: this country has none
};

/// Tokens that the player fills in later: names between bars ("value|compact"), of which one must
/// stand in the text, or may.
struct OwnToken {
    std::string_view names{};
    Need need = Need::Required;

    [[nodiscard]] bool has(std::string_view token) const;
    /// Whether `text` holds one of them.
    [[nodiscard]] bool is_in(std::string_view text) const;
    /// "{value}", the first of them.
    [[nodiscard]] std::string first() const;
};

/// `text` with its tokens replaced by isolated numbers (contact.hpp). Those of `own` stay.
/// Unbalanced braces, unknown contacts and fields that a contact has not are reported at `at`, and
/// stay.
[[nodiscard]] std::string replace_tokens(std::string_view text,
                                         const TomlValue& at,
                                         OwnToken own,
                                         const TokenTable& table,
                                         Report& report);

} // namespace wayside
