#include "base/time.hpp"

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <type_traits>

namespace wayside
{
namespace
{

using namespace std::chrono_literals;

static_assert(!std::is_convertible_v<Instant, CivilTime> && !std::is_convertible_v<Instant, Ticks>,
              "the three times must not mix");

struct InstantRow {
    std::string name;
    std::string text;
    std::string in_utc;

    friend std::ostream& operator<<(std::ostream& out, const InstantRow& row)
    {
        return out << row.text;
    }
};

class ParseInstant : public testing::TestWithParam<InstantRow>
{
};

TEST_P(ParseInstant, IsTheSameMomentInUtc)
{
    const auto instant = parse_instant(GetParam().text);
    ASSERT_TRUE(instant.has_value());
    EXPECT_EQ(to_rfc3339(*instant), GetParam().in_utc);
}

INSTANTIATE_TEST_SUITE_P(
    Time,
    ParseInstant,
    testing::Values(
        InstantRow{"Zulu", "2026-12-01T13:00:00Z", "2026-12-01T13:00:00.000Z"},
        InstantRow{"SmallLetters", "2026-12-01t13:00:00z", "2026-12-01T13:00:00.000Z"},
        InstantRow{"AheadOfUtc", "2026-01-01T00:30:00+05:45", "2025-12-31T18:45:00.000Z"},
        InstantRow{"BehindUtc", "2026-12-31T22:00:00-05:00", "2027-01-01T03:00:00.000Z"},
        InstantRow{"OneDigitOfFraction", "2026-12-01T13:00:00.5Z", "2026-12-01T13:00:00.500Z"},
        InstantRow{"LongFractionIsCut", "2026-12-01T13:00:00.1239999Z", "2026-12-01T13:00:00.123Z"},
        InstantRow{"LeapDay", "2028-02-29T00:00:00Z", "2028-02-29T00:00:00.000Z"},
        InstantRow{"Before1970", "1969-12-31T23:59:59.25Z", "1969-12-31T23:59:59.250Z"}),
    [](const auto& row) { return row.param.name; });

class NotAnInstant : public testing::TestWithParam<const char*>
{
};

TEST_P(NotAnInstant, IsRefusedAndQuoted)
{
    const auto instant = parse_instant(GetParam());
    ASSERT_FALSE(instant.has_value());
    EXPECT_NE(instant.error().message.find(GetParam()), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(Time,
                         NotAnInstant,
                         testing::Values("",
                                         "2026-12-01",
                                         "2026-12-01T13:00:00",
                                         "2026-12-01T13:00Z",
                                         "2026-12-01 13:00:00Z",
                                         "2026-02-29T00:00:00Z",
                                         "2026-13-01T00:00:00Z",
                                         "2026-12-01T24:00:00Z",
                                         "2026-12-01T13:60:00Z",
                                         "2026-12-01T13:00:60Z",
                                         "2026-12-01T13:00:00.Z",
                                         "2026-12-01T13:00:00+0200",
                                         "2026-12-01T13:00:00Z ",
                                         "26-12-01T13:00:00Z",
                                         "2026-12-01T+3:00:00Z"));

TEST(ParseCivil, SecondsAndFractionsMayBeLeftOut)
{
    EXPECT_EQ(to_text(parse_civil("2026-03-29T02:30").value()), "2026-03-29T02:30:00.000");
    EXPECT_EQ(to_text(parse_civil("2026-03-29T02:30:15").value()), "2026-03-29T02:30:15.000");
    EXPECT_EQ(to_text(parse_civil("2026-03-29T02:30:15.25").value()), "2026-03-29T02:30:15.250");
}

TEST(ParseCivil, RefusesAnOffsetBecauseCivilTimeHasNone)
{
    EXPECT_FALSE(parse_civil("2026-03-29T02:30Z").has_value());
    EXPECT_FALSE(parse_civil("2026-03-29T02:30:00+01:00").has_value());
    EXPECT_FALSE(parse_civil("2026-03-29").has_value());
    EXPECT_FALSE(parse_civil("2026-03-29T02:3").has_value());
}

struct LengthRow {
    const char* text;
    Milliseconds length;
};

class Length : public testing::TestWithParam<LengthRow>
{
};

TEST_P(Length, ReadsBackAsWritten)
{
    const auto [text, length] = GetParam();
    EXPECT_EQ(parse_length(text).value(), length);
    EXPECT_EQ(to_text(length), text);
}

INSTANTIATE_TEST_SUITE_P(Time,
                         Length,
                         testing::Values(LengthRow{"0s", 0ms},
                                         LengthRow{"600ms", 600ms},
                                         LengthRow{"15s", 15s},
                                         LengthRow{"2m", 2min},
                                         LengthRow{"1m30s", 90s},
                                         LengthRow{"1h", 1h},
                                         LengthRow{"1h2m3s4ms", 1h + 2min + 3s + 4ms}));

TEST(ParseLength, UnitsNeedNotBeCarried)
{
    EXPECT_EQ(parse_length("90s").value(), 90s);
    EXPECT_EQ(to_text(Milliseconds(90s)), "1m30s");
}

class NotALength : public testing::TestWithParam<const char*>
{
};

TEST_P(NotALength, IsRefused)
{
    EXPECT_FALSE(parse_length(GetParam()).has_value());
}

INSTANTIATE_TEST_SUITE_P(Time,
                         NotALength,
                         testing::Values("",
                                         "15",
                                         "s",
                                         "-15s",
                                         "+15s",
                                         "15 s",
                                         "1.5s",
                                         "15sec",
                                         "30s1m",
                                         "1s1s",
                                         "99999999999999999999s",
                                         "9999999999999h"));

} // namespace
} // namespace wayside
