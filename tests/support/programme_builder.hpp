#pragma once
/// Builds programmes for tests: say what the test is about, the rest has defaults.
///
///     const auto programme = ProgrammeBuilder()
///                                .slide("a")
///                                .slide("b", {.dwell = 20s})
///                                .playlist("core", {{"a"}, {.slide = "b", .weight = 2}})
///                                .entry({.playlist = "core", .days = "mon..fri", .hours =
///                                {"22:00-02:00"}}) .build();

#include "programme/programme.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wayside::test
{

/// "06:30-10:00" as a window; "22:00-02:00" wraps midnight, "24:00" is the end of the day.
inline HourWindow window(std::string_view text)
{
    const auto minute = [&](std::size_t at) {
        const auto digit = [&](std::size_t place) {
            return text.at(at + place) - '0';
        };
        return (digit(0) * 10 + digit(1)) * 60 + digit(3) * 10 + digit(4);
    };
    const int from = minute(0);
    const int to = minute(6);
    return {from, to > from ? to : to + 24 * 60};
}

/// "mon", "mon..fri" (wraps: "fri..mon") or a list of these with blanks between; empty: every day.
inline std::array<bool, 7> weekdays(std::string_view text)
{
    constexpr std::string_view names = "montuewedthufrisatsun";
    std::array<bool, 7> days{};
    days.fill(text.empty());
    while (!text.empty()) {
        const std::string_view part = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(text.size(), part.size() + 1));
        const std::size_t first = names.find(part.substr(0, 3)) / 3;
        const std::size_t last = names.find(part.substr(part.size() - 3)) / 3;
        for (std::size_t day = first; day != last; day = (day + 1) % 7) {
            days.at(day) = true;
        }
        days.at(last) = true;
    }
    return days;
}

/// "2026-01-31".
inline std::chrono::local_days day(const std::string& text)
{
    return std::chrono::floor<std::chrono::days>(parse_civil(text + "T00:00").value());
}

class ProgrammeBuilder
{
public:
    struct SlideOptions {
        std::optional<Milliseconds> dwell = Milliseconds(10'000); ///< none: automatic
        std::vector<std::string> languages{"en"};
        std::string text = "A few words";
        Intensity intensity = Intensity::Low;
    };

    struct ItemOptions {
        std::string slide{};
        int weight = 1;
        std::optional<Milliseconds> dwell{};
        std::string valid_from{}; ///< "2026-01-31"
        std::string valid_until{};
        std::vector<std::string> languages{};
        bool suits = true;
    };

    struct EntryOptions {
        std::string id{}; ///< empty: the playlist's
        std::string playlist{};
        Tier tier = Tier::Normal;
        std::string days{};               ///< as weekdays() reads them
        std::vector<std::string> hours{}; ///< as window() reads them
        std::optional<int> share{};
        std::string first_day{}; ///< "2026-01-31"
        std::string last_day{};
        std::vector<std::string> dates{};
        std::vector<std::string> except{};
        std::vector<NthWeekday> month_days{};
        std::string from{}; ///< RFC 3339
        std::string until{};
        ChangeOver change = ChangeOver::Now;
    };

    ProgrammeBuilder& languages(std::vector<std::string> languages)
    {
        programme_.languages = std::move(languages);
        return *this;
    }

    /// A fact slide. It is ten seconds long and English unless options say otherwise.
    ProgrammeBuilder& slide(const std::string& id) { return slide(id, SlideOptions{}); }

    ProgrammeBuilder& slide(const std::string& id, const SlideOptions& options)
    {
        Fact fact;
        for (const std::string& language : options.languages) {
            fact.words[language] = {.headline = options.text, .text = ""};
        }
        Slide slide;
        slide.id = id;
        slide.body = fact;
        slide.dwell = options.dwell;
        slide.intensity = options.intensity;
        programme_.slides.push_back(std::move(slide));
        return *this;
    }

    /// The slides must be there already.
    ProgrammeBuilder& playlist(const std::string& id,
                               const std::vector<ItemOptions>& items,
                               Order order = Order::InOrder)
    {
        Playlist playlist;
        playlist.id = id;
        playlist.order = order;
        for (const ItemOptions& item : items) {
            playlist.items.push_back({.slide = place_of(programme_.slides, item.slide),
                                      .weight = item.weight,
                                      .dwell = item.dwell,
                                      .valid_from = optional_day(item.valid_from),
                                      .valid_until = optional_day(item.valid_until),
                                      .languages = item.languages,
                                      .suits = item.suits});
        }
        programme_.playlists.push_back(std::move(playlist));
        return *this;
    }

    /// The playlist must be there already.
    ProgrammeBuilder& entry(const EntryOptions& options)
    {
        ScheduleEntry entry;
        entry.id = options.id.empty() ? options.playlist : options.id;
        entry.playlist = place_of(programme_.playlists, options.playlist);
        entry.tier = options.tier;
        entry.days = weekdays(options.days);
        for (const std::string& hours : options.hours) {
            entry.hours.push_back(window(hours));
        }
        entry.share = options.share;
        entry.first_day = optional_day(options.first_day);
        entry.last_day = optional_day(options.last_day);
        entry.dates = days_of(options.dates);
        entry.except = days_of(options.except);
        if (!options.month_days.empty()) {
            entry.month_days = options.month_days;
            entry.days = options.days.empty() ? std::array<bool, 7>{} : entry.days;
        }
        if (!options.from.empty()) {
            entry.from = parse_instant(options.from).value();
        }
        if (!options.until.empty()) {
            entry.until = parse_instant(options.until).value();
        }
        entry.change = options.change;
        programme_.schedule.push_back(std::move(entry));
        return *this;
    }

    /// Of the filler that build() adds.
    ProgrammeBuilder& filler_change(ChangeOver change)
    {
        filler_change_ = change;
        return *this;
    }

    /// The slide must be there already.
    ProgrammeBuilder& guarantee(const std::string& slide, Milliseconds at_least, Milliseconds every)
    {
        programme_.guarantees.push_back({.slide = place_of(programme_.slides, slide),
                                         .at_least = at_least,
                                         .every = every,
                                         .place = {}});
        return *this;
    }

    /// Adds what a checked programme always has: a filler that is always due, last and called
    /// "filler".
    [[nodiscard]] std::shared_ptr<const Programme> build()
    {
        const bool has_filler =
            std::any_of(programme_.schedule.begin(),
                        programme_.schedule.end(),
                        [&](const ScheduleEntry& entry) {
                            const auto& items = programme_.playlists[entry.playlist].items;
                            const bool lasts =
                                std::any_of(items.begin(), items.end(), [](const auto& item) {
                                    return item.suits && !item.valid_from && !item.valid_until;
                                });
                            return entry.tier == Tier::Filler && entry.unconditional() && lasts;
                        });
        if (!has_filler) {
            slide("filler");
            playlist("filler", {{.slide = "filler"}});
            entry({.playlist = "filler", .tier = Tier::Filler, .change = filler_change_});
        }
        return std::make_shared<const Programme>(programme_);
    }

private:
    static std::optional<std::chrono::local_days> optional_day(const std::string& text)
    {
        return text.empty() ? std::nullopt : std::optional(day(text));
    }

    static std::vector<std::chrono::local_days> days_of(const std::vector<std::string>& texts)
    {
        std::vector<std::chrono::local_days> days;
        days.reserve(texts.size());
        for (const std::string& text : texts) {
            days.push_back(day(text));
        }
        std::sort(days.begin(), days.end());
        return days;
    }

    template <typename Things>
    static std::size_t place_of(const Things& things, const std::string& id)
    {
        const auto found = std::find_if(
            things.begin(), things.end(), [&](const auto& thing) { return thing.id == id; });
        assert(found != things.end() && "a test names something that it did not build");
        return static_cast<std::size_t>(found - things.begin());
    }

    Programme programme_;
    ChangeOver filler_change_ = ChangeOver::Now;
};

} // namespace wayside::test
