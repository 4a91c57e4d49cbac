#include "schedule/content_check.hpp"

#include "base/limits.hpp"
#include "programme/reading_age.hpp"
#include "schedule/reading_time.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace wayside
{

namespace
{

constexpr int oldest_figure = 5;     ///< years; content page, "Figures"
constexpr double oldest_reader = 13; ///< reading age about 12, and the formula's own error

/// How long the slide takes to read at worst, and in which language.
struct Slowest {
    Milliseconds reading{0};
    std::string language;
};

Slowest slowest_reading(const Programme& programme, const Slide& slide, TextCounter& counter)
{
    Slowest slowest;
    for (const std::string& language : programme.languages) {
        if (!speaks(slide.body, language)) {
            continue;
        }
        const Milliseconds reading =
            reading_time(counter, texts_of(slide.body, language), language);
        if (reading > slowest.reading) {
            slowest = {reading, language};
        }
    }
    return slowest;
}

/// Rule 12 gives time to read twice, because people glance; an author may give less, but not less
/// than reading once takes.
Milliseconds once(Milliseconds reading)
{
    constexpr Milliseconds to_notice{1500};
    return to_notice + (reading - to_notice) / 2;
}

std::string seconds(Milliseconds length)
{
    return fmt::format("{:.1f} s", static_cast<double>(length.count()) / 1000);
}

Diagnostic warning(const Place& place, std::string message, std::string hint)
{
    return {.severity = Severity::Warning,
            .place = place,
            .message = std::move(message),
            .hint = std::move(hint)};
}

/// Judges how long each slide stays, once for each length that playlists give it.
void check_dwells(const Programme& programme, Diagnostics& found)
{
    TextCounter counter;
    std::set<std::pair<std::size_t, std::optional<Milliseconds>>> judged;
    for (const Playlist& playlist : programme.playlists) {
        for (const PlaylistItem& item : playlist.items) {
            const Slide& slide = programme.slides[item.slide];
            const auto written = item.dwell ? item.dwell : slide.dwell;
            if (!judged.emplace(item.slide, written).second) {
                continue;
            }
            const Slowest slowest = slowest_reading(programme, slide, counter);
            if (!written && slowest.reading > limits::max_auto_dwell) {
                found.push_back(warning(slide.place,
                                        fmt::format("`{}` takes {} to read in `{}` at {}, and no "
                                                    "slide stays longer than {}",
                                                    slide.id,
                                                    seconds(slowest.reading),
                                                    slowest.language,
                                                    reading_pace(slowest.language),
                                                    seconds(limits::max_auto_dwell)),
                                        "split this slide"));
            } else if (written && *written < once(slowest.reading)) {
                found.push_back(
                    warning(item.dwell ? playlist.place : slide.place,
                            fmt::format("`{}` stays for {} and takes {} to read in `{}` at {}",
                                        slide.id,
                                        seconds(*written),
                                        seconds(once(slowest.reading)),
                                        slowest.language,
                                        reading_pace(slowest.language)),
                            "dwell = \"auto\", or fewer words"));
            }
        }
    }
}

bool shows_figures(const Slide& slide)
{
    return std::holds_alternative<Statistic>(slide.body) ||
           std::holds_alternative<Chart>(slide.body);
}

void check_sources(const Programme& programme, int year, Diagnostics& found)
{
    for (const Slide& slide : programme.slides) {
        const auto source = programme.sources.find(slide.source);
        if (!shows_figures(slide) || source == programme.sources.end()) {
            continue;
        }
        const int age = year - source->second.year;
        if (age > oldest_figure) {
            found.push_back(warning(
                source->second.place,
                fmt::format("the figure of `{}` is from {}, {} years ago; after {} it is old",
                            slide.id,
                            source->second.year,
                            age,
                            oldest_figure),
                "look for a newer one"));
        }
    }
}

/// Slides of high intensity are kept apart by others; more than half of a playlist cannot be.
void check_intensity(const Programme& programme, Diagnostics& found)
{
    for (const Playlist& playlist : programme.playlists) {
        const auto high = static_cast<std::size_t>(std::count_if(
            playlist.items.begin(), playlist.items.end(), [&](const PlaylistItem& item) {
                return programme.slides[item.slide].intensity == Intensity::High;
            }));
        const std::size_t all = playlist.items.size();
        if (all > 1 && high * 2 > all) {
            found.push_back(warning(
                playlist.place,
                fmt::format("{} of the {} slides of `{}` are of high intensity: some must follow "
                            "one another",
                            high,
                            all,
                            playlist.id),
                "put calmer ones between them"));
        }
    }
}

/// The slide that asks for the oldest reader; null: none has words in the language.
const Slide* hardest(const Programme& programme, const std::string& language)
{
    const Slide* found = nullptr;
    double oldest = 0;
    for (const Slide& slide : programme.slides) {
        const auto age = reading_age(texts_of(slide.body, language), language, Sample::Any);
        if (age && (found == nullptr || *age > oldest)) {
            found = &slide;
            oldest = *age;
        }
    }
    return found;
}

void check_reading_age(const Programme& programme, Diagnostics& found)
{
    for (const std::string& language : programme.languages) {
        std::vector<std::string> texts;
        for (const Slide& slide : programme.slides) {
            for (std::string& text : texts_of(slide.body, language)) {
                texts.push_back(std::move(text));
            }
        }
        const auto age = reading_age(texts, language);
        const Slide* const worst =
            age && *age > oldest_reader ? hardest(programme, language) : nullptr;
        if (worst != nullptr) {
            found.push_back(warning(
                place_of_words(*worst, language),
                fmt::format(
                    "the words in `{}` ask for a reader of {:.0f} years, and more than {:.0f} "
                    "is too many; hardest are those of `{}`",
                    language,
                    *age,
                    oldest_reader,
                    worst->id),
                "shorter sentences and shorter words: about twelve is right"));
        }
    }
}

/// Who writes to a line in a language that it does not answer waits for nothing.
void check_text_codes(const Programme& programme, Diagnostics& found)
{
    for (const Slide& slide : programme.slides) {
        for (const auto& [language, written] : slide.written) {
            for (const WrittenText& text : written) {
                for (const auto& [id, contact] : programme.contacts) {
                    if (contact.text.empty() || takes_text(contact, language) ||
                        text.text.find(isolated_number(contact.text)) == std::string::npos) {
                        continue;
                    }
                    found.push_back(warning(
                        text.place,
                        fmt::format("`{}` names the text code of `{}` in `{}`, and nobody answers "
                                    "messages in it there",
                                    slide.id,
                                    id,
                                    language),
                        fmt::format(
                            "say \"call\" with {{{}.phone}}, or leave the slide out of `{}`",
                            id,
                            language)));
                }
            }
        }
    }
}

} // namespace

Diagnostics check_content(const Programme& programme,
                          std::optional<std::chrono::year_month_day> today)
{
    Diagnostics found;
    check_dwells(programme, found);
    if (today) {
        check_sources(programme, static_cast<int>(today->year()), found);
    }
    check_intensity(programme, found);
    check_reading_age(programme, found);
    check_text_codes(programme, found);
    return found;
}

} // namespace wayside
