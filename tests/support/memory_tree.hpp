#pragma once
/// A SourceTree in memory, and one over a real folder, for tests.

#include "programme/source_tree.hpp"

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace wayside::test
{

/// Path -> text. The tree that is made of it keeps a copy.
using Files = std::map<std::string, std::string>;

/// A tree that holds exactly these files.
[[nodiscard]] inline SourceTree memory_tree(const Files& files)
{
    const auto read = [files](const std::string& path) -> Result<std::string> {
        const auto file = files.find(path);
        return file == files.end() ? Result<std::string>(failure("no such file"))
                                   : Result<std::string>(file->second);
    };
    const auto list = [files](const std::string& folder) {
        std::vector<std::string> names;
        const std::string start = folder.empty() ? folder : folder + "/";
        for (auto file = files.lower_bound(start); file != files.end(); ++file) {
            const std::string& path = file->first;
            if (path.compare(0, start.size(), start) != 0) {
                break;
            }
            if (path.find('/', start.size()) == std::string::npos) {
                names.push_back(path.substr(start.size()));
            }
        }
        return names;
    };
    const auto exists = [files](const std::string& path) {
        return files.contains(path);
    };
    return {.read = read, .list = list, .exists = exists};
}

/// All files below a real folder, under their paths relative to it.
[[nodiscard]] inline Files files_below(const std::filesystem::path& folder)
{
    Files files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) {
            std::ostringstream text;
            text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
            files[entry.path().lexically_relative(folder).generic_string()] = text.str();
        }
    }
    return files;
}

} // namespace wayside::test
