// The item on screen at an instant.

#include "schedule/schedule.hpp"
#include "support/programme_builder.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

namespace wayside
{
namespace
{

using namespace std::chrono_literals;
using test::ProgrammeBuilder;

Instant instant_of(const std::string& text)
{
    return parse_instant(text).value();
}

Schedule compiled(ProgrammeBuilder& builder, Zone zone = Zone::utc())
{
    return Schedule::compile(builder.build(), std::move(zone)).value();
}

/// "slide:language" of the cues from `from` on.
std::vector<std::string> shown(const Schedule& schedule, Instant from, std::size_t count)
{
    std::vector<std::string> items;
    Cue cue = schedule.cue_at(from);
    for (std::size_t i = 0; i < count; ++i) {
        items.push_back(schedule.programme().slides[cue.slide].id + ":" + cue.language);
        cue = schedule.after(cue);
    }
    return items;
}

ProgrammeBuilder three_slides()
{
    ProgrammeBuilder builder;
    builder.slide("a").slide("b", {.dwell = 20s}).slide("c", {.dwell = 5s});
    builder.playlist("core", {{.slide = "a"}, {.slide = "b"}, {.slide = "c"}});
    return builder;
}

TEST(CueAt, CountsFromTheStartOfTheSlot)
{
    auto builder = three_slides();
    builder.entry({.playlist = "core", .hours = {"08:00-20:00"}});
    const Schedule schedule = compiled(builder);
    const Cue cue = schedule.cue_at(instant_of("2026-07-15T08:00:12Z"));
    EXPECT_EQ(schedule.programme().slides[cue.slide].id, "b");
    EXPECT_EQ(cue.from, instant_of("2026-07-15T08:00:10Z"));
    EXPECT_EQ(cue.until, instant_of("2026-07-15T08:00:30Z"));
    EXPECT_EQ(cue.entry, 0U);
}

TEST(CueAt, AgreesOnAllDisplaysWhenNothingEverChanges)
{
    auto builder = three_slides();
    builder.entry({.playlist = "core", .tier = Tier::Filler});
    const Instant instant = instant_of("2026-07-15T08:00:00Z");
    const auto phase = instant.time_since_epoch() % 35s;
    const Cue cue = compiled(builder).cue_at(instant);
    EXPECT_EQ(cue.slide, phase < 10s ? 0U : phase < 30s ? 1U : 2U);
}

TEST(CueAt, StartsTheItemOnItsFirstMillisecond)
{
    auto builder = three_slides();
    builder.entry({.playlist = "core", .hours = {"08:00-20:00"}});
    const Schedule schedule = compiled(builder);
    EXPECT_EQ(schedule.cue_at(instant_of("2026-07-15T08:00:09.999Z")).slide, 0U);
    EXPECT_EQ(schedule.cue_at(instant_of("2026-07-15T08:00:10Z")).slide, 1U);
    EXPECT_EQ(schedule.cue_at(instant_of("2026-07-15T08:00:34.999Z")).slide, 2U);
    EXPECT_EQ(schedule.cue_at(instant_of("2026-07-15T08:00:35Z")).slide, 0U);
}

TEST(CueAt, EndsWithTheSlot)
{
    auto builder = three_slides();
    builder.entry({.playlist = "core", .hours = {"08:00-08:01"}});
    const Cue cue = compiled(builder).cue_at(instant_of("2026-07-15T08:00:59Z"));
    EXPECT_EQ(cue.from, instant_of("2026-07-15T08:00:45Z"));
    EXPECT_EQ(cue.until, instant_of("2026-07-15T08:01:00Z"));
}

TEST(After, GoesThroughTheEndOfTheSlotIntoTheNext)
{
    auto builder = three_slides();
    builder.entry({.playlist = "core", .hours = {"08:00-08:01"}});
    const Schedule schedule = compiled(builder);
    const Cue next = schedule.after(schedule.cue_at(instant_of("2026-07-15T08:00:59Z")));
    EXPECT_EQ(schedule.programme().slides[next.slide].id, "filler");
    EXPECT_EQ(next.from, instant_of("2026-07-15T08:01:00Z"));
}

TEST(CueAt, DoesNotDependOnWhatWasAskedBefore)
{
    auto builder = three_slides();
    builder.entry({.playlist = "core", .hours = {"08:00-20:00"}});
    const Schedule asked = compiled(builder);
    const Schedule fresh = compiled(builder);
    const Instant instant = instant_of("2026-07-15T12:34:56Z");
    const Cue first = asked.cue_at(instant);
    (void)asked.cue_at(instant_of("2030-01-01T00:00:00Z"));
    (void)asked.cue_at(instant, ClockTrust::Untrusted);
    EXPECT_EQ(asked.cue_at(instant), first);
    EXPECT_EQ(fresh.cue_at(instant), first);
}

TEST(CueAt, StillAnswersWhenMoreSetsOfEntriesAlternateThanAreRemembered)
{
    ProgrammeBuilder builder;
    for (int hour = 0; hour < 23; ++hour) {
        const std::string id = std::to_string(100 + hour);
        const std::string window =
            id.substr(1) + ":00-" + std::to_string(101 + hour).substr(1) + ":00";
        builder.slide(id).playlist(id, {{.slide = id}}).entry({.playlist = id, .hours = {window}});
    }
    const Schedule schedule = compiled(builder);
    for (int round = 0; round < 2; ++round) {
        for (std::size_t hour = 0; hour < 23; ++hour) {
            const Instant instant = instant_of("2026-07-15T00:30:00Z") + std::chrono::hours(hour);
            EXPECT_EQ(schedule.cue_at(instant).slide, hour);
        }
    }
}

TEST(CueAt, UsesTheWordsOfAnUntrustedClocksEntriesOnly)
{
    auto builder = three_slides();
    builder.entry({.playlist = "core", .hours = {"08:00-20:00"}});
    const Schedule schedule = compiled(builder);
    const Cue cue = schedule.cue_at(instant_of("2026-07-15T08:00:12Z"), ClockTrust::Untrusted);
    EXPECT_EQ(schedule.programme().slides[cue.slide].id, "filler");
}

TEST(Languages, TakeTurnsRoundByRound)
{
    ProgrammeBuilder builder;
    builder.languages({"en", "es"});
    builder.slide("a", {.languages = {"en", "es"}}).slide("b", {.languages = {"en", "es"}});
    builder.playlist("core", {{.slide = "a"}, {.slide = "b"}});
    builder.entry({.playlist = "core", .hours = {"08:00-20:00"}});
    EXPECT_EQ(shown(compiled(builder), instant_of("2026-07-15T08:00:00Z"), 5),
              (std::vector<std::string>{"a:en", "b:en", "a:es", "b:es", "a:en"}));
}

TEST(Languages, OfASlideThatLacksTheTurnsIsOneThatItHas)
{
    ProgrammeBuilder builder;
    builder.languages({"en", "es", "zh-Hans"});
    builder.slide("all", {.languages = {"en", "es", "zh-Hans"}});
    builder.slide("some", {.languages = {"es", "zh-Hans"}});
    builder.slide("ends", {.languages = {"en", "zh-Hans"}});
    builder.playlist("core", {{.slide = "all"}, {.slide = "some"}, {.slide = "ends"}});
    builder.entry({.playlist = "core", .hours = {"08:00-20:00"}});
    EXPECT_EQ(shown(compiled(builder), instant_of("2026-07-15T08:00:00Z"), 9),
              (std::vector<std::string>{"all:en",
                                        "some:es",
                                        "ends:en",
                                        "all:es",
                                        "some:es",
                                        "ends:zh-Hans",
                                        "all:zh-Hans",
                                        "some:zh-Hans",
                                        "ends:zh-Hans"}));
}

TEST(Languages, ThatNoSlideHasTakeNoTurn)
{
    ProgrammeBuilder builder;
    builder.languages({"fr", "en"});
    builder.slide("a").slide("b");
    builder.playlist("core", {{.slide = "a"}, {.slide = "b"}});
    builder.entry({.playlist = "core", .hours = {"08:00-20:00"}});
    EXPECT_EQ(shown(compiled(builder), instant_of("2026-07-15T08:00:00Z"), 3),
              (std::vector<std::string>{"a:en", "b:en", "a:en"}));
}

TEST(Languages, OfASlideInNoneOfTheProgrammesIsItsOwn)
{
    ProgrammeBuilder builder;
    builder.languages({"en"});
    builder.slide("a", {.languages = {"pt"}});
    builder.playlist("core", {{.slide = "a"}});
    builder.entry({.playlist = "core", .hours = {"08:00-20:00"}});
    EXPECT_EQ(shown(compiled(builder), instant_of("2026-07-15T08:00:00Z"), 1),
              (std::vector<std::string>{"a:pt"}));
}

TEST(Dwell, MayDifferByLanguage)
{
    ProgrammeBuilder builder;
    builder.languages({"en", "es"});
    builder.slide("a", {.dwell = std::nullopt, .languages = {"en", "es"}});
    builder.playlist("core", {{.slide = "a"}});
    builder.entry({.playlist = "core", .hours = {"08:00-20:00"}});
    auto programme = *builder.build();
    auto& words = std::get<Fact>(programme.slides.front().body).words;
    words["es"].text = "una frase mucho más larga, con tantas palabras que leerla lleva bastante "
                       "más tiempo que ocho "
                       "segundos";
    const Schedule schedule =
        Schedule::compile(std::make_shared<const Programme>(programme), Zone::utc()).value();
    const Cue english = schedule.cue_at(instant_of("2026-07-15T08:00:00Z"));
    const Cue spanish = schedule.after(english);
    EXPECT_EQ(english.until - english.from, 8s);
    EXPECT_GT(spanish.until - spanish.from, 15s);
}

} // namespace
} // namespace wayside
