#include "programme/source_files.hpp"

#include "base/limits.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wayside
{

std::string folder_of(std::string_view path)
{
    const std::size_t slash = path.rfind('/');
    return std::string(slash == std::string_view::npos ? std::string_view()
                                                       : path.substr(0, slash + 1));
}

std::string resolve_path(std::string_view folder, std::string_view written)
{
    const std::string joined = !written.empty() && written.front() == '/'
                                   ? std::string(written)
                                   : std::string(folder) + std::string(written);
    std::vector<std::string_view> parts;
    std::string_view rest = joined;
    while (!rest.empty()) {
        const std::string_view part = rest.substr(0, rest.find('/'));
        rest.remove_prefix(std::min(part.size() + 1, rest.size()));
        if (part == ".." && !parts.empty() && parts.back() != "..") {
            parts.pop_back();
        } else if (!part.empty() && part != ".") {
            parts.push_back(part);
        }
    }
    std::string path = joined.substr(0, 1) == "/" ? "/" : "";
    for (const std::string_view part : parts) {
        path += part;
        path += '/';
    }
    if (!parts.empty()) {
        path.pop_back();
    }
    return path;
}

SourceFiles::SourceFiles(const SourceTree& tree, const std::string& first_path, Report& report)
    : tree_(tree), base_(folder_of(resolve_path("", first_path))), report_(report)
{
}

std::string SourceFiles::shown(const std::string& path) const
{
    return path.compare(0, base_.size(), base_) == 0 ? path.substr(base_.size()) : path;
}

/// Before the path is read: a change that comes between makes one reading too many, and none that
/// is missed.
void SourceFiles::see(const std::string& path)
{
    if (tree_.stamp && seen_at_.emplace(path, seen_.size()).second) {
        seen_.push_back({.path = path, .stamp = tree_.stamp(path)});
    }
}

FileStamp SourceFiles::stamp(const std::string& path) const
{
    const auto seen = seen_at_.find(path);
    return seen == seen_at_.end() ? 0 : seen_[seen->second].stamp;
}

std::vector<std::string> SourceFiles::list(const std::string& folder)
{
    see(folder);
    return tree_.list(folder);
}

bool SourceFiles::exists(const std::string& path)
{
    see(path);
    return tree_.exists(path);
}

std::optional<std::string> SourceFiles::read(const std::string& path, const Place& asked_at)
{
    const std::string name = shown(path);
    if (known_.insert(path).second) {
        paths_.push_back(path);
        shown_paths_.push_back(name);
    }
    see(path);
    Result<std::string> text = tree_.read(path);
    if (!text) {
        report_.error(asked_at, fmt::format("cannot read {}", name), text.error().message);
        return std::nullopt;
    }
    if (text->size() > limits::max_file_bytes) {
        report_.error(asked_at,
                      fmt::format("{} is larger than {} bytes", name, limits::max_file_bytes));
        return std::nullopt;
    }
    return std::move(*text);
}

std::optional<TomlDocument> SourceFiles::parse(const std::string& path, const Place& asked_at)
{
    const auto text = read(path, asked_at);
    return text ? TomlDocument::parse(*text, shown(path), report_) : std::nullopt;
}

std::optional<TomlValue> SourceFiles::open(const std::string& path, const Place& asked_at)
{
    auto document = parse(path, asked_at);
    return document ? std::optional(keep(*std::move(document))) : std::nullopt;
}

TomlValue SourceFiles::keep(TomlDocument document)
{
    documents_.push_back(std::move(document));
    return documents_.back().root();
}

} // namespace wayside
