/// Citations in right-to-left text: a number that begins them stays where it was written.

#include "text/laid_out.hpp"
#include "text/latin_lead.hpp"

#include <gtest/gtest.h>

namespace wayside::test
{

namespace
{

/// U+00A0 as a space, for eyes.
std::u32string seen(std::string_view text, std::string_view language)
{
    FakeFonts fonts;
    std::u32string line = drawn(set(text, language, 4000, fonts).lines.at(0));
    std::replace(line.begin(), line.end(), U'\u00A0', U' ');
    return line;
}

TEST(LatinLead, LawKeepsItsNumberInFront)
{
    EXPECT_EQ(seen("22\u00A0U.S.C. 7102(11)(A)", "ar"), U"22 U.S.C. 7102(11)(A)");
    EXPECT_EQ(seen("18\u00A0U.S.C. 1581\u20131597", "he"), U"18 U.S.C. 1581\u20131597");
    EXPECT_NE(seen("قانون (TVPA, 22\u00A0U.S.C. 7102)", "ar").find(U"22 U.S.C. 7102"),
              std::u32string::npos);
}

TEST(LatinLead, WithoutItTheNumberIsDrawnAtTheOtherEnd)
{
    // A plain space ties nothing: this is what the mark is for.
    EXPECT_EQ(seen("22 U.S.C. 7102", "ar"), U"U.S.C. 7102 22");
}

TEST(LatinLead, MarksOnlyNumbersTiedToALatinWord)
{
    const auto led = [](std::string_view text) {
        MarkedText marked = *parse_markup(text);
        lead_latin_phrases(marked);
        EXPECT_EQ(marked.text.size(), marked.emphasised.size());
        return marked.text;
    };
    EXPECT_EQ(led("22\u00A0U.S.C."), u"\u200E22\u00A0U.S.C.");
    EXPECT_EQ(led("\u0641\u064A 22\u00A0U.S.C. 18\u00A0U.S.C."),
              u"\u0641\u064A \u200E22\u00A0U.S.C. \u200E18\u00A0U.S.C.");
    EXPECT_EQ(led("2021\u00A0\u0645"), u"2021\u00A0\u0645") << "an Arabic word";
    EXPECT_EQ(led("A22\u00A0B"), u"A22\u00A0B") << "the phrase has begun before";
    EXPECT_EQ(led("\u00A0B"), u"\u00A0B");
    EXPECT_EQ(led(""), u"");
}

TEST(LatinLead, LeftToRightTextIsLeftAlone)
{
    FakeFonts fonts;
    EXPECT_EQ(set("22\u00A0U.S.C.", "en", 4000, fonts).lines.at(0).runs.size(), 1U);
}

} // namespace

} // namespace wayside::test
