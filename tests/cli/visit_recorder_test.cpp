/// What is recorded, replayed: the same steps of a visitor lead to the same states.

#include "app/kiosk_rehearsal.hpp"
#include "cli/replay_run.hpp"
#include "cli/replay_text.hpp"
#include "cli/scene_json.hpp"
#include "cli/visit_recorder.hpp"
#include "platform/temporary_folder.hpp"
#include "support/memory_tree.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <random>
#include <set>
#include <vector>

namespace wayside
{

namespace
{

using namespace std::chrono_literals;

using test::kiosk_morning;
using test::kiosk_rehearsal;
using test::must;
using test::small_upright;

std::string seen_on(const Rehearsal& kiosk)
{
    return to_json(kiosk.frame()).dump();
}

/// A recording under hands that throw dice.
class Recorded : public ::testing::Test
{
protected:
    void input(const Input& input) { must(recorder_.handle(input)); }

    void pass(Milliseconds length) { must(recorder_.pass(length)); }

    [[nodiscard]] Point middle(const std::string& id) const
    {
        return test::middle_of_spot(*kiosk_, id);
    }

    void tap(Point at, FingerId finger = 7)
    {
        input(FingerDown{finger, at});
        pass(90ms);
        input(FingerUp{finger, at});
        pass(400ms);
    }

    std::string script()
    {
        auto steps = recorder_.finish();
        EXPECT_TRUE(steps);
        return replay_text(
            {.size = small_upright, .start = kiosk_morning, .steps = std::move(*steps)}, "");
    }

    /// The script on another player: the same visitor, the same page.
    void expect_same_when_replayed(const std::string& text)
    {
        const auto reading = read_replay(test::memory_tree({{"visit.toml", text}}), "visit.toml");
        ASSERT_TRUE(reading.script) << to_text(reading.diagnostics.front()) << text;
        EXPECT_EQ(reading.script->size, small_upright);
        EXPECT_EQ(reading.script->start, kiosk_morning);
        const auto again = kiosk_rehearsal();
        ReplayRun run(*again, KeyMap(), folder_.path().string());
        for (const ReplayStep& step : reading.script->steps) {
            must(std::visit(run, step.what));
        }
        EXPECT_EQ(again->visits()->visitor(), kiosk_->visits()->visitor()) << text;
        EXPECT_EQ(again->now().ticks, kiosk_->now().ticks);
        EXPECT_EQ(again->now().instant, kiosk_->now().instant);
        EXPECT_EQ(seen_on(*again), seen_on(*kiosk_)) << text;
    }

    /// Where the page lay after each wait of more than two seconds.
    std::vector<double> settled_when_replayed(const std::string& text)
    {
        const auto reading = read_replay(test::memory_tree({{"visit.toml", text}}), "visit.toml");
        const auto again = kiosk_rehearsal();
        ReplayRun run(*again, KeyMap(), folder_.path().string());
        std::vector<double> settled;
        for (const ReplayStep& step : reading.script.value_or(ReplayScript{}).steps) {
            must(std::visit(run, step.what));
            const auto* wait = std::get_if<ReplayWait>(&step.what);
            if (wait != nullptr && wait->length > 2s) {
                settled.push_back(std::get<Browsing>(again->visits()->visitor().at).scroll.from);
            }
        }
        return settled;
    }

    const testing::TemporaryFolder folder_;
    std::unique_ptr<Rehearsal> kiosk_ = kiosk_rehearsal();
    VisitRecorder recorder_{*kiosk_};
};

TEST_F(Recorded, TapsAndKeysAreWrittenByTheirNames)
{
    pass(2s);
    tap({270, 400});
    tap(middle("home"));
    input(KeyDown{Key::Next});
    pass(70ms);
    input(KeyUp{Key::Next});
    pass(1s);
    input(Headset{true});
    EXPECT_EQ(recorder_.mark().value(), "snapshot-1");
    EXPECT_EQ(script(),
              "size  = \"540x960\"\n"
              "start = 2026-12-01T08:00:00.000\n"
              "step  = [\n"
              "    { wait = \"2s\" },\n"
              "    { tap = \"open\", held = \"90ms\" },\n"
              "    { wait = \"400ms\" },\n"
              "    { tap = \"home\", held = \"90ms\" },\n"
              "    { wait = \"400ms\" },\n"
              "    { key = \"next\", held = \"70ms\" },\n"
              "    { wait = \"1s\" },\n"
              "    { headset = true },\n"
              "    { snapshot = \"snapshot-1\" },\n"
              "]\n");
}

TEST_F(Recorded, AFingerThatTremblesOnAButtonIsATap)
{
    input(KeyDown{Key::Home});
    pass(1s);
    const Point home = middle("topic/what");
    input(FingerDown{3, home});
    pass(20ms);
    input(FingerMove{3, {home.x + 1, home.y}});
    pass(20ms);
    input(FingerUp{3, {home.x + 2, home.y}});
    pass(500ms);
    const std::string text = script();
    EXPECT_NE(text.find("{ tap = \"topic/what\", held = \"40ms\" }"), std::string::npos) << text;
    expect_same_when_replayed(text);
}

TEST_F(Recorded, AFlingSettlesOnTheSamePixel)
{
    input(KeyDown{Key::Home});
    pass(1s);
    tap(middle("topic/what"));
    tap(middle("reading"));
    tap(middle("size-2"));
    tap(middle("back"));
    std::vector<double> settled;
    std::mt19937 dice(5);
    for (int fling = 0; fling < 40; ++fling) {
        const int by = (fling % 2 == 0 ? 1 : -1) * static_cast<int>(3 + dice() % 8);
        const Milliseconds between{9 + static_cast<int>(dice() % 9)};
        input(FingerDown{9, {250, 500}});
        for (int move = 1; move <= 9; ++move) {
            pass(between);
            input(FingerMove{9, {250, 500 - move * by}});
        }
        input(FingerUp{9, {250, 500 - 9 * by}});
        for (int turn = 0; turn < 350; ++turn) {
            pass(7ms);
        }
        settled.push_back(std::get<Browsing>(kiosk_->visits()->visitor().at).scroll.from);
    }
    EXPECT_GT(std::set<double>(settled.begin(), settled.end()).size(), 20U);
    EXPECT_EQ(settled_when_replayed(script()), settled);
}

class RecordedAtRandom : public Recorded, public ::testing::WithParamInterface<unsigned>
{
};

TEST_P(RecordedAtRandom, WhateverHandsDoIsDoneAgain)
{
    std::mt19937 dice(GetParam());
    const auto roll = [&](int sides) {
        return static_cast<int>(dice() % static_cast<unsigned>(sides));
    };
    const auto anywhere = [&] {
        const auto& spots = kiosk_->visits()->surroundings().hotspots;
        const bool aims = roll(3) != 0 && !spots.empty();
        return aims
                   ? middle_of(
                         spots[static_cast<std::size_t>(roll(static_cast<int>(spots.size())))].rect)
                   : Point{roll(600) - 30, roll(1000) - 20};
    };
    for (int step = 0; step < 300 && !HasFatalFailure(); ++step) {
        const FingerId finger = roll(3) == 0 ? 2 : 1;
        const Point at = anywhere();
        switch (roll(9)) {
        case 0:
        case 1:
        case 2:
            input(FingerDown{finger, at});
            pass(Milliseconds{roll(150)});
            input(FingerUp{finger, at});
            break;
        case 3:
            input(FingerDown{finger, at});
            pass(Milliseconds{roll(40)});
            input(FingerMove{finger, {at.x, at.y - roll(200)}});
            break;
        case 4:
            input(FingerUp{finger, at});
            break;
        case 5:
            input(KeyDown{static_cast<Key>(roll(12))});
            break;
        case 6:
            input(KeyUp{static_cast<Key>(roll(12))});
            break;
        case 7:
            input(roll(3) == 0 ? Input{TouchLost{}} : Input{Wheel{roll(5) - 2}});
            break;
        default:
            input(roll(4) == 0 ? Input{Headset{roll(2) == 0}} : Input{Hover{at}});
        }
        const int turns = roll(12);
        for (int turn = 0; turn < turns; ++turn) {
            pass(Milliseconds{roll(60)});
        }
        if (roll(60) == 0) {
            pass(40s);
        }
    }
    expect_same_when_replayed(script());
}

INSTANTIATE_TEST_SUITE_P(Seeds, RecordedAtRandom, ::testing::Values(1U, 2U, 3U));

TEST(ReplayScript, ReadsEveryWordOfADeviceBack)
{
    const ReplayScript script{.size = small_upright,
                              .start = kiosk_morning,
                              .steps = {{.what = ReplayTap{Point{3, 4}, 80ms}},
                                        {.what = ReplayTap{std::string("a \"name\""), 1s}},
                                        {.what = ReplayDrag{{1, 2}, {3, -4}, 150ms}},
                                        {.what = ReplayKey{"F18", 0ms}},
                                        {.what = ReplayInput{FingerDown{1, {5, 6}}}},
                                        {.what = ReplayInput{FingerMove{mouse_finger, {-5, 6}}}},
                                        {.what = ReplayInput{FingerUp{12, {5, 6}}}},
                                        {.what = ReplayInput{Hover{{7, 8}}}},
                                        {.what = ReplayInput{TouchLost{}}},
                                        {.what = ReplayInput{Wheel{-2}}},
                                        {.what = ReplayInput{KeyDown{Key::Shift}}},
                                        {.what = ReplayInput{KeyUp{Key::Other}}},
                                        {.what = ReplayInput{Headset{false}}},
                                        {.what = ReplayWait{90'500ms}},
                                        {.what = ReplaySnapshot{"end"}}}};
    const std::string text = replay_text(script, "What a test did.");
    const auto reading = read_replay(test::memory_tree({{"visit.toml", text}}), "visit.toml");
    ASSERT_TRUE(reading.script) << to_text(reading.diagnostics.front()) << text;
    ASSERT_EQ(reading.script->steps.size(), script.steps.size());
    for (std::size_t step = 0; step < script.steps.size(); ++step) {
        EXPECT_TRUE(reading.script->steps[step].what == script.steps[step].what) << step << text;
    }
}

TEST(ReplayScript, SaysWhatIsWrongWithAWordOfADevice)
{
    const auto reading =
        read_replay(test::memory_tree({{"visit.toml",
                                        "step = [\n{ lost = false },\n{ press = \"F18\" },\n"
                                        "{ down = [1, 2], up = [1, 2] },\n{ finger = 2 },\n]\n"}}),
                    "visit.toml");
    EXPECT_FALSE(reading.script);
    std::string all;
    for (const Diagnostic& diagnostic : reading.diagnostics) {
        all += to_text(diagnostic) + '\n';
    }
    EXPECT_NE(all.find("visit.toml:2:10: error: `lost` cannot be false"), std::string::npos) << all;
    EXPECT_NE(all.find("visit.toml:3:11: error: no key means `F18`"), std::string::npos) << all;
    EXPECT_NE(all.find("visit.toml:4:1: error: a step is one thing"), std::string::npos) << all;
    EXPECT_NE(all.find("visit.toml:5:1: error: a step is one thing"), std::string::npos) << all;
}

TEST(ReplayRun, PressesTheKeyThatIsMeant)
{
    // SDL knows keys called Help and Clear, too, which mean nothing here.
    const testing::TemporaryFolder folder;
    const auto kiosk = kiosk_rehearsal();
    ReplayRun run(*kiosk, KeyMap(), folder.path().string());
    must(run(ReplayKey{"home", 0ms}));
    must(run(ReplayKey{"help", 0ms}));
    EXPECT_EQ(kiosk->frame().page, "help");
    must(run(ReplayKey{"clear", 0ms}));
    EXPECT_EQ(kiosk->frame().page, "neutral");
}

} // namespace

} // namespace wayside
