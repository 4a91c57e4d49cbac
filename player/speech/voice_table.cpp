#include "speech/voice_table.hpp"

#include <algorithm>
#include <cmath>

namespace wayside
{

namespace
{

/// Each reads the letters and digits of its language (espeak-ng 1.51, by the sounds it writes with
/// -x); whether it sounds right, only people who speak the language can say. Mandarin: the voice
/// `cmn` reads the sounds that it makes of characters as English.
constexpr auto voices = std::to_array<LanguageVoice>({
    {"am", "am"},    {"ar", "ar"},    {"bg", "bg"},       {"bn", "bn"},
    {"de", "de"},    {"en", "en-us"}, {"en-GB", "en-gb"}, {"es", "es-419"},
    {"es-ES", "es"}, {"fa", "fa"},    {"fr", "fr-fr"},    {"hi", "hi"},
    {"ht", "ht"},    {"hu", "hu"},    {"id", "id"},       {"it", "it"},
    {"ko", "ko"},    {"my", "my"},    {"ne", "ne"},       {"pa", "pa"},
    {"pl", "pl"},    {"pt", "pt-br"}, {"pt-PT", "pt"},    {"ro", "ro"},
    {"ru", "ru"},    {"sw", "sw"},    {"th", "th"},       {"tr", "tr"},
    {"uk", "uk"},    {"ur", "ur"},    {"vi", "vi"},       {"zh", "cmn-latn-pinyin"},
});

char lower(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool same_tag(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
        return lower(x) == lower(y);
    });
}

template <std::size_t Count> int step_of(const std::array<int, Count>& steps, int step)
{
    return steps.at(static_cast<std::size_t>(std::clamp(step, 0, static_cast<int>(Count) - 1)));
}

} // namespace

std::span<const LanguageVoice> voice_table()
{
    return voices;
}

std::optional<std::string> voice_of(std::string_view language)
{
    while (!language.empty()) {
        const auto found =
            std::find_if(voices.begin(), voices.end(), [&](const LanguageVoice& entry) {
                return same_tag(entry.language, language);
            });
        if (found != voices.end()) {
            return std::string(found->voice);
        }
        const std::size_t hyphen = language.rfind('-');
        language = language.substr(0, hyphen == std::string_view::npos ? 0 : hyphen);
    }
    return std::nullopt;
}

float gain_of(int volume_step)
{
    constexpr double db_per_decade = 20;
    return static_cast<float>(
        std::pow(10.0, step_of(volume_steps_db, volume_step) / db_per_decade));
}

int words_per_minute_of(int rate_step)
{
    return step_of(rate_steps, rate_step);
}

} // namespace wayside
