#pragma once
/// Languages that nobody speaks, made from English: they show which layouts will break before a
/// translation does.

#include <array>
#include <string>
#include <string_view>

namespace wayside
{

/// Accented and longer, left to right; and the same in pages that are turned round. The tags are
/// those that Unicode's locale data reserves for this (CLDR, "Pseudo-Locales").
inline constexpr std::array<std::string_view, 2> pseudo_languages{"en-XA", "ar-XB"};

[[nodiscard]] bool is_pseudo(std::string_view language);

/// `text` with accents on its Latin letters, lengthened as translations are (twice as long up to
/// ten letters, by half up to thirty, by a third beyond), between brackets that show whether all of
/// it is there. {tokens}, *emphasis* and everything that is no Latin letter stay as they are.
/// UTF-8.
[[nodiscard]] std::string pseudo_text(std::string_view text);

} // namespace wayside
