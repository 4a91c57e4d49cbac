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

class ProgrammeBuilder
{
public:
    struct SlideOptions {
        std::optional<Milliseconds> dwell = Milliseconds(10'000); ///< none: automatic
        std::vector<std::string> languages{"en"};
        std::string text = "A few words";
    };

    struct ItemOptions {
        std::string slide{};
        int weight = 1;
        std::optional<Milliseconds> dwell{};
    };

    struct EntryOptions {
        std::string id{}; ///< empty: the playlist's
        std::string playlist{};
        Tier tier = Tier::Normal;
        std::string days{};               ///< as weekdays() reads them
        std::vector<std::string> hours{}; ///< as window() reads them
        std::optional<int> share{};
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
        programme_.slides.push_back(std::move(slide));
        return *this;
    }

    /// The slides must be there already.
    ProgrammeBuilder& playlist(const std::string& id, const std::vector<ItemOptions>& items)
    {
        Playlist playlist;
        playlist.id = id;
        for (const ItemOptions& item : items) {
            playlist.items.push_back({.slide = place_of(programme_.slides, item.slide),
                                      .weight = item.weight,
                                      .dwell = item.dwell});
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
        programme_.schedule.push_back(std::move(entry));
        return *this;
    }

    /// Adds what a checked programme always has: a filler that is always due, last and called
    /// "filler".
    [[nodiscard]] std::shared_ptr<const Programme> build()
    {
        const bool has_filler = std::any_of(
            programme_.schedule.begin(), programme_.schedule.end(), [](const ScheduleEntry& entry) {
                return entry.tier == Tier::Filler && entry.unconditional();
            });
        if (!has_filler) {
            slide("filler");
            playlist("filler", {{.slide = "filler"}});
            entry({.playlist = "filler", .tier = Tier::Filler});
        }
        return std::make_shared<const Programme>(programme_);
    }

private:
    template <typename Things>
    static std::size_t place_of(const Things& things, const std::string& id)
    {
        const auto found = std::find_if(
            things.begin(), things.end(), [&](const auto& thing) { return thing.id == id; });
        assert(found != things.end() && "a test names something that it did not build");
        return static_cast<std::size_t>(found - things.begin());
    }

    Programme programme_;
};

} // namespace wayside::test
