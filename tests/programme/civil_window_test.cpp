#include "programme/civil_window.hpp"
#include "support/programme_files.hpp"
#include "support/toml_text.hpp"

#include <gmock/gmock.h>

namespace wayside
{
namespace
{

/// "MTWTFSS" with dots for the days that are not in the set, or the finding.
std::string days_of(const std::string& written)
{
    test::TomlText file("x = 1\n");
    DayRule rule;
    read_days(written, file.at("x"), rule, file.report());
    const DaySet& days = rule.weekly;
    if (file.report().errors() > 0) {
        return file.findings();
    }
    std::string shown = "MTWTFSS";
    for (std::size_t day = 0; day < days.size(); ++day) {
        shown[day] = days.at(day) ? shown[day] : '.';
    }
    return shown;
}

TEST(ReadDays, KnowsDaysAndRangesThatMayWrap)
{
    EXPECT_EQ(days_of("mon"), "M......");
    EXPECT_EQ(days_of("sun"), "......S");
    EXPECT_EQ(days_of("mon..fri"), "MTWTF..");
    EXPECT_EQ(days_of("sat..mon"), "M....SS");
    EXPECT_EQ(days_of("wed..wed"), "..W....");
    EXPECT_EQ(days_of("mon..sun"), "MTWTFSS");
    EXPECT_EQ(days_of("tue..mon"), "MTWTFSS");
}

/// "1:mon" for the first Monday, "0:fri" for the last Friday; or the finding.
std::string month_days_of(const std::string& written)
{
    test::TomlText file("x = 1\n");
    DayRule rule;
    read_days(written, file.at("x"), rule, file.report());
    if (file.report().errors() > 0 || rule.monthly.size() != 1) {
        return file.findings();
    }
    return std::to_string(rule.monthly.front().nth) + ":" +
           day_name(static_cast<std::size_t>(rule.monthly.front().weekday));
}

TEST(ReadDays, KnowsDaysOfTheMonth)
{
    EXPECT_EQ(month_days_of("1st mon"), "1:Monday");
    EXPECT_EQ(month_days_of("2nd tue"), "2:Tuesday");
    EXPECT_EQ(month_days_of("3rd wed"), "3:Wednesday");
    EXPECT_EQ(month_days_of("4th thu"), "4:Thursday");
    EXPECT_EQ(month_days_of("5th fri"), "5:Friday");
    EXPECT_EQ(month_days_of("last sun"), "0:Sunday");
}

TEST(ReadDays, SaysHowDaysOfTheMonthAreWritten)
{
    EXPECT_THAT(month_days_of("first Monday"), testing::HasSubstr("(write \"1st mon\")"));
    EXPECT_THAT(month_days_of("the last Friday of the month"),
                testing::HasSubstr("(write \"last fri\")"));
    EXPECT_THAT(month_days_of("2. Tuesday"), testing::HasSubstr("(write \"2nd tue\")"));
    EXPECT_THAT(month_days_of("6th mon"), testing::HasSubstr("is not a day"));
    EXPECT_THAT(month_days_of("1st mon..fri"), testing::HasSubstr("is not a day"));
}

TEST(ReadDays, SaysWhatWasMeant)
{
    EXPECT_THAT(days_of("Monday"), testing::HasSubstr("(write \"mon\")"));
    EXPECT_THAT(days_of("Monday to Friday"), testing::HasSubstr("(write \"mon..fri\")"));
    EXPECT_THAT(days_of("sat - mon"), testing::HasSubstr("(write \"sat..mon\")"));
    EXPECT_THAT(days_of("mon.."), testing::HasSubstr("(write \"mon\")"));
    EXPECT_THAT(days_of("weekend"), testing::HasSubstr("or a range such as mon..fri"));
    EXPECT_THAT(days_of(".."), testing::HasSubstr("`..` is not a day"));
}

/// Minutes as "from-to", or the finding.
std::string hours_of(const std::string& written)
{
    test::TomlText file("x = 1\n");
    const auto window = read_hours(written, file.at("x"), file.report());
    EXPECT_EQ(window.has_value(), file.report().errors() == 0);
    return window ? std::to_string(window->from_minute) + "-" + std::to_string(window->to_minute)
                  : file.findings();
}

TEST(ReadHours, GivesMinutesSinceMidnight)
{
    EXPECT_EQ(hours_of("06:30-10:00"), "390-600");
    EXPECT_EQ(hours_of("00:00-24:00"), "0-1440");
    EXPECT_EQ(hours_of("16:00-24:00"), "960-1440");
}

TEST(ReadHours, WindowThatEndsBeforeItBeginsWrapsMidnight)
{
    EXPECT_EQ(hours_of("22:00-02:00"), "1320-1560");
    EXPECT_EQ(hours_of("22:00-00:00"), "1320-1440");
    EXPECT_EQ(hours_of("00:01-00:00"), "1-1440");
}

TEST(ReadHours, RefusesWhatIsNoWindow)
{
    for (const char* written : {"",
                                "-",
                                "06:30",
                                "06:30-",
                                "-10:00",
                                "06:30-10:00-12:00",
                                "24:00-02:00",
                                "06:60-07:00",
                                "24:01-06:00",
                                "06:30-25:00",
                                "aa:bb-cc:dd",
                                "6:30-10:00",
                                "06:30 - 10:00"}) {
        EXPECT_THAT(hours_of(written), testing::HasSubstr("is not a window of hours")) << written;
    }
    EXPECT_THAT(hours_of("08:00-08:00"), testing::HasSubstr("begins and ends at the same minute"));
    EXPECT_THAT(hours_of("00:00-00:00"), testing::HasSubstr("leave `hours` out for the whole day"));
}

TEST(ReadHours, SaysHowItIsWritten)
{
    for (const char* written :
         {"6:30-10:00", "06.30-10.00", "06:30 - 10:00", "06:30\u201310:00", "6h30-10h00"}) {
        EXPECT_THAT(hours_of(written), testing::HasSubstr("(write \"06:30-10:00\")")) << written;
    }
}

// --- entries of a schedule, shares
// ---------------------------------------------------------------------------

std::string schedule_findings(const std::string& entries)
{
    const Reading reading = test::read_text(
        "[[slide]]\nid = \"a\"\nkind = \"title\"\nwords.en = { headline = \"Hello\" }\n"
        "[[playlist]]\nid = \"core\"\nitems = [\"a\"]\n" +
        entries);
    return test::findings(reading.diagnostics);
}

std::string entry(const std::string& id, const std::string& rest)
{
    return "[[schedule]]\nplaylist = \"core\"\ntier = \"normal\"\nid = \"" + id + "\"\n" + rest +
           "\n";
}

TEST(Schedule, EntriesWithoutAnIdAreNamedAfterTheirPlaylist)
{
    const Reading reading = test::read_text(
        "[[slide]]\nid = \"a\"\nkind = \"title\"\nwords.en = { headline = \"Hello\" }\n"
        "[[playlist]]\nid = \"core\"\nitems = [\"a\"]\n"
        "[[schedule]]\nplaylist = \"core\"\ntier = \"normal\"\nshare = 20\n"
        "days = [\"mon..tue\", \"sun\"]\nhours = [\"22:00-02:00\"]\n");

    ASSERT_TRUE(reading.programme) << test::findings(reading.diagnostics);
    const auto& schedule = reading.programme->schedule;
    ASSERT_EQ(schedule.size(), 2U);
    EXPECT_EQ(schedule[0].id, "core");
    EXPECT_EQ(schedule[1].id, "core-2");
    EXPECT_EQ(schedule[0].share, 20);
    EXPECT_EQ(schedule[0].days,
              (std::array<bool, 7>{true, true, false, false, false, false, true}));
    EXPECT_THAT(schedule[0].hours,
                testing::ElementsAre(HourWindow{.from_minute = 1320, .to_minute = 1560}));
    EXPECT_FALSE(schedule[0].unconditional());
    EXPECT_TRUE(schedule[1].unconditional());
}

TEST(Schedule, EntriesKnowDatesAndInstants)
{
    const Reading reading = test::read_text(
        "[[slide]]\nid = \"a\"\nkind = \"title\"\nwords.en = { headline = \"Hello\" }\n"
        "[[playlist]]\nid = \"core\"\nitems = [\"a\"]\n" +
        entry("dated",
              "first_day = 2026-01-31\nlast_day = 2026-02-01\nexcept = [2026-02-01]\n"
              "days = [\"sat\", \"last sun\"]") +
        entry("listed", "dates = [2026-12-25, 2026-12-24]") +
        entry("exact",
              "from = 2026-03-29T08:00:00+02:00\nuntil = 2026-03-29T09:30:00.5Z\n"
              "change = \"now\""));

    ASSERT_TRUE(reading.programme) << test::findings(reading.diagnostics);
    using namespace std::chrono;
    const auto& schedule = reading.programme->schedule;
    const auto day = [](int y, unsigned m, unsigned d) {
        return local_days(year(y) / month(m) / std::chrono::day(d));
    };
    EXPECT_EQ(schedule[0].first_day, day(2026, 1, 31));
    EXPECT_EQ(schedule[0].last_day, day(2026, 2, 1));
    EXPECT_THAT(schedule[0].except, testing::ElementsAre(day(2026, 2, 1)));
    EXPECT_THAT(schedule[0].month_days, testing::ElementsAre(NthWeekday{0, 6}));
    EXPECT_EQ(schedule[0].change, ChangeOver::AfterItem);
    EXPECT_THAT(schedule[1].dates, testing::ElementsAre(day(2026, 12, 24), day(2026, 12, 25)));
    EXPECT_EQ(schedule[2].from, parse_instant("2026-03-29T06:00:00Z").value());
    EXPECT_EQ(schedule[2].until, parse_instant("2026-03-29T09:30:00.5Z").value());
    EXPECT_EQ(schedule[2].change, ChangeOver::Now);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_FALSE(schedule[i].unconditional()) << i;
    }
}

TEST(Shares, UpToAHundredAreKept)
{
    EXPECT_EQ(
        schedule_findings(entry("a", "share = 60") + entry("b", "share = 40") + entry("c", "")),
        "");
}

TEST(Shares, AboveAHundredAreAnErrorThatNamesEntriesAndHour)
{
    EXPECT_THAT(schedule_findings(entry("a", "share = 60") + entry("b", "share = 41")),
                testing::HasSubstr("`a` 60 %, `b` 41 % make 101 % on Monday at 00:00"));
}

TEST(Shares, CountOnlyWhereWindowsMeet)
{
    EXPECT_EQ(schedule_findings(entry("a", "share = 60\nhours = [\"06:00-12:00\"]") +
                                entry("b", "share = 60\nhours = [\"12:00-18:00\"]")),
              "")
        << "windows are half-open";
    EXPECT_EQ(schedule_findings(entry("a", "share = 60\ndays = [\"mon\"]") +
                                entry("b", "share = 60\ndays = [\"tue\"]")),
              "");
    EXPECT_THAT(
        schedule_findings(entry("a", "share = 60\ndays = [\"mon\"]\nhours = [\"22:00-06:00\"]") +
                          entry("b", "share = 60\ndays = [\"tue\"]")),
        testing::HasSubstr("on Tuesday at 00:00"))
        << "a window belongs to the day on which it starts";
}

TEST(Shares, OfDifferentTiersDoNotAddUp)
{
    EXPECT_EQ(
        schedule_findings(entry("a", "share = 60") +
                          "[[schedule]]\nplaylist = \"core\"\ntier = \"filler\"\nshare = 60\n"),
        "");
}

TEST(Shares, WindowsOfOneEntryThatOverlapCountOnce)
{
    EXPECT_EQ(
        schedule_findings(entry("a", "share = 60\nhours = [\"06:00-12:00\", \"08:00-14:00\"]")),
        "");
}

TEST(Shares, EachSetOfEntriesIsReportedOnce)
{
    const std::string findings =
        schedule_findings(entry("a", "share = 60\nhours = [\"06:00-12:00\"]") +
                          entry("b", "share = 60\nhours = [\"08:00-10:00\"]"));

    EXPECT_EQ(std::count(findings.begin(), findings.end(), '\n'), 1) << findings;
}

} // namespace
} // namespace wayside
