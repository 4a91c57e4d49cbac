#include "fake_engine.hpp"
#include "posix/descriptor.hpp"
#include "scripted_engine.hpp"
#include "speech/speaker.hpp"

#include <SDL.h>
#include <gmock/gmock.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <condition_variable>
#include <mutex>
#include <poll.h>
#include <random>
#include <sys/inotify.h>
#include <sys/wait.h>

namespace wayside
{

namespace
{

using namespace std::chrono_literals;
using test::FakeEngine;
using test::short_sound;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using Kind = SpeakAnswer::Kind;

Utterance utterance(const std::string& text, std::size_t item, const std::string& language = "en")
{
    return {.text = text, .language = language, .item = item};
}

class Speaking : public ::testing::Test
{
protected:
    void SetUp() override { begin({.synthesise = engine_.function()}); }

    void begin(SpeakerOptions options, const char* driver = "dummy")
    {
        speaker_.reset();
        SDL_setenv("SDL_AUDIODRIVER", driver, 1);
        auto speaker = Speaker::create([this] { engine_.woken(); }, std::move(options));
        ASSERT_TRUE(speaker) << speaker.error().message;
        speaker_ = std::move(*speaker);
    }

    bool ends()
    {
        return engine_.wait_until([&] { return speaker_->status().state == SpeechState::Idle; });
    }

    bool is_asked_for(const std::string& text)
    {
        return engine_.wait_until([&] {
            const auto texts = engine_.asked_texts();
            return std::find(texts.begin(), texts.end(), text) != texts.end();
        });
    }

    FakeEngine engine_; ///< outlives the speaker, which calls it
    std::unique_ptr<Speaker> speaker_;
};

TEST_F(Speaking, SpeaksOneAfterAnotherAndWakesAtEachChange)
{
    EXPECT_EQ(speaker_->speak({utterance("held", 4), utterance("b", 7), utterance("c", 9)}),
              SpeakAnswer{.kind = Kind::Begun});
    EXPECT_EQ(speaker_->status().state, SpeechState::Speaking);
    EXPECT_EQ(speaker_->status().item, 4U);
    engine_.release();
    EXPECT_TRUE(ends());
    EXPECT_TRUE(engine_.wait_until([&] { return engine_.wakes() == 3; }))
        << "for b, for c and for the end";
    EXPECT_EQ(speaker_->status(), SpeechStatus{});
    EXPECT_THAT(engine_.asked_texts(), ElementsAre("held", "b", "c"));
}

TEST_F(Speaking, TheNextUtteranceIsMadeWhileTheCurrentOnePlays)
{
    speaker_->speak({utterance("endless", 1), utterance("next", 2), utterance("later", 3)});
    EXPECT_TRUE(is_asked_for("next"));
    EXPECT_EQ(speaker_->status().item, 1U);
    EXPECT_THAT(engine_.asked_texts(), ElementsAre("endless", "next"));
}

TEST_F(Speaking, StoppedItIsIdleAtOnce)
{
    speaker_->speak({utterance("endless", 1), utterance("next", 2)});
    EXPECT_TRUE(is_asked_for("next"));
    speaker_->stop();
    EXPECT_EQ(speaker_->status(), SpeechStatus{});
    speaker_->repeat();
    speaker_->resume();
    EXPECT_EQ(speaker_->status(), SpeechStatus{});
}

TEST_F(Speaking, StoppingInterruptsTheEngine)
{
    speaker_->speak({utterance("stuck", 1)});
    EXPECT_TRUE(is_asked_for("stuck"));
    speaker_->stop();
    EXPECT_TRUE(engine_.wait_until([&] { return engine_.interrupts() == 1; }));
    EXPECT_EQ(speaker_->status(), SpeechStatus{});
    EXPECT_EQ(engine_.wakes(), 0) << "who stopped it knows";
}

TEST_F(Speaking, SpeakingAnewInterruptsWhatWasSpoken)
{
    speaker_->speak({utterance("stuck", 1)});
    EXPECT_TRUE(is_asked_for("stuck"));
    speaker_->speak({utterance("held", 2)});
    EXPECT_EQ(speaker_->status().item, 2U);
    engine_.release();
    EXPECT_TRUE(ends());
    EXPECT_EQ(engine_.interrupts(), 1);
}

TEST_F(Speaking, PausesAndGoesOn)
{
    speaker_->speak({utterance("held", 1), utterance("b", 2)});
    speaker_->pause();
    engine_.release();
    EXPECT_TRUE(is_asked_for("b")) << "it is made ready meanwhile";
    EXPECT_EQ(speaker_->status().state, SpeechState::Paused);
    EXPECT_EQ(speaker_->status().item, 1U);
    speaker_->resume();
    EXPECT_TRUE(ends());
    speaker_->pause();
    EXPECT_EQ(speaker_->status(), SpeechStatus{}) << "there is nothing to pause";
}

TEST_F(Speaking, RepeatsTheLastItemAfterTheEnd)
{
    speaker_->speak({utterance("a", 1), utterance("b", 2)});
    EXPECT_TRUE(ends());
    speaker_->repeat();
    EXPECT_TRUE(engine_.wait_until([&] { return engine_.wakes() == 3; }))
        << "for b and for two ends";
    EXPECT_THAT(engine_.asked_texts(), ElementsAre("a", "b")) << "the sound was kept";
}

TEST_F(Speaking, AnotherRateIsAskedOfTheEngine)
{
    speaker_->speak({utterance("endless", 1)});
    EXPECT_TRUE(is_asked_for("endless"));
    EXPECT_EQ(engine_.last_asked().words_per_minute, 150);
    EXPECT_EQ(engine_.last_asked().voice, "en-us");
    speaker_->set_rate(4);
    EXPECT_EQ(speaker_->rate(), 4);
    EXPECT_TRUE(engine_.wait_until([&] { return engine_.last_asked().words_per_minute == 220; }));
    EXPECT_EQ(speaker_->status().item, 1U);
}

TEST_F(Speaking, ForgettingLeavesNothing)
{
    speaker_->set_rate(99);
    speaker_->set_volume(-99);
    EXPECT_EQ(speaker_->rate(), 4);
    EXPECT_EQ(speaker_->volume(), 0);
    speaker_->speak({utterance("a", 1)});
    EXPECT_TRUE(ends());
    EXPECT_GT(speaker_->cached_bytes(), 0U);
    speaker_->forget();
    EXPECT_EQ(speaker_->cached_bytes(), 0U);
    EXPECT_EQ(speaker_->rate(), default_rate_step);
    EXPECT_EQ(speaker_->volume(), default_volume_step);
    EXPECT_EQ(speaker_->status(), SpeechStatus{});
    speaker_->repeat();
    EXPECT_EQ(speaker_->status(), SpeechStatus{});
}

TEST_F(Speaking, ASoundThatIsReadyAfterForgettingIsNotKept)
{
    speaker_->speak({utterance("held", 1)});
    EXPECT_TRUE(is_asked_for("held"));
    speaker_->forget();
    engine_.release();
    speaker_->speak({utterance("b", 2)});
    EXPECT_TRUE(ends());
    EXPECT_EQ(speaker_->cached_bytes(), short_sound * sizeof(std::int16_t));
}

TEST_F(Speaking, KeepsNoMoreThanItsBudget)
{
    constexpr std::size_t budget = 4 * short_sound * sizeof(std::int16_t);
    begin({.synthesise = engine_.function(), .cache_bytes = budget});
    std::vector<Utterance> many;
    for (std::size_t item = 0; item < 12; ++item) {
        many.push_back(utterance("text " + std::to_string(item), item));
    }
    speaker_->speak(many);
    EXPECT_TRUE(ends());
    EXPECT_EQ(speaker_->cached_bytes(), budget);
    EXPECT_EQ(engine_.asked_texts().size(), many.size());
}

TEST_F(Speaking, SaysWhichLanguagesHaveNoVoice)
{
    speaker_->speak({utterance("endless", 1)});
    EXPECT_EQ(speaker_->speak({utterance("tulong", 2, "tl"), utterance("caawi", 3, "so")}),
              (SpeakAnswer{.kind = Kind::NoVoice, .unspoken = {"tl", "so"}}));
    EXPECT_EQ(speaker_->status(), SpeechStatus{}) << "what was spoken has been left";
    EXPECT_EQ(speaker_->speak({}), SpeakAnswer{.kind = Kind::NothingToSay});
    EXPECT_EQ(speaker_->speak({utterance("tulong", 2, "tl"),
                               utterance("held", 5, "es-MX"),
                               utterance("salamat", 6, "tl")}),
              (SpeakAnswer{.kind = Kind::Begun, .unspoken = {"tl"}}));
    EXPECT_EQ(speaker_->status().item, 5U);
    engine_.release();
    EXPECT_TRUE(ends());
    EXPECT_EQ(engine_.last_asked().voice, "es-419");
}

TEST_F(Speaking, AnEngineThatFailsEndsSpeechAndSaysWhy)
{
    speaker_->speak({utterance("a", 1), utterance("broken", 2), utterance("c", 3)});
    EXPECT_TRUE(ends());
    ASSERT_TRUE(speaker_->status().fault);
    EXPECT_THAT(speaker_->status().fault->message, HasSubstr("broken"));
    EXPECT_TRUE(engine_.wait_until([&] { return engine_.wakes() >= 1; }));
    speaker_->speak({utterance("a", 1)});
    EXPECT_FALSE(speaker_->status().fault);
    EXPECT_TRUE(ends());
}

TEST_F(Speaking, OpensTheDeviceAgainAfterItWasClosed)
{
    begin({.synthesise = engine_.function(), .linger = 0ms});
    for (int time = 0; time < 3; ++time) {
        speaker_->speak({utterance("a", 1)});
        EXPECT_TRUE(ends());
    }
}

TEST_F(Speaking, ADeviceThatHasGoneEndsSpeechAndSaysWhy)
{
    // SDL's own device that writes into a file: without the file's folder it does not open.
    const wayside::testing::TemporaryFolder folder;
    const auto plugged_in = folder.path() / "plugged-in";
    std::filesystem::create_directory(plugged_in);
    SDL_setenv("SDL_DISKAUDIOFILE", (plugged_in / "sound").c_str(), 1);
    const Descriptor closing(inotify_init1(IN_CLOEXEC));
    ASSERT_GE(inotify_add_watch(closing.get(), plugged_in.c_str(), IN_CLOSE_WRITE), 0);
    begin({.synthesise = engine_.function(), .linger = 0ms}, "disk");
    pollfd closed{closing.get(), POLLIN, 0};
    ASSERT_EQ(poll(&closed, 1, 20'000), 1) << "nobody speaks: the device is closed";
    std::filesystem::remove_all(plugged_in);
    speaker_->speak({utterance("endless", 1)});
    EXPECT_TRUE(ends());
    ASSERT_TRUE(speaker_->status().fault);
    EXPECT_THAT(speaker_->status().fault->message, HasSubstr("cannot open the audio device"));
}

TEST_F(Speaking, CanBeEndedAtAnyTime)
{
    for (const char* text : {"stuck", "endless", "a", "broken"}) {
        begin({.synthesise = engine_.function()});
        speaker_->speak({utterance(text, 1), utterance(text, 2)});
        if (std::string(text) != "a") {
            EXPECT_TRUE(is_asked_for(text));
        }
        speaker_.reset();
    }
}

TEST_F(Speaking, AnyOrderOfRequestsEndsWell)
{
    begin({.synthesise = engine_.function(), .cache_bytes = 3000, .linger = 0ms});
    std::mt19937 random(20261125); // NOLINT(cert-msc51-cpp): the same order each time
    const std::vector<std::string> texts{"a", "b", "c", "endless", "stuck", "broken"};
    const auto text = [&] {
        return texts[random() % texts.size()];
    };
    for (int step = 0; step < 400; ++step) {
        switch (random() % 9) {
        case 0:
            speaker_->stop();
            break;
        case 1:
            speaker_->pause();
            break;
        case 2:
            speaker_->resume();
            break;
        case 3:
            speaker_->repeat();
            break;
        case 4:
            speaker_->set_rate(static_cast<int>(random() % 5));
            break;
        case 5:
            speaker_->set_volume(static_cast<int>(random() % 8));
            break;
        case 6:
            speaker_->forget();
            break;
        default:
            speaker_->speak({utterance(text(), 1), utterance(text(), 2), utterance(text(), 3)});
        }
    }
    speaker_->speak({utterance("last", 1)});
    EXPECT_TRUE(ends());
    EXPECT_FALSE(speaker_->status().fault);
}

TEST_F(Speaking, StoppingKillsAndReapsTheEnginesProcess)
{
    const test::ScriptedEngine scripted("exec sleep 1000");
    const SpeechEngine engine = scripted.engine();
    std::atomic<bool> returned = false;
    begin({.synthesise = [&](const SpeechRequest& request, int interrupt) {
        static_cast<void>(engine_.make(request, interrupt)); // so that it is known to have begun
        auto sound = engine.synthesise(request, interrupt);
        engine_.note([&] { returned = true; });
        return sound;
    }});
    speaker_->speak({utterance("a", 1)});
    EXPECT_TRUE(is_asked_for("a"));
    speaker_->stop();
    EXPECT_TRUE(engine_.wait_until([&] { return returned.load(); }));
    EXPECT_EQ(waitpid(-1, nullptr, WNOHANG), -1);
    EXPECT_EQ(errno, ECHILD);
}

TEST(Speaker, SpeaksWithEspeakNg)
{
    if (!SpeechEngine::find()) {
        GTEST_SKIP() << "no espeak-ng";
    }
    SDL_setenv("SDL_AUDIODRIVER", "dummy", 1);
    FakeEngine events;
    auto speaker = Speaker::create([&] { events.woken(); });
    ASSERT_TRUE(speaker) << speaker.error().message;
    (*speaker)->set_rate(4);
    EXPECT_EQ((*speaker)->speak({utterance("Go.", 3)}).kind, Kind::Begun);
    EXPECT_TRUE(events.wait_until([&] { return events.wakes() == 1; }));
    EXPECT_EQ((*speaker)->status(), SpeechStatus{});
    EXPECT_GT((*speaker)->cached_bytes(), 0U);
}

TEST(Speaker, AMachineWithoutAudioIsAnError)
{
    SDL_setenv("SDL_AUDIODRIVER", "no-such-driver", 1);
    FakeEngine engine;
    const auto speaker = Speaker::create([] {}, {.synthesise = engine.function()});
    SDL_setenv("SDL_AUDIODRIVER", "dummy", 1);
    ASSERT_FALSE(speaker);
    EXPECT_THAT(speaker.error().message, HasSubstr("audio"));
}

TEST(Speaker, AMuteOneDoesNothingAndSaysSo)
{
    const auto speaker = Speaker::mute();
    EXPECT_FALSE(speaker->can_speak());
    EXPECT_EQ(speaker->speak({utterance("a", 1)}), SpeakAnswer{.kind = Kind::NoSpeech});
    speaker->pause();
    speaker->resume();
    speaker->repeat();
    speaker->set_rate(1);
    speaker->set_volume(1);
    speaker->stop();
    speaker->forget();
    EXPECT_EQ(speaker->status(), SpeechStatus{});
    EXPECT_EQ(speaker->cached_bytes(), 0U);
    EXPECT_EQ(speaker->rate(), default_rate_step);
}

} // namespace

} // namespace wayside
