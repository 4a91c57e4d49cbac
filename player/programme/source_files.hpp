#pragma once
/// The files of one reading: how paths in them are meant, and what was parsed.

#include "programme/report.hpp"
#include "programme/source_tree.hpp"
#include "programme/toml_document.hpp"

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace wayside
{

/// The folder of a path, with its last `/`; empty when there is none.
[[nodiscard]] std::string folder_of(std::string_view path);

/// `written` as meant in a file of `folder`: absolute ones stay, `.` and `..` are taken out where
/// they can be.
[[nodiscard]] std::string resolve_path(std::string_view folder, std::string_view written);

/// Reads through a SourceTree.
class SourceFiles
{
public:
    /// Places name files relative to the folder of `first_path`.
    SourceFiles(const SourceTree& tree, const std::string& first_path, Report& report);

    /// The text of the file, or nothing after an error: at `asked_at` when it cannot be read.
    [[nodiscard]] std::optional<std::string> read(const std::string& path, const Place& asked_at);

    /// The file parsed, or nothing after an error: at `asked_at` when it cannot be read.
    [[nodiscard]] std::optional<TomlDocument> parse(const std::string& path, const Place& asked_at);

    /// The root table of the file, likewise; kept.
    [[nodiscard]] std::optional<TomlValue> open(const std::string& path, const Place& asked_at);

    /// Keeps a document until the reading ends, because views into it live so long.
    [[nodiscard]] TomlValue keep(TomlDocument document);

    /// As SourceTree::list and SourceTree::exists; what was asked for is seen().
    [[nodiscard]] std::vector<std::string> list(const std::string& folder);
    [[nodiscard]] bool exists(const std::string& path);

    /// How the path stood when it was first looked at; 0: it was not looked at, or is not there.
    [[nodiscard]] FileStamp stamp(const std::string& path) const;

    /// The path as the author knows it.
    [[nodiscard]] std::string shown(const std::string& path) const;

    /// Every path that open(), parse() or read() was asked for, in that order, as the tree knows
    /// them and as the author does.
    [[nodiscard]] const std::vector<std::string>& paths() const { return paths_; }

    [[nodiscard]] const std::vector<std::string>& shown_paths() const { return shown_paths_; }

    /// Everything that the reading depends on, also what was not there, in the order of asking.
    [[nodiscard]] const std::vector<SeenFile>& seen() const { return seen_; }

private:
    void see(const std::string& path);

    const SourceTree& tree_;
    std::string base_;
    Report& report_;
    std::deque<TomlDocument> documents_;
    std::unordered_set<std::string> known_;
    std::vector<std::string> paths_;
    std::vector<std::string> shown_paths_;
    std::vector<SeenFile> seen_;
    std::unordered_map<std::string, std::size_t> seen_at_; ///< index into seen_, by path
};

} // namespace wayside
