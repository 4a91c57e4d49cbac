#include "app/touch_pages.hpp"

#include "interaction/view_name.hpp"

#include <fmt/format.h>

#include <utility>

namespace wayside
{

namespace
{

constexpr double usual_floor_mm = 800;

Result<std::shared_ptr<const TouchPage>> shared(Result<TouchPage> page)
{
    if (!page) {
        return tl::unexpected(page.error());
    }
    return std::make_shared<const TouchPage>(std::move(*page));
}

} // namespace

TouchPages::TouchPages(std::shared_ptr<const Programme> programme,
                       const Display& display,
                       Canvas canvas,
                       FontMeasure& fonts)
    : programme_(std::move(programme))
    , contrast_(contrasted(programme_->theme))
    , canvas_(canvas)
    , floor_mm_(display.touch.floor_mm.value_or(usual_floor_mm))
    , fonts_(&fonts)
{
}

TouchSetting TouchPages::setting() const
{
    return {.programme = *programme_,
            .contrast = contrast_,
            .canvas = canvas_,
            .floor_mm = floor_mm_,
            .fonts = *fonts_};
}

Settings TouchPages::usual() const
{
    return {.language = programme_->languages.front()};
}

Result<std::shared_ptr<const TouchPage>> TouchPages::page(const View& view,
                                                          const Settings& settings,
                                                          const VisitFacts& facts)
{
    if (last_ && last_->view == view && last_->settings == settings && last_->facts == facts) {
        return last_->page;
    }
    auto page = shared(compose_page(setting(), view, settings, facts));
    if (page) {
        last_ = Kept{view, settings, facts, *page};
    }
    return page;
}

Result<std::shared_ptr<const TouchPage>> TouchPages::staff_door(const VisitFacts& facts)
{
    return shared(compose_staff_door(setting(), usual(), facts));
}

Result<std::shared_ptr<const TouchPage>> TouchPages::neutral()
{
    return shared(compose_neutral(setting(), usual()));
}

void TouchPages::forget()
{
    last_.reset();
}

std::vector<Error> TouchPages::faults()
{
    std::vector<Error> faults;
    for (const std::string& language : offered_languages(*programme_)) {
        for (const int step : {0, 1, 2}) {
            for (const View& view : all_views(*programme_)) {
                const Settings settings{.language = language, .text_step = step};
                if (const auto made = compose_page(setting(), view, settings, {}); !made) {
                    faults.push_back(Error{fmt::format("page {} in {} at {} %: {}",
                                                       name_of(*programme_, view),
                                                       language,
                                                       100 + 50 * step,
                                                       made.error().message)});
                }
            }
        }
    }
    return faults;
}

} // namespace wayside
