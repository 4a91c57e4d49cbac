#include "text/markup.hpp"
#include "text/paragraph.hpp"

#include <gtest/gtest.h>

namespace wayside
{

namespace
{

MarkedText parsed(std::string_view text)
{
    auto result = parse_markup(text);
    if (!result) {
        ADD_FAILURE() << result.error().message;
        return {};
    }
    return *result;
}

/// The units that are emphasised.
std::string emphasised(std::string_view text)
{
    const MarkedText marked = parsed(text);
    EXPECT_EQ(marked.text.size(), marked.emphasised.size());
    std::u16string found;
    for (std::size_t at = 0; at < marked.text.size(); ++at) {
        if (marked.emphasised[at]) {
            found.push_back(marked.text[at]);
        }
    }
    return to_utf8(found);
}

TEST(ParseMarkup, AsterisksMarkEmphasisAndGoAway)
{
    EXPECT_EQ(to_utf8(parsed("It is *never* your fault.").text), "It is never your fault.");
    EXPECT_EQ(emphasised("It is *never* your *fault*."), "neverfault");
    EXPECT_EQ(emphasised("*\u00e9\u4e2d\U00013000*x"), "\u00e9\u4e2d\U00013000");
}

TEST(ParseMarkup, EscapedAsteriskIsLiteral)
{
    EXPECT_EQ(to_utf8(parsed(R"(2 \* 3 = *6* \n \\)").text), R"(2 * 3 = 6 \n \\)");
    EXPECT_EQ(emphasised(R"(2 \* 3 = *6*)"), "6");
    EXPECT_EQ(to_utf8(parsed("ends \\").text), "ends \\");
}

TEST(ParseMarkup, EveryLineEndIsOneLineFeed)
{
    EXPECT_EQ(parsed("a\r\nb\rc\nd\u2028e\u2029f\u0085g\x0Bh\x0Ci").text,
              u"a\nb\nc\nd\ne\nf\ng\nh\ni");
}

TEST(ParseMarkup, TabIsASpaceAndOtherControlsAreDropped)
{
    EXPECT_EQ(parsed("a\tb\x07"
                     "c\x7F")
                  .text,
              u"a bc");
    EXPECT_EQ(parsed("\u2066a\u2069\u200F\u200D").text, u"\u2066a\u2069\u200F\u200D")
        << "bidi controls and joiners stay";
}

TEST(ParseMarkup, InvalidUtf8IsAnError)
{
    for (const char* text : {"\xC3", "a\xFFz", "\xED\xA0\x80", "\xC0\xAF", "\xF4\x90\x80\x80"}) {
        const auto marked = parse_markup(text);
        ASSERT_FALSE(marked) << text;
        EXPECT_EQ(marked.error().message, "text is not valid UTF-8");
    }
}

TEST(PlainText, IsWhatIsReadAloud)
{
    EXPECT_EQ(plain_text("Call *now*: \u20661\u2011888\u2069 \\*"), "Call now: 1\u2011888 *");
    EXPECT_EQ(plain_text(""), "");
    EXPECT_EQ(plain_text("\xFF"), "");
}

TEST(PlainWithIsolates, SaysWhereTheIsolatesOfTheSourceStand)
{
    const PlainText plain =
        plain_with_isolates("\u00bfAyuda? *Call* \u20661\u2011888\u2069, or \u2066233733\u2069.");
    EXPECT_EQ(plain.text, "\u00bfAyuda? Call 1\u2011888, or 233733.");
    ASSERT_EQ(plain.isolated.size(), 2U);
    const auto part = [&](std::size_t at) {
        const IsolatedPart isolated = plain.isolated[at];
        return plain.text.substr(isolated.begin, isolated.end - isolated.begin);
    };
    EXPECT_EQ(part(0), "1\u2011888");
    EXPECT_EQ(part(1), "233733");
    EXPECT_TRUE(plain_with_isolates("911 calls \u2066open").isolated.empty());
    EXPECT_EQ(plain_with_isolates("\xFF").text, "");
}

TEST(NextCharacter, ReadsPairsAndLoneSurrogates)
{
    const std::u16string text{u'a', 0xD80C, 0xDC00, 0xD80C};
    std::size_t at = 0;
    EXPECT_EQ(next_character(text, at), U'a');
    EXPECT_EQ(next_character(text, at), U'\U00013000');
    EXPECT_EQ(at, 3U);
    EXPECT_EQ(next_character(text, at), 0xD80CU);
    EXPECT_EQ(at, 4U);
    EXPECT_EQ(to_utf8(text), "a\U00013000\uFFFD");
}

} // namespace

} // namespace wayside
