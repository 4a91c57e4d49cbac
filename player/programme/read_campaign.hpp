#pragma once
/// A campaign's folder: sources, pictures, slides and their words.

#include "programme/read_words.hpp"
#include "programme/reading_context.hpp"

#include <string>

namespace wayside
{

/// The files of a campaign that was opened; empty when there is none.
struct Campaign {
    std::vector<WordsFile> words;
};

/// Reads everything of the campaign in `folder` but the words, which need the programme's own
/// slides too. `asked_at`: where the programme names it.
[[nodiscard]] Campaign read_campaign(const std::string& folder,
                                     const TomlValue& asked_at,
                                     ReadingContext& context);

/// Reads the campaign's words, for its slides and the programme's own.
void read_campaign_words(const Campaign& campaign, ReadingContext& context);

} // namespace wayside
