#pragma once
/// Goes wherever a visitor can go on a touch display: by every hotspot of every page, touched and
/// by keys.

#include "app/touch_pages.hpp"
#include "interaction/update.hpp"
#include "interaction/view_name.hpp"
#include "shipped.hpp"

#include <deque>
#include <functional>
#include <map>
#include <set>
#include <string>

namespace wayside::test
{

using namespace std::chrono_literals;

/// The panel that people stand before.
struct Panel3d {
    const char* name;
    Size px;
    double width_mm;
    double floor_mm;
    double distance_mm = 1500; ///< from which slides are read
};

/// A page as it stands somewhere on the way.
struct Stop {
    Visitor visitor;
    std::shared_ptr<const TouchPage> page;
    Frame frame;
    std::string where; ///< for messages
};

/// One crawl with fixed settings. Settings that a page offers are pressed, but not followed.
class Crawler
{
public:
    Crawler(const Site& site, const Panel3d& panel, FontMeasure& fonts, Settings settings)
        : programme_(*site.programme)
        , display_(display_of(panel))
        , canvas_(canvas_of(panel.px, display_))
        , pages_(site.programme, display_, canvas_, fonts)
        , house_(house_of(programme_, display_))
        , settings_(std::move(settings))
    {
        house_.defaults = settings_;
        house_.staff_door = true;
    }

    [[nodiscard]] const Canvas& canvas() const { return canvas_; }

    [[nodiscard]] const Display& display() const { return display_; }

    /// Visits every stop once; how many there were.
    int crawl(const std::function<void(const Stop&)>& look)
    {
        Visitor home = update({}, OpenPanel{Panel::Home}, house_, now_).next;
        std::deque<Visitor> waiting{home};
        std::set<std::string> seen{key_of(home)};
        while (!waiting.empty()) {
            const Stop stop = stop_at(waiting.front());
            waiting.pop_front();
            look(stop);
            for (const Hotspot& spot : stop.frame.hotspots) {
                const Visitor by_touch = tapped(stop, spot);
                const Visitor by_keys = pressed(stop, spot.id);
                EXPECT_EQ(key_of(by_touch), key_of(by_keys))
                    << stop.where << ": keys do something else with " << spot.id;
                const Browsing* const next = by_touch.browsing();
                if (next != nullptr && next->settings == settings_ &&
                    seen.insert(key_of(by_touch)).second) {
                    waiting.push_back(by_touch);
                }
            }
        }
        reached_ = seen;
        return static_cast<int>(seen.size());
    }

    [[nodiscard]] bool reached(const std::string& page) const
    {
        return std::any_of(reached_.begin(), reached_.end(), [&](const std::string& key) {
            return key.compare(0, page.size() + 1, page + " ") == 0;
        });
    }

    /// The page as a visitor sees it.
    Stop stop_at(const Visitor& visitor)
    {
        const Browsing& browsing = *visitor.browsing();
        auto page = pages_.page(browsing.view(),
                                settings_,
                                {.is_asked = browsing.asked.has_value(), .may_listen = true});
        if (!page) {
            throw std::runtime_error(page.error().message);
        }
        const double scroll = position(browsing.scroll, (*page)->overflow, now_);
        return {.visitor = visitor,
                .page = *page,
                .frame = frame_of(**page, scroll, {}),
                .where = key_of(visitor)};
    }

    [[nodiscard]] Surroundings around(const Stop& stop) const
    {
        return {.hotspots = stop.frame.hotspots,
                .viewport = stop.page->viewport,
                .overflow = static_cast<double>(stop.page->overflow),
                .scroll_step = static_cast<double>(stop.page->scroll_step),
                .px_per_mm = 1 / canvas_.mm_per_px,
                .canvas = canvas_.px,
                .reading = stop.page->reading,
                .language = settings_.language};
    }

private:
    static Display display_of(const Panel3d& panel)
    {
        Display display;
        display.panel_width_mm = panel.width_mm;
        display.viewing_distance_mm = panel.distance_mm;
        display.touch.is_touched = true;
        display.touch.floor_mm = panel.floor_mm;
        return display;
    }

    [[nodiscard]] std::string key_of(const Visitor& visitor) const
    {
        const Browsing* const browsing = visitor.browsing();
        if (browsing == nullptr) {
            return std::holds_alternative<Neutral>(visitor.at) ? "neutral " : "elsewhere ";
        }
        const View& view = browsing->view();
        const auto part = view.explored ? std::to_string(*view.explored) : "-";
        const auto guess = view.guess ? (*view.guess ? "myth" : "true") : "-";
        return name_of(programme_, view) + " guess " + guess + " part " + part + " scroll " +
               std::to_string(std::lround(browsing->scroll.from)) + " size " +
               std::to_string(browsing->settings.text_step) +
               (browsing->settings == settings_ ? "" : " otherwise");
    }

    Visitor tapped(const Stop& stop, const Hotspot& spot)
    {
        now_ += 1s;
        const Point middle = middle_of(spot.rect);
        const Surroundings here = around(stop);
        Visitor visitor = handle(stop.visitor, FingerDown{1, middle}, here, house_, now_).next;
        return handle(visitor, FingerUp{1, middle}, here, house_, now_).next;
    }

    Visitor pressed(const Stop& stop, const std::string& id)
    {
        now_ += 1s;
        const Surroundings here = around(stop);
        Visitor visitor = stop.visitor;
        for (std::size_t step = 0; step <= stop.frame.hotspots.size(); ++step) {
            visitor = handle(visitor, KeyDown{Key::Next}, here, house_, now_).next;
            if (visitor.browsing()->focus == id) {
                return handle(visitor, KeyDown{Key::Enter}, here, house_, now_).next;
            }
        }
        return {};
    }

    const Programme& programme_;
    Display display_;
    Canvas canvas_;
    TouchPages pages_;
    House house_;
    Settings settings_;
    Ticks now_{100s};
    std::set<std::string> reached_;
};

} // namespace wayside::test
