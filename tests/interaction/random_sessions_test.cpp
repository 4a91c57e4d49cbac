#include "interaction/hands.hpp"

#include <cmath>
#include <random>

namespace wayside::test
{
namespace
{

/// Throws dice for everything that a visitor and their surroundings can do.
class RandomSessions : public Hands
{
protected:
    int roll(int sides) { return static_cast<int>(dice_() % static_cast<unsigned>(sides)); }

    Point anywhere() { return {roll(1100) - 50, roll(1100) - 50}; }

    Action any_action()
    {
        switch (roll(14)) {
        case 0:
            return OpenPanel{static_cast<Panel>(roll(4))};
        case 1:
            return OpenTopic{static_cast<std::size_t>(roll(4))}; // some of them are not there
        case 2:
            return AcceptNote{};
        case 3:
            return TurnPage{roll(2) == 0 ? -1 : 1};
        case 4:
            return ScrollStep{roll(2) == 0 ? -1 : 1};
        case 5:
            return GoBack{};
        case 6:
            return ChooseLanguage{roll(2) == 0 ? "ar" : "xx"};
        case 7:
            return ChooseTextStep{roll(5) - 1};
        case 8:
            return Toggle{static_cast<Switch>(roll(3))};
        case 9:
            return Guess{roll(2) == 0};
        case 10:
            return Explore{roll(3)};
        case 11:
            return UseVoice{static_cast<Voice>(roll(7))};
        case 12:
            return MoreTime{};
        default:
            return TypeDigit{roll(11) - 1};
        }
    }

    /// Another page: other hotspots, another length.
    void new_page()
    {
        around_.hotspots = {{"clear-screen", {800, 800, 100, 100}, "Clear", ClearScreen{}},
                            {"home", {100, 800, 100, 100}, "Topics", OpenPanel{Panel::Home}}};
        for (int spot = 0; spot < 6; ++spot) {
            around_.hotspots.push_back({"spot-" + std::to_string(spot),
                                        {roll(900), roll(700), 100, 80},
                                        "Spot",
                                        any_action()});
        }
        around_.overflow = roll(2) == 0 ? 0 : roll(3000);
        around_.viewport = {0, 100, 1000, 600};
        around_.scroll_step = 40 + roll(500);
        around_.reading = Milliseconds{roll(200'000)};
        around_.speaking = visitor_.browsing() != nullptr && visitor_.browsing()->aloud;
    }

    void anything()
    {
        const FingerId finger = roll(4) - 1;
        switch (roll(10)) {
        case 0:
        case 1:
            return input(FingerDown{finger, anywhere()});
        case 2:
            return input(FingerMove{finger, anywhere()});
        case 3:
        case 4:
            return input(FingerUp{finger, anywhere()});
        case 5:
            return input(roll(3) == 0 ? Input{TouchLost{}} : Input{Wheel{roll(5) - 2}});
        case 6:
            return input(KeyDown{static_cast<Key>(roll(12))});
        case 7:
            return input(KeyUp{static_cast<Key>(roll(12))});
        case 8:
            return input(roll(4) == 0 ? Input{Headset{roll(2) == 0}} : Input{Hover{anywhere()}});
        default:
            return input(VoiceEnded{});
        }
    }

    void expect_sound()
    {
        if (const Browsing* const here = visitor_.browsing()) {
            ASSERT_FALSE(here->path.empty());
            ASSERT_EQ(here->path.front(), View{});
            ASSERT_TRUE(std::isfinite(scrolled()));
            if (here->view().kind == View::Kind::Topic) {
                ASSERT_LT(here->view().topic, house_.topics.size());
                ASSERT_LT(here->view().page, house_.topics[here->view().topic].pages);
            }
        }
        // From everywhere the quick exit works, at once.
        const Step cleared = update(visitor_, ClearScreen{}, house_, now_);
        ASSERT_TRUE(std::holds_alternative<Neutral>(cleared.next.at));
        ASSERT_EQ(cleared.next.gesture, Gesture{});
    }

    /// Nothing changes before next_change says so, and then something does.
    void expect_announced()
    {
        around_.speaking = false;
        take(pass_time(visitor_, around_, house_, now_));
        const auto next = next_change(visitor_, around_, house_);
        if (!next) {
            return;
        }
        ASSERT_GT(*next, now_) << "the loop would not sleep";
        const Ticks before = *next - std::chrono::microseconds{1};
        const Visitor early = pass_time(visitor_, around_, house_, before).next;
        EXPECT_EQ(early.at.index(), visitor_.at.index());
        const Visitor late = pass_time(visitor_, around_, house_, *next).next;
        EXPECT_NE(late, early);
    }

    std::mt19937 dice_{20261125};
};

TEST_F(RandomSessions, NoneOfTenThousandLeavesAnythingBehind)
{
    house_.staff_door = true;
    house_.loudspeaker = true;
    house_.spoken = {"en"};
    for (int session = 0; session < 10'000; ++session) {
        for (int step = 0; step < 40; ++step) {
            if (roll(3) == 0) {
                new_page();
            }
            anything();
            pass(Milliseconds{roll(20) == 0 ? roll(100'000) : roll(800)});
            expect_sound();
            if (HasFatalFailure()) {
                FAIL() << "session " << session << ", step " << step;
            }
        }
        house_.staff_door = session % 2 == 0;
        expect_announced();
        // Everybody goes: hands off, and time passes.
        input(TouchLost{});
        input(KeyUp{Key::Back});
        around_.speaking = false;
        for (int minute = 0; minute < 8; ++minute) {
            pass(60s);
        }
        ASSERT_EQ(visitor_, (Visitor{.headset = visitor_.headset, .tries = visitor_.tries}))
            << "session " << session;
    }
}

} // namespace
} // namespace wayside::test
