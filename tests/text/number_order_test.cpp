/// A number that is drawn in another order is another number: the reason why contacts arrive
/// isolated.

#include "text/laid_out.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

namespace wayside::test
{

namespace
{

struct Sentence {
    const char* name;
    const char* language;
    const char* before; ///< the number stands between these two
    const char* after;
    bool needs_isolate = false; ///< comes out wrong without
};

void PrintTo(const Sentence& sentence, std::ostream* stream)
{
    *stream << sentence.name;
}

constexpr const char* number = "1\u2011888\u2011373\u20117888";
constexpr const char* spaced_number = "800\u00A05533\u00A0000";

std::u32string digits_of(const std::u32string& text)
{
    std::u32string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](char32_t letter) {
        return letter >= U'0' && letter <= U'9';
    });
    return digits;
}

std::string sentence_with(const Sentence& sentence, const std::string& token)
{
    return std::string(sentence.before) + token + sentence.after;
}

std::string isolated(const char* token)
{
    return "\u2066" + std::string(token) + "\u2069";
}

/// Faces as of Noto: scripts without Latin digits, Arabic with digits and no hyphen, Latin as the
/// last.
std::unique_ptr<FakeFonts> faces_without_digits()
{
    return std::make_unique<FakeFonts>(std::initializer_list<FakeFace>{
        {{0x0600, 0x06FF}, {U'0', U'9'}, {U' ', U' '}},
        {{0x0590, 0x05FF}, {0x0E00, 0x0E7F}, {0x0900, 0x097F}, {0x1200, 0x137F}, {U' ', U' '}},
        {{0x3000, 0x9FFF}, {0xAC00, 0xD7FF}, {0xFF00, 0xFFEF}},
        {{U' ', 0x024F}, {0x2011, 0x2011}}});
}

class NumberOrder : public testing::TestWithParam<Sentence>
{
};

TEST_P(NumberOrder, IsolatedNumberReadsFromLeftToRight)
{
    FakeFonts fonts;
    for (const char* token : {number, spaced_number}) {
        const auto paragraph =
            set(sentence_with(GetParam(), isolated(token)), GetParam().language, 4000, fonts);
        ASSERT_EQ(paragraph.lines.size(), 1U);
        EXPECT_NE(drawn(paragraph.lines[0]).find(characters(token)), std::u32string::npos) << token;
    }
}

TEST_P(NumberOrder, OrderHoldsInAnyWidthAndTheNumberIsNeverBroken)
{
    FakeFonts fonts;
    for (int width = 60; width <= 600; width += 30) {
        for (const Wrap wrap : {Wrap::Balanced, Wrap::Ragged}) {
            const auto paragraph = set(sentence_with(GetParam(), isolated(number)),
                                       GetParam().language,
                                       width,
                                       fonts,
                                       style_of(wrap));
            const auto holding = std::count_if(
                paragraph.lines.begin(), paragraph.lines.end(), [](const TextLine& line) {
                    return drawn(line).find(characters(number)) != std::u32string::npos;
                });
            EXPECT_EQ(holding, 1) << width;
        }
    }
}

TEST_P(NumberOrder, NumberIsOneRunOfOneFace)
{
    const auto fonts = faces_without_digits();
    const auto paragraph =
        set(sentence_with(GetParam(), isolated(number)), GetParam().language, 4000, *fonts);
    std::vector<FaceId> faces;
    for (const PositionedRun& run : paragraph.lines.at(0).runs) {
        const auto text = characters(run.text);
        const bool of_number = std::any_of(text.begin(), text.end(), [](char32_t letter) {
            return (letter >= U'0' && letter <= U'9') || letter == 0x2011;
        });
        if (of_number) {
            faces.push_back(run.face);
        }
    }
    EXPECT_EQ(faces, std::vector<FaceId>{FaceId{3}});
    EXPECT_EQ(digits_of(drawn(paragraph.lines[0])), U"18883737888");
}

TEST_P(NumberOrder, BidiControlsAreNeverDrawn)
{
    FakeFonts fonts;
    const auto paragraph =
        set(sentence_with(GetParam(), isolated(number)), GetParam().language, 120, fonts);
    std::vector<std::string> texts = fonts.asked;
    texts.push_back(paragraph.text);
    for (const TextLine& line : paragraph.lines) {
        texts.push_back(text_of(line));
    }
    for (const std::string& text : texts) {
        for (const char32_t letter : characters(text)) {
            EXPECT_FALSE(letter < 0x10000 && is_bidi_control(static_cast<char16_t>(letter)))
                << text;
        }
    }
}

/// Proves that the tests above can fail. (In Hebrew a plain hyphen would do, one that does not
/// break does not.)
TEST_P(NumberOrder, WithoutIsolateRightToLeftLettersReverseTheGroups)
{
    FakeFonts fonts;
    const auto paragraph = set(sentence_with(GetParam(), number), GetParam().language, 4000, fonts);
    const bool found =
        drawn(paragraph.lines.at(0)).find(characters(number)) != std::u32string::npos;
    EXPECT_EQ(found, !GetParam().needs_isolate);
}

INSTANTIATE_TEST_SUITE_P(
    Languages,
    NumberOrder,
    testing::Values(Sentence{"English", "en", "Call ", " now."},
                    Sentence{"Arabic", "ar", "اتصل على الرقم ", " الآن.", true},
                    Sentence{"Persian", "fa", "با شماره ", " تماس بگیرید.", true},
                    Sentence{"Hebrew", "he", "התקשרו אל ", " עכשיו.", true},
                    Sentence{"Urdu", "ur", "ابھی ", " پر کال کریں۔", true},
                    Sentence{"Hindi", "hi", "अभी ", " पर कॉल करें।"},
                    Sentence{"Thai", "th", "โทร ", " ได้เลย"},
                    Sentence{"Amharic", "am", "አሁን ወደ ", " ይደውሉ።"},
                    Sentence{"Chinese", "zh-Hans", "请立即拨打", "。"},
                    Sentence{"Japanese", "ja", "今すぐ", "にお電話ください。"},
                    Sentence{"Korean", "ko", "지금 ", "로 전화하세요."}),
    [](const testing::TestParamInfo<Sentence>& instance) {
        return std::string(instance.param.name);
    });

} // namespace

} // namespace wayside::test
