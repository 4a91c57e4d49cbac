#pragma once
/// The words of a campaign's folder, for the commands that give them away and take them back.

#include "programme/source_files.hpp"
#include "programme/words_import.hpp"
#include "programme/words_note.hpp"

#include <deque>
#include <optional>
#include <string>

namespace wayside
{

/// Reads files as they are asked for, and gathers what is wrong with them.
class CampaignWords
{
public:
    explicit CampaignWords(const std::string& folder);

    /// The campaign's id, from campaign.toml; empty when it cannot be read, after a report.
    [[nodiscard]] std::string id();

    /// The path of words/LANGUAGE.toml.
    [[nodiscard]] std::string path(const std::string& language) const;

    /// Whether it is there.
    [[nodiscard]] bool has(const std::string& language) const;

    /// What is in it; nothing after a report. Stays valid as long as this lives.
    [[nodiscard]] std::optional<WordsDocument> open(const std::string& language);

    /// The kinds of all slides. Files that cannot be read are left to `wayside check`.
    [[nodiscard]] SlideKinds slide_kinds() const;

    /// A path as messages name it.
    [[nodiscard]] std::string shown(const std::string& path) const { return files_.shown(path); }

    [[nodiscard]] Report& report() { return report_; }

    /// Prints to standard error what was found; whether nothing of it is an error.
    [[nodiscard]] bool print_findings();

private:
    std::string folder_; ///< with a slash at the end; empty: here
    SourceTree tree_;
    Report report_;
    SourceFiles files_;
    std::deque<std::string> texts_; ///< views into them are given away
};

} // namespace wayside
