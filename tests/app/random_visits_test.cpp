/// Visitors who throw dice, before the real player: every event goes the way that a device's goes,
/// every frame is composed and painted; only the clocks are told.

#include "kiosk_rehearsal.hpp"
#include "platform/input_devices.hpp"

#include <SDL.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace wayside
{

namespace
{

using namespace std::chrono_literals;

constexpr Size pocket{360, 640};
constexpr int visits_at_random = 60;
constexpr int steps_of_visit = 30;

class RandomVisits : public ::testing::Test
{
protected:
    int roll(int sides) { return static_cast<int>(dice_() % static_cast<unsigned>(sides)); }

    /// Mostly the middle of something that answers.
    Point somewhere()
    {
        const auto spots = kiosk_->frame().hotspots;
        if (spots.empty() || roll(4) == 0) {
            return {roll(pocket.width + 40) - 20, roll(pocket.height + 40) - 20};
        }
        return middle_of(
            spots[static_cast<std::size_t>(roll(static_cast<int>(spots.size())))].rect);
    }

    void event(const SDL_Event& event)
    {
        if (const auto input = devices_.input_of(event)) {
            test::must(kiosk_->handle(*input));
        }
        static_cast<void>(kiosk_->heard(event));
    }

    void finger(Uint32 type, int id, Point at)
    {
        SDL_Event touch{};
        touch.type = type;
        touch.tfinger.touchId = 1;
        touch.tfinger.fingerId = id;
        touch.tfinger.x = static_cast<float>(at.x) / static_cast<float>(pocket.width);
        touch.tfinger.y = static_cast<float>(at.y) / static_cast<float>(pocket.height);
        event(touch);
    }

    void tap()
    {
        const Point at = somewhere();
        finger(SDL_FINGERDOWN, 1, at);
        pass(Milliseconds{30 + roll(120)});
        finger(SDL_FINGERUP, 1, at);
    }

    void drag()
    {
        const Point at = somewhere();
        const int by = roll(81) - 40;
        finger(SDL_FINGERDOWN, 1, at);
        const int moves = roll(12);
        for (int move = 1; move <= moves; ++move) {
            pass(Milliseconds{8 + roll(16)});
            finger(SDL_FINGERMOTION, 1, {at.x, at.y + move * by});
        }
        if (roll(5) != 0) {
            finger(SDL_FINGERUP, 1, {at.x, at.y + moves * by});
        }
    }

    void key()
    {
        constexpr std::array keys{SDL_SCANCODE_F17,
                                  SDL_SCANCODE_F18,
                                  SDL_SCANCODE_F19,
                                  SDL_SCANCODE_F20,
                                  SDL_SCANCODE_F21,
                                  SDL_SCANCODE_F22,
                                  SDL_SCANCODE_F23,
                                  SDL_SCANCODE_TAB,
                                  SDL_SCANCODE_RETURN,
                                  SDL_SCANCODE_ESCAPE,
                                  SDL_SCANCODE_HOME,
                                  SDL_SCANCODE_LSHIFT,
                                  SDL_SCANCODE_Q,
                                  SDL_SCANCODE_F4};
        SDL_Event press{};
        press.type = SDL_KEYDOWN;
        press.key.keysym.scancode =
            keys.at(static_cast<std::size_t>(roll(static_cast<int>(keys.size()))));
        press.key.keysym.mod = static_cast<Uint16>(roll(4) == 0 ? KMOD_ALT : KMOD_NONE);
        event(press);
        pass(Milliseconds{roll(8) == 0 ? 1100 : 60});
        press.type = SDL_KEYUP;
        event(press);
    }

    /// A device goes, the window is uncovered, another finger rests, the plug moves.
    void loss()
    {
        SDL_Event lost{};
        lost.type = SDL_WINDOWEVENT;
        lost.window.event =
            static_cast<Uint8>(roll(2) == 0 ? SDL_WINDOWEVENT_FOCUS_LOST : SDL_WINDOWEVENT_EXPOSED);
        switch (roll(4)) {
        case 0:
            finger(SDL_FINGERDOWN, 2, somewhere());
            break;
        case 1:
            finger(SDL_FINGERUP, 2, somewhere());
            break;
        case 2:
            test::must(kiosk_->handle(Headset{roll(2) == 0}));
            break;
        default:
            event(lost);
        }
    }

    void mouse()
    {
        SDL_Event wheel{};
        wheel.type = SDL_MOUSEWHEEL;
        wheel.wheel.y = roll(7) - 3;
        SDL_Event motion{};
        motion.type = SDL_MOUSEMOTION;
        const Point at = somewhere();
        motion.motion.x = at.x;
        motion.motion.y = at.y;
        event(roll(2) == 0 ? wheel : motion);
    }

    /// Somebody sets the clock, or the network does.
    void step_clock()
    {
        kiosk_->set_clock(kiosk_->now().instant + std::chrono::seconds{roll(7200) - 3600});
    }

    void anything()
    {
        switch (roll(12)) {
        case 0:
        case 1:
        case 2:
        case 3:
        case 4:
            return tap();
        case 5:
        case 6:
            return drag();
        case 7:
        case 8:
            return key();
        case 9:
            return mouse();
        case 10:
            return loss();
        default:
            return roll(4) == 0 ? step_clock() : tap();
        }
    }

    void pass(Milliseconds length) { test::must(kiosk_->advance(length)); }

    /// Wherever they are, there is a way on, and the way out.
    void expect_way_out()
    {
        const Frame frame = kiosk_->frame();
        ASSERT_FALSE(frame.hotspots.empty()) << "a dead end: " << frame.page;
        const Browsing* const browsing = kiosk_->visits()->visitor().browsing();
        if (browsing == nullptr) {
            return;
        }
        ASSERT_TRUE(std::any_of(frame.hotspots.begin(),
                                frame.hotspots.end(),
                                [](const Hotspot& spot) { return spot.id == "clear-screen"; }))
            << frame.page;
        const auto& touch = kiosk_->visits()->visitor().gesture.first;
        const bool is_held = touch && (touch->dragging || touch->caught);
        if (!is_held && browsing->scroll.kind == Scroll::Kind::Rest) {
            ASSERT_GE(browsing->scroll.from, 0) << frame.page;
            ASSERT_LE(browsing->scroll.from, kiosk_->visits()->surroundings().overflow)
                << frame.page;
        }
    }

    /// Hands off: every contact ends, and nobody comes for seven minutes.
    void leave()
    {
        SDL_Event lost{};
        lost.type = SDL_WINDOWEVENT;
        lost.window.event = SDL_WINDOWEVENT_FOCUS_LOST;
        event(lost);
        for (int quarter = 0; quarter < 28 && !is_at_rest(); ++quarter) {
            pass(15s);
        }
        for (int frames = 0; frames < 200 && kiosk_->scene().moving; ++frames) {
            pass(20ms);
        }
    }

    [[nodiscard]] bool is_at_rest() const { return kiosk_->visits()->is_idle(); }

    /// As when it was switched on: another kiosk that nobody ever touched shows the same.
    void expect_as_at_boot()
    {
        const Visitor& visitor = kiosk_->visits()->visitor();
        ASSERT_EQ(visitor, (Visitor{.headset = visitor.headset})) << kiosk_->frame().page;
        ASSERT_EQ(kiosk_->visits()->page(), nullptr);
        untouched_->set_clock(kiosk_->now().instant);
        test::must(untouched_->advance(0ms));
        for (int frames = 0; frames < 200 && untouched_->scene().moving; ++frames) {
            test::must(untouched_->advance(20ms));
        }
        kiosk_->set_clock(untouched_->now().instant);
        pass(0ms);
        ASSERT_FALSE(kiosk_->scene().moving);
        ASSERT_TRUE(kiosk_->frame() == untouched_->frame())
            << kiosk_->frame().slide << " and " << untouched_->frame().slide;
        const Surroundings& around = kiosk_->visits()->surroundings();
        const Surroundings& fresh = untouched_->visits()->surroundings();
        ASSERT_EQ(around.hotspots, fresh.hotspots);
        ASSERT_EQ(around.viewport, fresh.viewport);
        ASSERT_EQ(around.overflow, fresh.overflow);
        ASSERT_EQ(around.reading, fresh.reading);
        ASSERT_EQ(around.language, fresh.language);
    }

    std::mt19937 dice_{20261126};
    std::unique_ptr<Rehearsal> kiosk_ = test::kiosk_rehearsal(pocket);
    std::unique_ptr<Rehearsal> untouched_ = test::kiosk_rehearsal(pocket);
    InputDevices devices_{KeyMap(),
                          [] { return pocket; },
                          [](Point at) {
                              return at;
                          }};
};

TEST_F(RandomVisits, LeaveNothingBehindInTheRealPlayer)
{
    int pages = 0;
    for (int visit = 0; visit < visits_at_random; ++visit) {
        for (int step = 0; step < steps_of_visit; ++step) {
            anything();
            pass(Milliseconds{roll(25) == 0 ? roll(90'000) : roll(900)});
            pages += kiosk_->visits()->page() != nullptr ? 1 : 0;
            expect_way_out();
            if (HasFatalFailure()) {
                FAIL() << "visit " << visit << ", step " << step;
            }
        }
        leave();
        expect_as_at_boot();
        if (HasFatalFailure()) {
            FAIL() << "after visit " << visit;
        }
    }
    EXPECT_GT(pages, visits_at_random * steps_of_visit / 3) << "hardly anybody read";
    EXPECT_EQ(kiosk_->log(), std::vector<std::string>()) << "the journal knows of visits";
}

} // namespace

} // namespace wayside
