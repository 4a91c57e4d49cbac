#include "schedule/reading_time.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "base/limits.hpp"
#include "schedule/schedule.hpp"

namespace wayside {

namespace {

// Rule 12 of the programme format, in thousandths of a second.
constexpr std::int64_t to_notice = 1500;
constexpr std::int64_t per_word = 60'000 / 160;
constexpr std::int64_t graphemes_a_second = 15;
constexpr std::int64_t dense_graphemes_a_second = 6;

/// Twice, because people glance; a quarter more, because many read a second language.
constexpr std::int64_t patience(std::int64_t reading)
{
    return reading * 2 * 5 / 4;
}

/// Languages written without spaces, or in which one sign says more than a letter.
bool counts_by_signs(std::string_view language)
{
    constexpr std::array<std::string_view, 7> dense{"zh", "ja", "ko", "th", "lo", "km", "my"};
    const std::string_view primary = language.substr(0, language.find('-'));
    return std::find(dense.begin(), dense.end(), primary) != dense.end();
}

} // namespace

Milliseconds reading_time(const std::vector<std::string>& texts, const std::string& language, TextCounter& counter)
{
    std::int64_t words = 0;
    std::int64_t graphemes = 0;
    std::int64_t digits = 0;
    const bool by_signs = counts_by_signs(language);
    for (const std::string& text : texts) {
        // Words of Thai and Chinese come from dictionaries, which are slow to load and not needed.
        words += by_signs ? 0 : counter.words(text);
        graphemes += counter.graphemes(text);
        digits += count_digits(text);
    }
    const std::int64_t reading =
        by_signs ? digits * per_word + (graphemes - digits) * 1000 / dense_graphemes_a_second
                 : std::max(words * per_word, graphemes * 1000 / graphemes_a_second);
    return Milliseconds(to_notice + patience(reading));
}

Milliseconds reading_time(const std::vector<std::string>& texts, const std::string& language)
{
    TextCounter counter;
    return reading_time(texts, language, counter);
}

Milliseconds dwell_of(const Slide& slide, const PlaylistItem& item, const std::string& language, TextCounter& counter)
{
    if (item.dwell) {
        return *item.dwell;
    }
    if (slide.dwell) {
        return *slide.dwell;
    }
    return std::clamp(reading_time(texts_of(slide.body, language), language, counter),
                      limits::min_auto_dwell,
                      limits::max_auto_dwell);
}

Milliseconds dwell_of(const Slide& slide, const PlaylistItem& item, const std::string& language)
{
    TextCounter counter;
    return dwell_of(slide, item, language, counter);
}

} // namespace wayside
