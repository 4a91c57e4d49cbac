#pragma once
/// What the readers of one programme share.

#include "programme/id_index.hpp"
#include "programme/known_numbers.hpp"
#include "programme/programme.hpp"
#include "programme/pseudo_language.hpp"
#include "programme/read_programme.hpp"
#include "programme/report.hpp"
#include "programme/source_files.hpp"
#include "programme/text_rules.hpp"
#include "programme/words_coverage.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace wayside
{

/// What is known of a slide beside the Slide itself, under the same number.
struct SlideRecord {
    bool is_own;    ///< in the programme's file, not in the campaign
    bool is_judged; ///< it can be said which words it needs, and whether it has them
    bool is_sound;  ///< its structure had no error: words can be judged against it
};

/// The programme as far as it is read. Readers run in the order of their use of one another:
/// contacts, sources, pictures, slides, topics, words, guarantees, playlists.
struct ReadingContext {
    SourceFiles& files;
    Report& report;
    const ReadOptions& options;

    Programme programme{};
    IdIndex contacts{"contact"};
    IdIndex sources{"source"};
    IdIndex pictures{"picture"};
    IdIndex slides{"slide"};
    IdIndex playlists{"playlist"};
    IdIndex topics{"topic"};
    std::set<std::string, std::less<>>
        faulty_contacts{};              ///< those with errors: what they lack was said
    std::vector<SlideRecord> records{}; ///< as long as programme.slides
    KnownNumbers numbers{};
    std::map<std::string, KeepTogether, std::less<>> together{}; ///< by language
    bool words_complete = true;          ///< every file of words could be read
    std::vector<std::string> drafts{};   ///< languages whose words are not reviewed, and not taken
    std::vector<CountedWords> counted{}; ///< of a thorough reading
    std::optional<Milliseconds> dwell{}; ///< of slides that say nothing about it

    /// The rules for texts in `language`; valid as long as this context (and `written`, where the
    /// places of texts are noted).
    [[nodiscard]] TextRules rules(const std::string& language,
                                  std::vector<WrittenText>* written = nullptr)
    {
        return {
            {programme.contacts, contacts, faulty_contacts, programme.help, programme.emergency},
            numbers,
            together[language],
            is_pseudo(language),
            report,
            written};
    }
};

} // namespace wayside
