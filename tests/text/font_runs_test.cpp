#include "support/fake_fonts.hpp"
#include "text/font_runs.hpp"

#include <gtest/gtest.h>

namespace wayside::test
{

namespace
{

constexpr CharacterRange ascii{U' ', U'~'};
constexpr CharacterRange arabic{0x0600, 0x06FF};
constexpr CharacterRange digits{U'0', U'9'};
constexpr CharacterRange space{U' ', U' '};

FacedText faced(const std::u16string& text, FakeFonts& fonts)
{
    auto result = assign_faces(text, fonts.stack("", FontVoice::Text), fonts);
    if (!result) {
        ADD_FAILURE() << result.error().message;
        return {};
    }
    return *result;
}

/// "0011": the face of each unit.
std::string faces_of(const std::u16string& text, FakeFonts& fonts)
{
    std::string faces;
    for (const FaceId face : faced(text, fonts).faces) {
        faces += std::to_string(face.value);
    }
    return faces;
}

TEST(FontRuns, FirstFaceThatCoversTheClusterDrawsIt)
{
    FakeFonts fonts{{ascii}, {arabic, ascii}};
    EXPECT_EQ(faces_of(u"a\u0627b", fonts), "010");
}

TEST(FontRuns, LetterAndItsMarkStayInOneFace)
{
    FakeFonts fonts{{ascii}, {ascii, {0x0300, 0x036F}}};
    EXPECT_EQ(faces_of(u"ne\u0301e", fonts), "0110");
}

TEST(FontRuns, SpaceStaysWithTheFaceBeforeIt)
{
    FakeFonts fonts{{ascii}, {arabic, space}};
    EXPECT_EQ(faces_of(u"\u0627 \u0628 a", fonts), "11110");
    FakeFonts without_space{{ascii}, {arabic}};
    EXPECT_EQ(faces_of(u"\u0627 \u0628", without_space), "101") << "a box would be drawn for it";
}

TEST(FontRuns, JoinersAndControlsNeedNoGlyph)
{
    FakeFonts fonts{{ascii}, {arabic}};
    EXPECT_EQ(faces_of(u"\u0645\u200C\u0627\u2067a\u2069", fonts),
              "111"
              "000");
}

TEST(FontRuns, NumberIsDrawnByOneFaceThatHasAllOfIt)
{
    FakeFonts fonts{{arabic, digits, space}, {ascii, {0x2011, 0x2011}}};
    EXPECT_EQ(faces_of(u"\u0627 1\u20112", fonts), "00010") << "not isolated: cluster by cluster";
    EXPECT_EQ(faces_of(u"\u0627 \u20661\u20112\u2069", fonts), "0011111");
}

TEST(FontRuns, IsolateThatNoFaceCoversAsAWholeIsDrawnByTwo)
{
    FakeFonts fonts{{ascii}, {arabic}};
    EXPECT_EQ(faces_of(u"\u2066a\u0627\u2069", fonts), "0011");
}

TEST(FontRuns, PlainHyphenAndSpaceStandInForTheOnesThatDoNotBreak)
{
    FakeFonts fonts{{arabic, digits}, {ascii}};
    const FacedText text = faced(u"\u20661\u20112\u00A03\u2069", fonts);
    EXPECT_EQ(text.drawn, u"\u20661-2 3\u2069");
    EXPECT_EQ(text.faces, std::vector<FaceId>(7, FaceId{1}));
    EXPECT_EQ(faced(u"a\u2011b\u00A0c", fonts).drawn, u"a-b c") << "outside of numbers as well";
}

TEST(FontRuns, NumberGoesToTheFaceThatHasItsHyphenBeforeAPlainOneIsDrawn)
{
    FakeFonts fonts{{ascii}, {ascii, {0x2011, 0x2011}}};
    const FacedText text = faced(u"\u20661\u20112\u2069", fonts);
    EXPECT_EQ(text.drawn, u"\u20661\u20112\u2069");
    EXPECT_EQ(text.faces, std::vector<FaceId>(5, FaceId{1}));
}

TEST(FontRuns, NoBreakHyphenIsDrawnWhereAFaceHasIt)
{
    FakeFonts fonts{{ascii, {0x2011, 0x2011}}};
    EXPECT_EQ(faced(u"\u20661\u20112\u2069", fonts).drawn, u"\u20661\u20112\u2069");
    EXPECT_EQ(faced(u"a\u2011b", fonts).drawn, u"a\u2011b");
}

TEST(FontRuns, UncoveredCharacterIsNamed)
{
    FakeFonts fonts{{ascii}};
    const auto stack = fonts.stack("", FontVoice::Text);
    const auto glyph = assign_faces(u"ab\U00013000", stack, fonts);
    ASSERT_FALSE(glyph);
    EXPECT_EQ(glyph.error().message, "no font covers U+13000 (EGYPTIAN HIEROGLYPH A001)");
    const auto mark = assign_faces(u"e\u0301", stack, fonts);
    ASSERT_FALSE(mark);
    EXPECT_EQ(mark.error().message, "no font covers U+0301 (COMBINING ACUTE ACCENT)")
        << "the mark, not the e";
    const auto nameless = assign_faces(u"\u0378", stack, fonts);
    ASSERT_FALSE(nameless);
    EXPECT_EQ(nameless.error().message, "no font covers U+0378 (<unassigned-0378>)");
}

TEST(FontRuns, MostUsedFaceIsThatOfMostLetters)
{
    FakeFonts fonts{{ascii}, {arabic}};
    const auto stack = fonts.stack("", FontVoice::Text);
    EXPECT_EQ(most_used_face(faced(u"ab \u0627\u0628\u062A", fonts), stack), FaceId{1});
    EXPECT_EQ(most_used_face(faced(u"ab          \u0627\u0628\u062A", fonts), stack), FaceId{1})
        << "spaces do not count";
    EXPECT_EQ(most_used_face(faced(u"ab \u0627\u0628", fonts), stack), FaceId{0})
        << "equal: the first";
    EXPECT_EQ(most_used_face(faced(u"", fonts), stack), FaceId{0});
}

} // namespace

} // namespace wayside::test
