#pragma once
/// Who stands in front of a touch display, what they see, and what their hands come to.

#include "app/storyboards.hpp"
#include "app/touch_pages.hpp"
#include "base/time.hpp"
#include "interaction/update.hpp"
#include "interaction/visit.hpp"
#include "scene/scene.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace wayside
{

/// What a visit needs to know of the voice.
struct VoiceFacts {
    bool is_speaking = false;
    std::optional<std::size_t> item{}; ///< of whole_frame, that is read or paused
};

/// Main thread only.
class Visits
{
public:
    /// `neutral` covers a cleared screen; null: the built-in page does. `fonts` must outlive this.
    Visits(std::shared_ptr<const Programme> programme,
           const Display& display,
           House house,
           const Canvas& canvas,
           FontMeasure& fonts,
           std::shared_ptr<const Frame> neutral);

    /// Nobody is there: the rotation runs.
    [[nodiscard]] bool is_idle() const { return std::holds_alternative<Attract>(visitor_.at); }

    [[nodiscard]] const Visitor& visitor() const { return visitor_; }

    /// A device spoke.
    void handle(const Input& input, Ticks now);

    /// Something outside came to a result that is an action.
    void act(const Action& action, Ticks now);

    /// To be called once a turn, before `frame`.
    void pass_time(Ticks now);

    /// Where the voice is: the page shows it, and scrolls there when it comes to another part.
    void hear(const VoiceFacts& voice, Ticks now);

    /// The page that `frame` was made of last; null: none.
    [[nodiscard]] std::shared_ptr<const TouchPage> page() const
    {
        return made_ ? made_->page : nullptr;
    }

    /// What is said before a page: at home, what this is.
    [[nodiscard]] std::optional<std::string> welcome() const;

    /// Takes the place of visits that ended: what outlasts a visit is still true.
    void succeed(const Visitor& before) { visitor_ = end_visit(before).next; }

    /// Something more important than any visit is shown: it ends.
    void interrupt();

    /// What is seen while somebody is there. The same pointer while nothing changes. A page that
    /// cannot be composed is replaced by home, and home by the neutral slide; see `take_failures`.
    [[nodiscard]] std::shared_ptr<const Frame> frame(Ticks now);

    /// What covers a cleared screen: its pictures should be ready all the time. Null: it cannot be
    /// composed.
    [[nodiscard]] const std::shared_ptr<const Frame>& neutral() const { return neutral_; }

    /// This frame is on the screen: what answers there answers from now on.
    void presented(const Frame& frame);

    /// What has to be done outside, in order; emptied by the call.
    [[nodiscard]] std::vector<Effect> take_effects();

    [[nodiscard]] std::vector<Error> take_failures();

    /// Whether the page moves by itself.
    [[nodiscard]] bool is_moving(Ticks now) const;

    /// When it changes although nothing is touched.
    [[nodiscard]] std::optional<Ticks> changes_at() const;

    /// What stood on the screen when it was presented last.
    [[nodiscard]] const Surroundings& surroundings() const { return around_; }

    /// What was read goes out of every memo.
    void forget();

private:
    /// What the last frame was made from.
    struct Made {
        std::shared_ptr<const TouchPage> page;
        int scroll = 0;
        PageMarks marks;
        std::shared_ptr<const Frame> frame;
    };

    void take(Step step);
    [[nodiscard]] VisitFacts facts_of(const Browsing& browsing) const;
    [[nodiscard]] Result<std::shared_ptr<const TouchPage>> page_now();
    [[nodiscard]] Hotspot slide_spot(const Frame& frame) const;

    std::shared_ptr<const Programme> programme_;
    House house_;
    TouchPages pages_;
    std::shared_ptr<const Frame> neutral_;
    Visitor visitor_;
    Surroundings around_;
    VoiceFacts voice_;
    std::optional<Made> made_;
    std::vector<Effect> effects_;
    std::vector<Error> failures_;
};

} // namespace wayside
