#include "text/line_breaks.hpp"
#include "text/markup.hpp"

#include <gtest/gtest.h>

namespace wayside
{

namespace
{

using Pieces = std::vector<std::string>;

/// The segments with their trailing spaces.
Pieces pieces(const std::u16string& text, std::string_view language)
{
    Pieces found;
    for (const Segment& segment : segments_of(text, language)) {
        found.push_back(
            to_utf8(std::u16string_view(text).substr(segment.begin, segment.end - segment.begin)));
    }
    return found;
}

TEST(SegmentsOf, WordsKeepTheirTrailingSpaces)
{
    EXPECT_EQ(pieces(u"Call now, free.", "en"), (Pieces{"Call ", "now, ", "free."}));
    EXPECT_EQ(segments_of(u"abc  d", "en"), (std::vector<Segment>{{0, 3, 5}, {5, 6, 6}}));
    EXPECT_TRUE(segments_of(u"", "en").empty());
}

TEST(SegmentsOf, LineFeedEndsALine)
{
    EXPECT_EQ(segments_of(u"abc \nd\n\ne", "en"),
              (std::vector<Segment>{{0, 3, 5, true}, {5, 6, 7, true}, {7, 7, 8, true}, {8, 9, 9}}));
}

TEST(SegmentsOf, NoBreakSpaceAndHyphenHoldTogether)
{
    EXPECT_EQ(pieces(u"human\u00A0trafficking 1\u2011888 x", "en"),
              (Pieces{"human\u00A0trafficking ", "1\u2011888 ", "x"}));
}

TEST(SegmentsOf, RangeOfNumbersHoldsTogether)
{
    EXPECT_EQ(pieces(u"in 2007\u20132021, well\u2013known", "en"),
              (Pieces{"in ", "2007\u20132021, ", "well\u2013", "known"}));
}

TEST(SegmentsOf, IsolateIsNeverTorn)
{
    EXPECT_EQ(pieces(u"at \u2066(888) 373-7888 ext 5\u2069, now", "en"),
              (Pieces{"at ", "\u2066(888) 373-7888 ext 5\u2069, ", "now"}));
    EXPECT_EQ(pieces(u"\u2066a \u2067b c\u2069 d\u2069 e", "en"),
              (Pieces{"\u2066a \u2067b c\u2069 d\u2069 ", "e"}));
    EXPECT_EQ(pieces(u"\u2066a b c", "en"), (Pieces{"\u2066a ", "b ", "c"}))
        << "never closed: not an isolate";
}

TEST(SegmentsOf, LineFeedEndsEvenAnIsolate)
{
    EXPECT_EQ(pieces(u"\u2066a b\nc d\u2069", "en"), (Pieces{"\u2066a ", "b\n", "c ", "d\u2069"}));
}

TEST(SegmentsOf, NumberMayStandBelowTheIdeographBeforeIt)
{
    EXPECT_EQ(pieces(u"\u62E8\u6253\u2066911\u2069\u3002", "zh-Hans"),
              (Pieces{"拨", "打", "\u2066911\u2069。"}));
    EXPECT_EQ(pieces(u"\u2066911\u2069\u5168", "zh-Hans"), (Pieces{"\u2066911\u2069", "全"}));
    EXPECT_EQ(pieces(u"\u300C\u2066911\u2069\u300D", "ja"), (Pieces{"「\u2066911\u2069」"}))
        << "but not below its bracket";
    EXPECT_EQ(pieces(u"a\n\u2066\u5168\u2069", "zh"), (Pieces{"a\n", "\u2066全\u2069"}));
}

TEST(SegmentsOf, JapaneseLinesDoNotStartWithSmallKana)
{
    for (const std::string& piece : pieces(u"コンピューターのチェック、ちょっと待って。", "ja")) {
        const std::string first = piece.substr(0, 3);
        EXPECT_TRUE(first != "ュ" && first != "ー" && first != "ェ" && first != "ッ" &&
                    first != "ょ" && first != "っ" && first != "、" && first != "。")
            << piece;
    }
    EXPECT_EQ(pieces(u"助けます", "ja-JP"), (Pieces{"助", "け", "ま", "す"}));
}

TEST(SegmentsOf, KoreanBreaksAtSpacesOnly)
{
    EXPECT_EQ(pieces(u"지금 전화하세요 (무료)", "ko"), (Pieces{"지금 ", "전화하세요 ", "(무료)"}));
    EXPECT_EQ(pieces(u"지금\n전화", "ko-KR"), (Pieces{"지금\n", "전화"}));
    EXPECT_GT(pieces(u"전화하세요", "en").size(), 1U) << "elsewhere Hangul breaks as ideographs do";
}

TEST(SegmentsOf, ThaiKhmerLaoAndBurmeseBreakBetweenWords)
{
    EXPECT_EQ(pieces(u"ต้องการความช่วยเหลือ", "th"), (Pieces{"ต้องการ", "ความ", "ช่วย", "เหลือ"}));
    EXPECT_GT(pieces(u"សូមទូរស័ព្ទមកយើងខ្ញុំ", "km").size(), 1U);
    EXPECT_GT(pieces(u"ກະລຸນາໂທຫາພວກເຮົາ", "lo").size(), 1U);
    EXPECT_GT(pieces(u"ကျွန်ုပ်တို့ကိုဖုန်းဆက်ပါ", "my").size(), 1U);
}

TEST(SegmentsOf, UnknownLanguageBreaksAsRoot)
{
    EXPECT_EQ(pieces(u"a b", "x-nonsense-and-more"), (Pieces{"a ", "b"}));
}

/// The pieces that a predicate picks, joined with bars.
std::string picked(const std::u16string& text, std::string_view language, bool Segment::*flag)
{
    std::string found;
    for (const Segment& segment : segments_of(text, language)) {
        if (segment.*flag) {
            found += to_utf8(std::u16string_view(text).substr(segment.begin,
                                                              segment.ink_end - segment.begin)) +
                     "|";
        }
    }
    return found;
}

TEST(SegmentsOf, ClausesEndWithPunctuationInAnyScript)
{
    EXPECT_EQ(picked(u"Fear, no money. Or \u201Ctrust.\u201D It is", "en", &Segment::ends_clause),
              "Fear,|money.|\u201Ctrust.\u201D|");
    EXPECT_EQ(picked(u"مرحبا، كيف الحال؟ نعم", "ar", &Segment::ends_clause), "مرحبا،|الحال؟|");
    EXPECT_EQ(picked(u"求助，请拨打", "zh-Hans", &Segment::ends_clause), "助，|");
}

TEST(SegmentsOf, ShortWordsClingToTheNext)
{
    EXPECT_EQ(picked(u"A member of the family in 3 days, or so.", "en", &Segment::clings),
              "A|of|in|or|");
    EXPECT_EQ(picked(u"求助请拨打", "zh-Hans", &Segment::clings), "") << "no spaces, no words";
}

TEST(SegmentsOf, WordGoesOnBehindAHyphenOrASlash)
{
    const auto segments = segments_of(u"anti-trafficking and/or x-", "en");
    std::vector<bool> ends;
    for (const Segment& segment : segments) {
        ends.push_back(segment.ends_word);
    }
    EXPECT_EQ(ends, (std::vector<bool>{false, true, false, true, true}));
}

} // namespace

} // namespace wayside
