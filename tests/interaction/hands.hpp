#pragma once
/// A visit on a fake time line: hands, keys, and a page that is made up.

#include "interaction/update.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace wayside::test
{

using namespace std::chrono_literals;

/// Plays one visitor against one made-up page: two tiles, and the controls of every page.
class Hands : public ::testing::Test
{
protected:
    Hands()
    {
        house_.topics = {{.pages = 3, .has_note = false}, {.pages = 1, .has_note = true}};
        house_.languages = {"en", "ar"};
        house_.defaults.language = "en";
        around_.canvas = {1000, 1000};
        around_.px_per_mm = 2;
        around_.language = "en";
        around_.reading = 10s;
        around_.hotspots = {{"tile-0", {100, 100, 200, 100}, "One", OpenTopic{0}},
                            {"tile-1", {400, 100, 200, 100}, "Two", OpenTopic{1}},
                            {"home", {100, 800, 100, 100}, "Topics", OpenPanel{Panel::Home}},
                            {"clear-screen", {800, 800, 100, 100}, "Clear", ClearScreen{}}};
    }

    void take(Step step)
    {
        visitor_ = std::move(step.next);
        effects_ = std::move(step.effects);
    }

    void input(const Input& input) { take(handle(visitor_, input, around_, house_, now_)); }

    void pass(Milliseconds length)
    {
        now_ += length;
        take(pass_time(visitor_, around_, house_, now_));
    }

    void tap(Point at)
    {
        input(FingerDown{1, at});
        now_ += 60ms;
        input(FingerUp{1, at});
    }

    void press(Key key)
    {
        input(KeyDown{key});
        now_ += 60ms;
        input(KeyUp{key});
    }

    void act(const Action& action) { take(update(visitor_, action, house_, now_)); }

    /// Somebody reads a page of topic 0 that scrolls over 1000 px.
    void read()
    {
        act(OpenTopic{0});
        around_.viewport = {0, 250, 1000, 500};
        around_.overflow = 1000;
        now_ += 1s;
    }

    [[nodiscard]] const Browsing& browsing() const { return std::get<Browsing>(visitor_.at); }

    [[nodiscard]] bool is_cleared() const { return std::holds_alternative<Neutral>(visitor_.at); }

    [[nodiscard]] bool is_attract() const { return std::holds_alternative<Attract>(visitor_.at); }

    [[nodiscard]] double scrolled() const
    {
        return position(browsing().scroll, around_.overflow, now_);
    }

    template <typename T> [[nodiscard]] bool asked_for() const
    {
        for (const Effect& effect : effects_) {
            if (std::holds_alternative<T>(effect)) {
                return true;
            }
        }
        return false;
    }

    House house_;
    Surroundings around_;
    Visitor visitor_;
    std::vector<Effect> effects_;
    Ticks now_{100s};
};

} // namespace wayside::test
