#include "programme/words_coverage.hpp"

#include "programme/report.hpp"
#include "programme/words_entries.hpp"
#include "programme/words_path.hpp"

#include <algorithm>
#include <set>

namespace wayside
{

CountedWords counted_words(const std::string& language, bool is_reviewed, const TomlValue& root)
{
    CountedWords counted{.language = language,
                         .is_reviewed = is_reviewed,
                         .place = {root.file(), 1, 1},
                         .paths = {}};
    Report faults; // said by whoever reads the words
    for (WordsEntry& entry : words_entries(root, faults)) {
        if (!is_mark_path(entry.path)) {
            counted.paths.push_back(std::move(entry.path));
        }
    }
    return counted;
}

std::vector<WordsCoverage> words_coverage(const std::vector<CountedWords>& files)
{
    std::vector<std::string> all;
    std::set<std::string> known;
    for (const CountedWords& file : files) {
        for (const std::string& path : file.paths) {
            if (known.insert(path).second) {
                all.push_back(path);
            }
        }
    }
    std::vector<WordsCoverage> coverage;
    for (const CountedWords& file : files) {
        const std::set<std::string> own(file.paths.begin(), file.paths.end());
        WordsCoverage words{.language = file.language,
                            .is_reviewed = file.is_reviewed,
                            .place = file.place,
                            .all = all.size(),
                            .missing = {}};
        std::copy_if(all.begin(),
                     all.end(),
                     std::back_inserter(words.missing),
                     [&](const std::string& path) { return !own.contains(path); });
        coverage.push_back(std::move(words));
    }
    return coverage;
}

} // namespace wayside
