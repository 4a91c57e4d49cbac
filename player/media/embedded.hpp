#pragma once
/// Files that are part of the program, so that help can be shown when every file on the display is
/// gone: "headline.otf", "text.otf", "fonts.toml", "contacts.toml", "builtin.toml"; and what the
/// page of a preview is made of (player/CMakeLists.txt has the list).

#include <cstddef>
#include <span>
#include <string_view>

namespace wayside
{

/// The bytes of a file; empty when there is none of that name. They live as long as the program.
[[nodiscard]] std::span<const std::byte> embedded(std::string_view name);

/// The same as text.
[[nodiscard]] inline std::string_view embedded_text(std::string_view name)
{
    const auto bytes = embedded(name);
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

} // namespace wayside
