#pragma once
/// The path of a text in a file of words, as TOML writes keys: `slide."signs/control".items[0]`.

#include <cstddef>
#include <string>
#include <string_view>

namespace wayside
{

/// A text as TOML writes it, between quotation marks. Spaces that look like others but are not
/// broken, and letters that cannot be seen, are written as numbers (`\u00A0`).
[[nodiscard]] std::string toml_text(std::string_view text);

/// A key as TOML writes it: `headline`, `"signs/control"`.
[[nodiscard]] std::string toml_key(std::string_view key);

/// `path` with one more key; the path of the root is empty.
[[nodiscard]] std::string path_of_key(std::string_view path, std::string_view key);

/// `path` with the place in a list.
[[nodiscard]] std::string path_of_element(std::string_view path, std::size_t index);

/// Whether the text at `path` is a mark of punctuation (`interface.colon`): it may be missing, and
/// may hold spaces alone.
[[nodiscard]] bool is_mark_path(std::string_view path);

/// The keys at the top of a file of words that are no texts.
[[nodiscard]] bool is_head_key(std::string_view key);

} // namespace wayside
