#include "app/visits.hpp"

#include "base/overload.hpp"
#include "interaction/visit.hpp"

#include <cmath>
#include <utility>

namespace wayside
{

namespace
{

/// The topic that a slide belongs to; none: it is in no topic.
std::optional<std::size_t> topic_of(const Programme& programme, const std::string& slide)
{
    for (std::size_t topic = 0; topic < programme.topics.size(); ++topic) {
        for (const auto& page : programme.topics[topic].pages) {
            for (const std::size_t at : page) {
                if (programme.slides[at].id == slide) {
                    return topic;
                }
            }
        }
    }
    return std::nullopt;
}

std::string pressed_in(const Visitor& visitor)
{
    const auto& touch = visitor.gesture.first;
    return touch && !touch->strayed ? touch->pressed : std::string();
}

std::string focus_in(const Visitor& visitor)
{
    return std::visit(Overload{[](const Browsing& browsing) { return browsing.focus; },
                               [](const StaffDoor& door) { return door.focus; },
                               [](const Attract& /*attract*/) { return std::string(); },
                               [](const Neutral& /*neutral*/) {
                                   return std::string();
                               }},
                      visitor.at);
}

} // namespace

Visits::Visits(std::shared_ptr<const Programme> programme,
               const Display& display,
               House house,
               const Canvas& canvas,
               FontMeasure& fonts,
               std::shared_ptr<const Frame> neutral)
    : programme_(std::move(programme))
    , house_(std::move(house))
    , pages_(programme_, display, canvas, fonts)
    , neutral_(std::move(neutral))
{
    around_.px_per_mm = 1 / canvas.mm_per_px;
    around_.canvas = canvas.px;
    if (neutral_ != nullptr) {
        Frame touched = *neutral_;
        touched.page = "neutral";
        for (Item& item : touched.items) {
            // Nothing enters: it is there at once, and finished.
            item.entrance.reset();
        }
        touched.hotspots = {slide_spot(touched)};
        touched.hotspots.front().action = OpenPanel{Panel::Home};
        neutral_ = std::make_shared<const Frame>(std::move(touched));
    } else if (const auto page = pages_.neutral()) {
        neutral_ = std::make_shared<const Frame>(frame_of(**page, 0, {}));
    } else {
        failures_.push_back(page.error());
    }
}

void Visits::take(Step step)
{
    visitor_ = std::move(step.next);
    effects_.insert(effects_.end(), step.effects.begin(), step.effects.end());
}

void Visits::handle(const Input& input, Ticks now)
{
    take(wayside::handle(visitor_, input, around_, house_, now));
}

void Visits::act(const Action& action, Ticks now)
{
    take(update(visitor_, action, house_, now));
}

void Visits::hear(const VoiceFacts& voice, Ticks now)
{
    const bool is_elsewhere = voice.item && voice.item != voice_.item;
    voice_ = voice;
    around_.speaking = voice.is_speaking;
    auto* const browsing = std::get_if<Browsing>(&visitor_.at);
    if (is_elsewhere && made_ && browsing != nullptr && !visitor_.gesture.first) {
        const double from = position(browsing->scroll, around_.overflow, now);
        const double to = scroll_to(*made_->page, *voice.item, from);
        browsing->scroll = to == from ? browsing->scroll : resting_at(to, around_.overflow);
    }
}

std::optional<std::string> Visits::welcome() const
{
    const Browsing* const browsing = visitor_.browsing();
    if (browsing == nullptr || browsing->asked || browsing->view() != View{}) {
        return std::nullopt;
    }
    const auto words = programme_->touch_words.find(browsing->settings.language);
    return words == programme_->touch_words.end() ? TouchWords{}.welcome : words->second.welcome;
}

void Visits::pass_time(Ticks now)
{
    take(wayside::pass_time(visitor_, around_, house_, now));
}

void Visits::interrupt()
{
    take(end_visit(visitor_));
}

VisitFacts Visits::facts_of(const Browsing& browsing) const
{
    return {.is_asked = browsing.asked.has_value(),
            .may_listen = visitor_.headset || house_.loudspeaker,
            .notice = browsing.notice,
            .is_aloud = browsing.aloud};
}

Result<std::shared_ptr<const TouchPage>> Visits::page_now()
{
    if (const auto* door = std::get_if<StaffDoor>(&visitor_.at)) {
        return pages_.staff_door(
            {.digits = door->digits.size(),
             .waits = visitor_.tries.wait_until.has_value() || door->checking});
    }
    const Browsing& browsing = *visitor_.browsing();
    auto page = pages_.page(browsing.view(), browsing.settings, facts_of(browsing));
    if (page) {
        return page;
    }
    failures_.push_back(page.error());
    return pages_.page(View{}, browsing.settings, facts_of(browsing));
}

std::shared_ptr<const Frame> Visits::frame(Ticks now)
{
    if (std::holds_alternative<Neutral>(visitor_.at) || is_idle()) {
        made_.reset();
        return neutral_;
    }
    const auto page = page_now();
    if (!page) {
        failures_.push_back(page.error());
        return neutral_;
    }
    around_.overflow = (*page)->overflow;
    around_.scroll_step = (*page)->scroll_step;
    around_.viewport = (*page)->viewport;
    around_.reading = (*page)->reading;
    settle(visitor_, around_, now);
    const Browsing* const browsing = visitor_.browsing();
    const double scroll =
        browsing == nullptr ? 0 : position(browsing->scroll, around_.overflow, now);
    Made made{.page = *page,
              .scroll = static_cast<int>(std::lround(scroll)),
              .marks = {.focus = focus_in(visitor_),
                        .pressed = pressed_in(visitor_),
                        .spoken = voice_.item},
              .frame = nullptr};
    const bool is_same = made_ && made_->page == made.page && made_->scroll == made.scroll &&
                         made_->marks == made.marks;
    if (!is_same) {
        made.frame = std::make_shared<const Frame>(frame_of(*made.page, made.scroll, made.marks));
        made_ = std::move(made);
    }
    return made_->frame;
}

/// A touch anywhere on a slide opens what it is about.
Hotspot Visits::slide_spot(const Frame& frame) const
{
    const auto words = programme_->touch_words.find(frame.language);
    const auto topic = topic_of(*programme_, frame.slide);
    return {.id = "open",
            .rect = {0, 0, frame.canvas.width, frame.canvas.height},
            .label = words != programme_->touch_words.end() ? words->second.touch_to_begin
                                                            : TouchWords{}.touch_to_begin,
            .action = topic ? Action{OpenTopic{*topic}} : Action{OpenPanel{Panel::Home}}};
}

void Visits::presented(const Frame& frame)
{
    around_.language = frame.language;
    around_.hotspots = frame.page.empty() ? std::vector{slide_spot(frame)} : frame.hotspots;
    if (is_idle() || std::holds_alternative<Neutral>(visitor_.at)) {
        around_.overflow = 0;
        around_.scroll_step = 0;
        around_.viewport = {};
        around_.reading = Milliseconds{0};
    }
}

std::vector<Effect> Visits::take_effects()
{
    return std::exchange(effects_, {});
}

std::vector<Error> Visits::take_failures()
{
    return std::exchange(failures_, {});
}

bool Visits::is_moving(Ticks now) const
{
    return wayside::is_moving(visitor_, around_, now);
}

std::optional<Ticks> Visits::changes_at() const
{
    return next_change(visitor_, around_, house_);
}

void Visits::forget()
{
    pages_.forget();
    made_.reset();
}

} // namespace wayside
