#include "schedule/reading_time.hpp"

#include "base/limits.hpp"
#include "schedule/schedule.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace wayside
{

namespace
{

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

Milliseconds automatic_dwell(TextCounter& counter, const Slide& slide, const std::string& language)
{
    return std::clamp(reading_time(counter, texts_of(slide.body, language), language),
                      limits::min_auto_dwell,
                      limits::max_auto_dwell);
}

/// What the author says, if anything.
std::optional<Milliseconds> written_dwell(const Slide& slide, const PlaylistItem& item)
{
    return item.dwell ? item.dwell : slide.dwell;
}

} // namespace

Milliseconds reading_time(TextCounter& counter,
                          const std::vector<std::string>& texts,
                          const std::string& language)
{
    std::int64_t words = 0;
    std::int64_t graphemes = 0;
    std::int64_t digits = 0;
    const bool by_signs = counts_by_signs(language);
    const auto wanted = by_signs ? TextCounter::Words::Left : TextCounter::Words::Counted;
    for (const std::string& text : texts) {
        const TextCount count = counter.count(text, wanted);
        words += count.words;
        graphemes += count.graphemes;
        digits += count.digits;
    }
    const std::int64_t reading =
        by_signs ? digits * per_word + (graphemes - digits) * 1000 / dense_graphemes_a_second
                 : std::max(words * per_word, graphemes * 1000 / graphemes_a_second);
    return Milliseconds(to_notice + patience(reading));
}

const char* reading_pace(const std::string& language)
{
    return counts_by_signs(language) ? "6 signs a second" : "160 words a minute";
}

Milliseconds DwellMemo::dwell_of(const Programme& programme,
                                 const PlaylistItem& item,
                                 const std::string& language)
{
    const Slide& slide = programme.slides[item.slide];
    if (const auto written = written_dwell(slide, item)) {
        return *written;
    }
    automatic_.resize(programme.slides.size());
    auto& known = automatic_[item.slide];
    const auto found = std::find_if(
        known.begin(), known.end(), [&](const auto& dwell) { return dwell.first == language; });
    if (found != known.end()) {
        return found->second;
    }
    return known.emplace_back(language, automatic_dwell(counter_, slide, language)).second;
}

Milliseconds reading_time(const std::vector<std::string>& texts, const std::string& language)
{
    TextCounter counter;
    return reading_time(counter, texts, language);
}

Milliseconds dwell_of(const Slide& slide, const PlaylistItem& item, const std::string& language)
{
    if (const auto written = written_dwell(slide, item)) {
        return *written;
    }
    TextCounter counter;
    return automatic_dwell(counter, slide, language);
}

} // namespace wayside
