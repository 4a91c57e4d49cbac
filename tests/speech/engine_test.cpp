#include "platform/temporary_folder.hpp"
#include "scripted_engine.hpp"
#include "speech/child.hpp"
#include "speech/engine.hpp"
#include "speech/interrupt.hpp"
#include "speech/voice_table.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace wayside
{

namespace
{

using namespace std::chrono_literals;
using test::ScriptedEngine;
using ::testing::HasSubstr;
using ::testing::MatchesRegex;
using ::testing::Not;

constexpr int no_interrupt = -1;

SpeechRequest to_say(const std::string& text, const std::string& voice = "en-us")
{
    return {.text = text, .voice = voice, .words_per_minute = 150};
}

bool has_no_children()
{
    return waitpid(-1, nullptr, WNOHANG) < 0 && errno == ECHILD;
}

class EspeakNg : public ::testing::Test
{
protected:
    void SetUp() override
    {
        auto engine = SpeechEngine::find();
        if (!engine) {
            GTEST_SKIP() << engine.error().message;
        }
        engine_.emplace(std::move(*engine));
    }

    Sound said(const SpeechRequest& request)
    {
        auto sound = engine_->synthesise(request, no_interrupt);
        EXPECT_TRUE(sound && *sound) << request.voice << ": " << sound.error().message;
        return sound && *sound ? std::move(**sound) : Sound{};
    }

    std::optional<SpeechEngine> engine_;
};

TEST_F(EspeakNg, SaysAText)
{
    const Sound sound = said(to_say("You are not alone."));
    EXPECT_GT(sound.samples.size(), samples_per_second / 2U);
    EXPECT_LT(sound.samples.size(), samples_per_second * 5U);
    EXPECT_GT(*std::max_element(sound.samples.begin(), sound.samples.end()), 3000);
    EXPECT_EQ(sound.samples.back(), 0) << "a pause before what is said next";
    EXPECT_TRUE(has_no_children());
}

TEST_F(EspeakNg, HasEveryVoiceOfTheTable)
{
    for (const LanguageVoice& entry : voice_table()) {
        EXPECT_GT(said(to_say("1, 2", std::string(entry.voice))).samples.size(),
                  samples_per_second / 4U)
            << entry.language;
    }
}

TEST_F(EspeakNg, SpeaksFasterWhenAskedTo)
{
    SpeechRequest slow = to_say("They keep her passport and tell her that she owes them money.");
    SpeechRequest fast = slow;
    slow.words_per_minute = rate_steps.front();
    fast.words_per_minute = rate_steps.back();
    EXPECT_GT(said(slow).samples.size(), said(fast).samples.size() * 3 / 2);
}

TEST_F(EspeakNg, SaysNothingOfTheTextOrLanguageWhenItFails)
{
    const auto sound = engine_->synthesise(to_say("secret", "zz-voice"), no_interrupt);
    ASSERT_FALSE(sound);
    EXPECT_THAT(sound.error().message, Not(HasSubstr("secret")));
    EXPECT_THAT(sound.error().message, Not(HasSubstr("zz-voice")));
    EXPECT_TRUE(has_no_children());
}

TEST_F(EspeakNg, SaysTheLongestTextAtTheSlowestStep)
{
    std::string text;
    while (text.size() < limits::max_text_bytes) {
        text += "1, 8 8 8, 3 7 3, 7 8 8 8. ";
    }
    SpeechRequest longest = to_say(text);
    longest.words_per_minute = rate_steps.front();
    EXPECT_LT(bytes_of(said(longest)), limits::max_sound_bytes);
}

TEST(SpeechEngine, SaysWhatToInstallWhereThereIsNone)
{
    const auto engine = SpeechEngine::find("/no/such/espeak-ng");
    ASSERT_FALSE(engine);
    EXPECT_THAT(engine.error().message, HasSubstr("apt-get install espeak-ng"));
}

TEST(SpeechEngine, GetsItsTextByItsInputAndNeverOnItsCommandLine)
{
    const ScriptedEngine scripted(
        "printf '%s ' \"$@\" > $here/words; cat > $here/input; cat $here/wav");
    const auto sound =
        scripted.engine().synthesise(to_say("a secret [[h@l'oU]] [[[x"), no_interrupt);
    ASSERT_TRUE(sound && *sound) << sound.error().message;
    EXPECT_EQ(**sound, ScriptedEngine::sound());
    EXPECT_EQ(scripted.written("words"), "--stdin --stdout -b 1 -v en-us -s 150 ");
    EXPECT_EQ(scripted.written("input"), "a secret [h@l'oU]] [x") << "espeak-ng's phoneme letters";
}

TEST(SpeechEngine, ALongTextAndALongSoundPassEachOther)
{
    // It speaks before it has read everything: more than a pipe holds, in both directions.
    const ScriptedEngine scripted(
        "cat $here/wav; head -c 300000 /dev/zero; cat | wc -c > $here/count");
    const auto sound =
        scripted.engine().synthesise(to_say(std::string(1'000'000, 'x')), no_interrupt);
    ASSERT_TRUE(sound && *sound) << sound.error().message;
    EXPECT_EQ((*sound)->samples.size(), ScriptedEngine::sound().samples.size() + 150'000);
    EXPECT_THAT(scripted.written("count"), HasSubstr("1000000"));
}

TEST(SpeechEngine, AnEngineThatReadsNothingIsNoHarm)
{
    const ScriptedEngine scripted("exec <&-; cat $here/wav");
    const auto sound =
        scripted.engine().synthesise(to_say(std::string(1'000'000, 'x')), no_interrupt);
    EXPECT_TRUE(sound && *sound);
}

TEST(SpeechEngine, ItsFailureIsAnError)
{
    for (const char* script : {"exit 3",
                               "cat $here/wav; exit 3",
                               "cat $here/wav; kill -KILL $$",
                               "echo hello",
                               "exit 0",
                               "exec cat /dev/zero"}) {
        const ScriptedEngine scripted(script);
        EXPECT_FALSE(scripted.engine().synthesise(to_say("x"), no_interrupt)) << script;
        EXPECT_TRUE(has_no_children()) << script;
    }
}

TEST(SpeechEngine, ItIsNotWaitedForForEver)
{
    for (const char* script : {"exec sleep 1000", "cat $here/wav; exec >&-; exec sleep 1000"}) {
        const ScriptedEngine scripted(script);
        EXPECT_FALSE(scripted.engine(200ms).synthesise(to_say("x"), no_interrupt)) << script;
        EXPECT_TRUE(has_no_children()) << script;
    }
}

TEST(SpeechEngine, InterruptedItIsKilledAndReaped)
{
    auto interrupt = Interrupt::create();
    ASSERT_TRUE(interrupt);
    for (const char* script : {"exec sleep 1000",
                               "trap '' TERM INT HUP; while :; do sleep 1000; done",
                               "cat $here/wav; exec >&-; exec sleep 1000"}) {
        const ScriptedEngine scripted(script);
        std::thread interrupter([&] { interrupt->raise(); });
        const auto sound = scripted.engine().synthesise(to_say("x"), interrupt->descriptor());
        interrupter.join();
        ASSERT_TRUE(sound) << sound.error().message;
        EXPECT_FALSE(sound->has_value());
        EXPECT_TRUE(has_no_children());
        interrupt->lower();
    }
}

TEST(SpeechEngine, LeavesNoDescriptorOpen)
{
    const auto open_descriptors = [] {
        const std::filesystem::directory_iterator folder("/proc/self/fd");
        return std::distance(begin(folder), end(folder));
    };
    auto interrupt = Interrupt::create();
    ASSERT_TRUE(interrupt);
    const ScriptedEngine good("cat > /dev/null; cat $here/wav");
    const ScriptedEngine bad("exit 1");
    const auto before = open_descriptors();
    for (int i = 0; i < 5; ++i) {
        EXPECT_TRUE(good.engine().synthesise(to_say("x"), interrupt->descriptor()));
        EXPECT_FALSE(bad.engine().synthesise(to_say("x"), interrupt->descriptor()));
    }
    interrupt->raise();
    EXPECT_TRUE(good.engine().synthesise(to_say("x"), interrupt->descriptor()));
    EXPECT_EQ(open_descriptors(), before);
}

/// What the child sees of itself.
std::string seen_by_child(const std::string& script)
{
    const ScriptedEngine scripted(script + " > $here/seen; cat $here/wav");
    EXPECT_TRUE(scripted.engine().synthesise(to_say("x"), no_interrupt));
    return scripted.written("seen");
}

TEST(Child, GetsItsSignalsUnblockedAndUnignored)
{
    sigset_t blocked;
    sigemptyset(&blocked);
    sigaddset(&blocked, SIGTERM);
    sigaddset(&blocked, SIGPIPE);
    sigset_t before;
    ASSERT_EQ(pthread_sigmask(SIG_BLOCK, &blocked, &before), 0);
    const auto ignored = std::signal(SIGHUP, SIG_IGN);
    const std::string seen = seen_by_child("grep -E '^Sig(Blk|Ign)' /proc/self/status");
    std::signal(SIGHUP, ignored);
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    EXPECT_THAT(seen, HasSubstr("SigBlk:\t0000000000000000"));
    // 32 and 33 are the C library's own.
    EXPECT_THAT(seen, MatchesRegex("(.|\n)*SigIgn:\t0000000[01][08]0000000\n"));
}

TEST(Child, GivesWayToThePlayer)
{
    const int own = getpriority(PRIO_PROCESS, 0);
    EXPECT_EQ(seen_by_child("cat >/dev/null; nice"), std::to_string(std::min(own + 10, 19)) + "\n");
}

TEST(Child, GetsNeitherEnvironmentNorDescriptors)
{
    // Without O_CLOEXEC, as SDL opens fonts; above those that a shell opens for itself.
    const int leaky = fcntl(STDERR_FILENO, F_DUPFD, 100);
    ASSERT_GE(leaky, 100);
    const std::string descriptors = seen_by_child("for f in /proc/$$/fd/*; do echo ${f##*/}; done");
    close(leaky);
    EXPECT_THAT(descriptors, Not(HasSubstr("\n" + std::to_string(leaky) + "\n")));
    const std::string environment = seen_by_child("tr '\\0' ' ' < /proc/$$/environ");
    EXPECT_EQ(environment,
              "LC_ALL=C.UTF-8 HOME=/nonexistent USER=nobody XDG_RUNTIME_DIR=/nonexistent "
              "PULSE_CLIENTCONFIG=/dev/null PULSE_SERVER={nobody}unix:/nonexistent ")
        << "no home to write to, no sound server to speak to";
}

TEST(Child, DiesWithThePlayer)
{
    std::array<int, 2> told{};
    ASSERT_EQ(pipe(told.data()), 0);
    const ScriptedEngine scripted("exec cat /dev/zero"); // it never reads: writing must end it
    const pid_t player = fork();
    if (player == 0) {
        auto child = Child::start(scripted.engine().program(), {});
        const pid_t id = child ? child->id() : 0;
        static_cast<void>(::write(told[1], &id, sizeof id));
        ::raise(SIGKILL);
    }
    close(told[1]);
    pid_t child = 0;
    ASSERT_EQ(::read(told[0], &child, sizeof child), static_cast<ssize_t>(sizeof child));
    close(told[0]);
    ASSERT_GT(child, 0);
    const int ending = static_cast<int>(::syscall(SYS_pidfd_open, child, 0));
    if (ending >= 0) { // else it has gone already
        pollfd waiting{ending, POLLIN, 0};
        EXPECT_EQ(poll(&waiting, 1, 20'000), 1);
        close(ending);
    }
    EXPECT_EQ(waitpid(player, nullptr, 0), player);
}

TEST(Child, AProgramThatCannotRunIsAnError)
{
    const auto child = Child::start("/no/such/program", {});
    ASSERT_FALSE(child);
    EXPECT_THAT(child.error().message, HasSubstr("cannot run /no/such/program"));
    EXPECT_TRUE(has_no_children());
}

} // namespace

} // namespace wayside
