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

std::optional<std::string> SourceFiles::read(const std::string& path, const Place& asked_at)
{
    const std::string name = shown(path);
    if (known_.insert(path).second) {
        paths_.push_back(path);
        shown_paths_.push_back(name);
    }
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

std::optional<TomlValue> SourceFiles::open(const std::string& path, const Place& asked_at)
{
    const auto text = read(path, asked_at);
    auto document = text ? TomlDocument::parse(*text, shown(path), report_) : std::nullopt;
    if (!document) {
        return std::nullopt;
    }
    documents_.push_back(*std::move(document));
    return documents_.back().root();
}

} // namespace wayside
