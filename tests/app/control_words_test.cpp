#include "app/control_words.hpp"

#include <gmock/gmock.h>

#include <string>

namespace wayside
{
namespace
{

using namespace std::chrono_literals;
using testing::HasSubstr;

const Instant noon = parse_instant("2026-07-15T16:00:00Z").value();

TEST(ControlQuestion, IsReadBackAsItWasWritten)
{
    const std::vector<ControlQuestion> questions{TakeoverStart{.playlist = "closed",
                                                               .tier = Tier::Emergency,
                                                               .change = ChangeOver::AfterItem,
                                                               .length = 90s,
                                                               .until = {}},
                                                 TakeoverStart{.playlist = "expo",
                                                               .tier = Tier::Takeover,
                                                               .change = std::nullopt,
                                                               .length = std::nullopt,
                                                               .until = "2026-12-01T18:00"},
                                                 TakeoverStop{},
                                                 StatusQuestion{}};
    for (const ControlQuestion& question : questions) {
        const auto read = parse_question(to_line(question));
        ASSERT_TRUE(read) << read.error().message;
        EXPECT_EQ(*read, question);
    }
}

/// What is wrong with a line.
std::string fault(const std::string& line)
{
    const auto question = parse_question(line);
    return question ? "" : question.error().message;
}

TEST(ControlQuestion, SaysWhatIsWrongWithALine)
{
    EXPECT_THAT(fault("takeover!"), HasSubstr("not one JSON object"));
    EXPECT_THAT(fault("[1]"), HasSubstr("not one JSON object"));
    EXPECT_THAT(fault(R"({"command":"status"})"), HasSubstr("`format` must be 1"));
    EXPECT_THAT(fault(R"({"format":1,"command":"dance"})"), HasSubstr("not `dance`"));
    EXPECT_THAT(fault(R"({"format":1,"command":"status","why":1})"),
                HasSubstr("unknown key `why`"));
    EXPECT_THAT(fault(R"({"format":1,"command":"takeover-start","seconds":5})"),
                HasSubstr("missing `playlist`"));
    EXPECT_THAT(fault(R"({"format":1,"command":"takeover-start","playlist":"a"})"),
                HasSubstr("a takeover needs an end"));
    EXPECT_THAT(
        fault(
            R"({"format":1,"command":"takeover-start","playlist":"a","seconds":5,"until":"2026-12-01T18:00"})"),
        HasSubstr("and not both"));
    EXPECT_THAT(fault(R"({"format":1,"command":"takeover-start","playlist":"a","seconds":"5"})"),
                HasSubstr("`seconds` must be a number"));
    EXPECT_THAT(
        fault(
            R"({"format":1,"command":"takeover-start","playlist":"a","seconds":5,"tier":"normal"})"),
        HasSubstr("`tier` must be `takeover` or `emergency`"));
}

TEST(ControlQuestion, SurvivesEveryPrefixOfItself)
{
    const std::string line = to_line(TakeoverStart{.playlist = "closed", .length = 90s});
    for (std::size_t length = 0; length < line.size(); ++length) {
        EXPECT_NE(fault(line.substr(0, length)), "");
    }
}

TEST(ControlAnswer, IsReadBackAsItWasWritten)
{
    const ControlAnswer answer{.done = true,
                               .message = "closed has the screen",
                               .warning = "a restart will not know of it",
                               .status =
                                   PlayerStatus{.programme = "station",
                                                .slide = "help/call",
                                                .language = "en",
                                                .playlist = "closed",
                                                .schedule = "by hand",
                                                .tier = Tier::Emergency,
                                                .from = noon,
                                                .until = noon + 10s,
                                                .takeover = HandTakeover{.playlist = "closed",
                                                                         .tier = Tier::Emergency,
                                                                         .change = ChangeOver::Now,
                                                                         .from = noon,
                                                                         .until = noon + 1h},
                                                .clock = ClockTrust::Untrusted}};
    const auto read = parse_answer(to_line(answer));
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_EQ(*read, answer);
    EXPECT_FALSE(parse_answer("{}"));
}

TEST(KeptTakeover, IsReadBackAsItWasWrittenAndNothingElseIs)
{
    const HandTakeover takeover{.playlist = "closed",
                                .tier = Tier::Takeover,
                                .change = ChangeOver::AfterItem,
                                .from = noon,
                                .until = noon + 1h};
    EXPECT_EQ(parse_takeover(to_json_text(takeover)).value(), takeover);
    EXPECT_FALSE(parse_takeover(""));
    EXPECT_FALSE(parse_takeover(to_json_text(takeover).substr(0, 40)));
    HandTakeover backward = takeover;
    backward.until = noon - 1s;
    EXPECT_FALSE(parse_takeover(to_json_text(backward)))
        << "a takeover has an end behind its start";
}

} // namespace
} // namespace wayside
