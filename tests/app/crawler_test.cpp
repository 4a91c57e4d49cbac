#include "crawler.hpp"
#include "interaction/touch_rules.hpp"
#include "rendered_contrast.hpp"
#include "scene/frame_parts.hpp"
#include "scene/help_strip.hpp"
#include "scene/stage.hpp"
#include "speech/spoken.hpp"

#include <gtest/gtest.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iostream>
#include <set>

namespace wayside
{

namespace
{

using test::Crawler;
using test::Panel3d;
using test::Stop;

constexpr std::array<Panel3d, 5> panels{{{"landscape", {1920, 1080}, 476, 900},
                                         {"portrait", {1080, 1920}, 398, 800},
                                         {"large_upright", {1080, 1920}, 680, 500},
                                         {"small", {1366, 768}, 410, 900},
                                         {"fifteen_inch", {1366, 768}, 344, 900, 700}}};
constexpr Panel3d fifteen_inch_sharp{"fifteen_inch_sharp", {1920, 1080}, 344, 900, 700};

struct CrawlCase {
    const char* language;
    Panel3d panel;
    int text_step;
    bool is_other; ///< high contrast and lower controls

    friend std::ostream& operator<<(std::ostream& stream, const CrawlCase& crawl)
    {
        return stream << crawl.language << " on " << crawl.panel.name << " at step "
                      << crawl.text_step;
    }
};

std::vector<CrawlCase> all_cases()
{
    std::vector<CrawlCase> cases;
    for (const Panel3d& panel : {panels[0], panels[1], panels[2], panels[3]}) {
        for (const int step : {0, 1, 2}) {
            for (const bool is_other : {false, true}) {
                cases.push_back({"en", panel, step, is_other});
            }
            cases.push_back({"es", panel, step, false});
        }
    }
    for (const char* language : {"en", "es"}) {
        cases.push_back({language, panels[4], 0, true});
        cases.push_back({language, panels[4], 2, false});
        cases.push_back({language, fifteen_inch_sharp, 0, false});
    }
    for (const std::string_view language : test::campaign_languages) {
        if (language != "en" && language != "es") {
            cases.push_back({language.data(), panels[0], 0, false});
            cases.push_back({language.data(), panels[1], 2, false});
            if (language != "ru") {
                // Its words are too long for 15 inches; `check` says so.
                cases.push_back({language.data(), panels[4], 0, false});
            }
        }
    }
    return cases;
}

/// The rule is one for capitals. Scripts that have none are as large when their letters, set at the
/// same size, are nearly as high.
double least_height_of(const Paragraph& paragraph)
{
    const auto letters = icu::UnicodeString::fromUTF8(paragraph.text);
    for (int at = 0; at < letters.length(); at = letters.moveIndex32(at, 1)) {
        const UChar32 letter = letters.char32At(at);
        if (u_isUAlphabetic(letter) != 0 && u_tolower(letter) == letter &&
            u_toupper(letter) == letter) {
            return 0.75;
        }
    }
    return 1;
}

class Crawl : public ::testing::TestWithParam<CrawlCase>
{
protected:
    /// Counts what is asserted; the count is printed.
    void check(bool holds, const Stop& stop, const std::string& what)
    {
        ++assertions_;
        if (!holds) {
            ADD_FAILURE() << stop.where << ": " << what;
        }
    }

    void look_at_targets(const Stop& stop, const Crawler& crawler)
    {
        const double px_per_mm = 1 / crawler.canvas().mm_per_px;
        const double floor = *crawler.display().touch.floor_mm;
        const auto height_of = [&](int y) {
            return floor + (crawler.canvas().px.height - y) / px_per_mm;
        };
        const auto& spots = stop.frame.hotspots;
        for (std::size_t i = 0; i < spots.size(); ++i) {
            const Rect rect = spots[i].rect;
            const std::string& id = spots[i].id;
            check(std::min(rect.width, rect.height) >= touch::target_mm * px_per_mm - 1,
                  stop,
                  id + " is less than 20 mm");
            check(height_of(rect.y) <= touch::reach_high_mm + 1 &&
                      height_of(rect.bottom()) >= touch::reach_low_mm - 1,
                  stop,
                  id + " is out of reach");
            check(!spots[i].label.empty(), stop, id + " says nothing");
            for (std::size_t j = i + 1; j < spots.size(); ++j) {
                const int gap = static_cast<int>(touch::target_gap_mm * px_per_mm);
                check(intersection(inset(rect, -gap), spots[j].rect).empty(),
                      stop,
                      id + " is too near to " + spots[j].id);
            }
        }
    }

    void look_at_texts(const Stop& stop, const Crawler& crawler)
    {
        std::vector<Rect> inks;
        for (const Item& item : stop.frame.items) {
            const auto* text = std::get_if<TextItem>(&item.what);
            if (text == nullptr) {
                continue;
            }
            const Paragraph& paragraph = text->paragraph;
            // The strip's words may be smaller where only so all of its numbers stand beside one
            // another.
            check(contains(strip_, item.rect) ||
                      text->cap_mm * 1.02 >= touch::cap_mm * least_height_of(paragraph),
                  stop,
                  paragraph.text + " has small letters");
            for (const TextLine& line : paragraph.lines) {
                const auto cap = static_cast<int>(paragraph.cap_height_px);
                Rect ink{item.rect.x + line.x, item.rect.y + line.baseline - cap, line.width, cap};
                check(ink.x >= 0 && ink.right() <= crawler.canvas().px.width,
                      stop,
                      paragraph.text + " leaves the canvas");
                ink = item.clip ? intersection(ink, *item.clip) : ink;
                for (const Rect& other : inks) {
                    check(intersection(other, ink).empty(),
                          stop,
                          paragraph.text + " overlaps by " +
                              std::to_string(intersection(other, ink).height) + " px at " +
                              std::to_string(ink.y));
                }
                inks.push_back(ink);
            }
        }
    }

    void look_at_promises(const Stop& stop, const std::vector<Item>& strip)
    {
        const auto& items = stop.frame.items;
        const bool has_strip =
            std::search(items.begin(), items.end(), strip.begin(), strip.end()) != items.end();
        check(has_strip, stop, "the help strip is not in its place");
        const auto clear =
            std::find_if(stop.frame.hotspots.begin(),
                         stop.frame.hotspots.end(),
                         [](const Hotspot& spot) { return spot.id == "clear-screen"; });
        check(clear != stop.frame.hotspots.end(), stop, "nothing clears the screen");
        if (clear != stop.frame.hotspots.end()) {
            clear_ = clear_.empty() ? clear->rect : clear_;
            check(clear->rect == clear_, stop, "clear screen is somewhere else");
        }
        const bool has_home = std::any_of(
            stop.frame.hotspots.begin(), stop.frame.hotspots.end(), [](const Hotspot& spot) {
                return spot.action == Action{OpenPanel{Panel::Home}};
            });
        check(has_home, stop, "no way home");
        const Rect view = stop.page->viewport;
        check(view.height >= 60, stop, "there is no room to read");
        for (const Utterance& utterance : utterances_of(*stop.page)) {
            check(!utterance.text.empty() && !utterance.language.empty(), stop, "nothing is said");
        }
    }

    /// Every button of a page's content answers somewhere on its way.
    void note_spots(const Stop& stop)
    {
        const std::string page = stop.where.substr(0, stop.where.find(" scroll "));
        for (const Hotspot& spot : stop.page->spots) {
            there_.insert(page + ": " + spot.id);
        }
        for (const Hotspot& spot : stop.frame.hotspots) {
            answered_.insert(page + ": " + spot.id);
        }
    }

    std::set<std::string> there_;
    std::set<std::string> answered_;
    int assertions_ = 0;
    Rect clear_;
    Rect strip_;
};

TEST_P(Crawl, EveryPageIsReachedByTouchAndByKeysAndHoldsItsPromises)
{
    const CrawlCase& crawl = GetParam();
    const Site site = test::shipped_site("clinic-kiosk.toml", test::Drafts::Taken);
    const auto room = test::picture_room(site);
    Settings settings{.language = crawl.language,
                      .text_step = crawl.text_step,
                      .contrast = crawl.is_other,
                      .lower_controls = crawl.is_other};
    Crawler crawler(site, crawl.panel, room->fonts(), settings);
    const Theme contrast = contrasted(site.programme->theme);
    const Stage stage = make_stage(*site.programme,
                                   crawl.is_other ? contrast : site.programme->theme,
                                   crawler.canvas(),
                                   crawl.language,
                                   room->fonts());
    auto strip = help_strip(stage);
    ASSERT_TRUE(strip);
    if (direction_of(crawl.language) == Direction::RightToLeft) {
        for (Item& item : *strip) {
            turn_round(item, crawler.canvas().px.width);
        }
    }
    const std::string_view language = crawl.language;
    const bool is_answered_in_writing = language == "en" || language == "es";
    ASSERT_EQ(strip->size(), is_answered_in_writing ? 7U : 5U)
        << "the help line, 911 and, where it is answered, the text code, each with its words";
    strip_ = stage.grid.strip;
    const int stops = crawler.crawl([&](const Stop& stop) {
        look_at_targets(stop, crawler);
        look_at_texts(stop, crawler);
        look_at_promises(stop, *strip);
        note_spots(stop);
    });
    for (const std::string& spot : there_) {
        EXPECT_TRUE(answered_.contains(spot)) << spot << " cannot be come to";
    }
    for (const View& view : all_views(*site.programme)) {
        EXPECT_TRUE(crawler.reached(name_of(*site.programme, view)))
            << name_of(*site.programme, view);
    }
    RecordProperty("stops", stops);
    RecordProperty("assertions", assertions_);
    std::cout << stops << " stops, " << assertions_ << " assertions\n";
    EXPECT_GT(stops, 60);
}

TEST(TouchPages, KeepTheirContrastOnRenderedPixels)
{
    const Site site = test::shipped_site("clinic-kiosk.toml");
    const auto room = test::picture_room(site);
    for (const bool contrast : {false, true}) {
        const Settings settings{.language = "en", .contrast = contrast};
        Crawler crawler(site, panels[1], room->fonts(), settings);
        std::set<std::string> pages;
        ContrastMeter meter(room->painter());
        crawler.crawl([&](const Stop& stop) {
            if (pages.insert(stop.frame.page).second) {
                test::expect_contrast(
                    stop.frame, meter, 7.0, stop.where, [](const std::string& role) {
                        return role != "source";
                    });
                test::expect_contrast(
                    stop.frame, meter, 4.5, stop.where, [](const std::string& role) {
                        return role == "source";
                    });
            }
        });
        EXPECT_GT(pages.size(), 50U);
    }
}

TEST(FocusRing, IsSeenOnEveryButton)
{
    const Site site = test::shipped_site("clinic-kiosk.toml");
    const auto room = test::picture_room(site);
    for (const bool contrast : {false, true}) {
        Crawler crawler(site, panels[0], room->fonts(), {.language = "en", .contrast = contrast});
        const Stop home = crawler.stop_at(
            update({}, OpenPanel{Panel::Home}, house_of(*site.programme, {}), Ticks{}).next);
        const double css_px = 0.265 / crawler.canvas().mm_per_px;
        const Image plain = paint_still(room->painter(), home.frame);
        for (const Hotspot& spot : home.frame.hotspots) {
            const Image ringed =
                paint_still(room->painter(), frame_of(*home.page, 0, {.focus = spot.id}));
            // Along a line into the button from its left: how many pixels the ring changes.
            int changed = 0;
            const int y = spot.rect.y + spot.rect.height / 2;
            for (int x = spot.rect.x - 20; x < spot.rect.x + 4; ++x) {
                const Colour before = colour_at(plain, {x, y});
                const Colour after = colour_at(ringed, {x, y});
                changed += contrast_ratio(before, after) >= 3.0 ? 1 : 0;
            }
            EXPECT_GE(changed, static_cast<int>(2 * css_px)) << spot.id;
        }
    }
}

TEST(SmallPanel, IsRefusedWithAReason)
{
    const Site site = test::shipped_site("clinic-kiosk.toml");
    const auto room = test::picture_room(site);
    Display display;
    display.panel_width_mm = 230;
    display.viewing_distance_mm = 500;
    display.touch.is_touched = true;
    TouchPages pages(site.programme, display, canvas_of({1366, 768}, display), room->fonts());
    const auto faults = pages.faults();
    ASSERT_FALSE(faults.empty());
    EXPECT_NE(faults.front().message.find("page home in en at 100 %"), std::string::npos)
        << faults.front().message;
}

INSTANTIATE_TEST_SUITE_P(Panels,
                         Crawl,
                         ::testing::ValuesIn(all_cases()),
                         [](const ::testing::TestParamInfo<CrawlCase>& one) {
                             return test::name_of_language(one.param.language) + "_" +
                                    one.param.panel.name + "_" +
                                    std::to_string(100 + 50 * one.param.text_step) +
                                    (one.param.is_other ? "_contrast_lower" : "");
                         });

} // namespace

} // namespace wayside
