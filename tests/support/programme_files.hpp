#pragma once
/// The valid files of tests/programme/base, and what reading them gives.

#include "programme/read_programme.hpp"
#include "support/memory_tree.hpp"

#include <string>

namespace wayside::test
{

/// base.toml (a campaign with a slide of each kind), small.toml (one of one slide), plain.toml
/// (none).
[[nodiscard]] inline Files base_files()
{
    return files_below(WAYSIDE_ROOT "/tests/programme/base");
}

/// The base files with one of them changed or added.
[[nodiscard]] inline Files base_files_with(const std::string& path, const std::string& text)
{
    Files files = base_files();
    files[path] = text;
    return files;
}

/// All findings, one on each line, as `check` prints them.
[[nodiscard]] inline std::string findings(const Diagnostics& diagnostics)
{
    std::string all;
    for (const Diagnostic& diagnostic : diagnostics) {
        all += to_text(diagnostic) + "\n";
    }
    return all;
}

/// A programme file of one's own around `content`, which must bring slides, a playlist "core" and
/// more.
[[nodiscard]] inline std::string programme_text(const std::string& content)
{
    return "format = 1\nid = \"mine\"\ntitle = \"Mine\"\ncountry = \"US\"\ncontacts = "
           "\"contacts.toml\"\n"
           "help.US = { help = \"us-hotline\", emergency = \"us-emergency\" }\n" +
           content + "[[schedule]]\nplaylist = \"core\"\ntier = \"filler\"\n";
}

/// Reads programme_text(content) beside the base files.
[[nodiscard]] inline Reading read_text(const std::string& content, const ReadOptions& options = {})
{
    return read_programme(
        memory_tree(base_files_with("mine.toml", programme_text(content))), "mine.toml", options);
}

} // namespace wayside::test
