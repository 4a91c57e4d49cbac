#pragma once
/// How the reader gets at files without touching a disk: platform/ gives it a real folder, a test a
/// map.

#include "base/result.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace wayside
{

/// What a file or folder looks like from outside (which one it is, how long, when it changed) as
/// one number: another one when it was changed or replaced. 0: nothing is there, or nobody knows.
using FileStamp = std::uint64_t;

/// A path that was looked at, as the SourceTree names it, and how it stood just before.
struct SeenFile {
    std::string path;
    FileStamp stamp = 0;

    bool operator==(const SeenFile&) const = default;
};

/// Paths are absolute or relative to the tree's own root, with '/' between parts.
struct SourceTree {
    /// The whole text of a file. Errors: missing, not readable, over limits::max_file_bytes.
    std::function<Result<std::string>(const std::string& path)> read;
    /// The names (not paths) of the regular files in a folder, sorted; empty when there is no such
    /// folder.
    std::function<std::vector<std::string>(const std::string& path)> list;
    /// Whether a regular file is there (for pictures, which are not read here).
    std::function<bool(const std::string& path)> exists;
    /// How a file or folder stands now; empty: this tree never changes.
    std::function<FileStamp(const std::string& path)> stamp{};
};

} // namespace wayside
