#pragma once
/// A real folder as the reader of programmes sees it.

#include "programme/source_tree.hpp"

#include <filesystem>

namespace wayside
{

/// Files below (or, with absolute paths, beside) `root`. Only regular files count, also at the end
/// of a symbolic link: a pipe, a socket or a device is refused without being read, so that none of
/// them can hold the player up. A file that grows while it is read is refused when it passes
/// limits::max_file_bytes.
[[nodiscard]] SourceTree file_tree(const std::filesystem::path& root);

} // namespace wayside
