#pragma once
/// The remarks (`# ...`) in a file of words, which its translators wrote for one another.

#include "programme/toml_value.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace wayside
{

/// Lines of text, each with its end; blank lines among and below them belong to them.
struct WordsRemarks {
    std::string top;                                       ///< above the first key
    std::map<std::string, std::string, std::less<>> above; ///< above the header of a table, by path
};

/// The remarks of a file with the text `text`, of which `root` was parsed. Those inside a table are
/// not among them.
[[nodiscard]] WordsRemarks remarks_of(std::string_view text, const TomlValue& root);

} // namespace wayside
