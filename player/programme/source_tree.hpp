#pragma once
/// How the reader gets at files without touching a disk: platform/ gives it a real folder, a test a
/// map.

#include "base/result.hpp"

#include <functional>
#include <string>
#include <vector>

namespace wayside
{

/// Paths are absolute or relative to the tree's own root, with '/' between parts.
struct SourceTree {
    /// The whole text of a file. Errors: missing, not readable, over limits::max_file_bytes.
    std::function<Result<std::string>(const std::string& path)> read;
    /// The names (not paths) of the regular files in a folder, sorted; empty when there is no such
    /// folder.
    std::function<std::vector<std::string>(const std::string& path)> list;
    /// Whether a regular file is there (for pictures, which are not read here).
    std::function<bool(const std::string& path)> exists;
};

} // namespace wayside
