#pragma once
/// Things one after another, as a language writes them.

#include <string>
#include <string_view>
#include <vector>

namespace wayside
{

/// `items` of which any one is meant: "a, b, or c" (ICU's lists, Unicode's locale data). In a
/// language of which ICU has no such words (ht) they stand between `comma`s, the language's own
/// from its interface words. `language` is a BCP 47 tag.
[[nodiscard]] std::string list_text(const std::vector<std::string>& items,
                                    std::string_view language,
                                    std::string_view comma);

} // namespace wayside
