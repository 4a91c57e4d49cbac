/// One hard paragraph for each script, as it was looked at: joining, marks, line ends, brackets,
/// numbers and Latin names inside.

#include "golden_picture.hpp"
#include "render/screen.hpp"
#include "scene/text_item.hpp"
#include "shipped.hpp"

#include <gtest/gtest.h>

namespace wayside
{

namespace
{

struct HardText {
    const char* name;
    const char* language;
    const char* text;
};

void PrintTo(const HardText& hard, std::ostream* stream)
{
    *stream << hard.name;
}

class GoldenParagraph : public ::testing::TestWithParam<HardText>
{
};

constexpr Size canvas{480, 240};
constexpr int margin = 16;

TEST_P(GoldenParagraph, Matches)
{
    const Site site = test::shipped_site("transit-station.toml");
    const auto room = test::picture_room(site);
    const std::string language = GetParam().language;
    const Stage stage = make_stage(*site.programme, canvas_of(canvas, {}), language, room->fonts());
    const Palette& palette = stage.theme.palette;
    const auto item = text_item({.text = GetParam().text,
                                 .role = Role::Text,
                                 .colour = palette.ink,
                                 .font_px = 24,
                                 .voice = FontVoice::Text,
                                 .wrap = Wrap::Ragged,
                                 .align = Align::Start,
                                 .line_height = stage.text_line()},
                                stage,
                                {margin, margin},
                                canvas.width - 2 * margin);
    ASSERT_TRUE(item) << item.error().message;
    EXPECT_LE(item->rect.bottom(), canvas.height) << "the picture must hold it";
    Frame frame;
    frame.canvas = canvas;
    frame.ground = palette.ground;
    frame.items.push_back(*item);
    test::expect_same_picture(paint_still(room->painter(), frame),
                              "paragraph-" + std::string(GetParam().name));
}

// U+2066..U+2069 isolate a number as the player does; U+00A0 ties a law's number to its name.
INSTANTIATE_TEST_SUITE_P(
    Scripts,
    GoldenParagraph,
    ::testing::Values(
        HardText{"arabic",
                 "ar",
                 "لا تُوقِّع أيَّ عقدٍ لا تفهمه (22\u00A0U.S.C. 7102). للمساعدة: "
                 "\u20661‑888‑373‑7888\u2069، *على مدار الساعة* 24/7، بـ 200 لغة."},
        HardText{"urdu",
                 "ur",
                 "کسی نے آپ کے کاغذات لے لیے؟ *خطرے میں* \u2066911\u2069 پر فون کریں، یا "
                 "\u20661‑888‑373‑7888\u2069 پر۔"},
        HardText{"hebrew",
                 "he",
                 "אין חובה לומר שֵׁם (18\u00A0U.S.C. 1581–1597). *עכשיו בסכנה?* התקשרו "
                 "\u2066911\u2069; או \u20661‑888‑373‑7888\u2069."},
        HardText{"devanagari",
                 "hi",
                 "क्या किसी ने आपके काग़ज़ात छीन लिए? *श्रृंखला, द्वंद्व, स्त्रियाँ, हृदय।* "
                 "\u20661‑888‑373‑7888\u2069 पर फ़ोन करें (24/7)।"},
        HardText{"thai",
                 "th",
                 "มีคนยึดหนังสือเดินทางของคุณไว้หรือเปล่า *น้ำ ผู้ ที่ ปั้น ฎีกา ญาติ* "
                 "โทร\u20661‑888‑373‑7888\u2069ได้ทุกวัน ๒๔ ชั่วโมง (กว่า 200 ภาษา)"},
        HardText{"khmer",
                 "km",
                 "តើមាននរណាម្នាក់យកលិខិតឆ្លងដែនរបស់អ្នកទេ? *ស្ត្រី ក្រុម ខ្ញុំ* សូមទូរស័ព្ទ "
                 "\u20661‑888‑373‑7888\u2069។"},
        HardText{"ethiopic",
                 "am",
                 "ሰነዶችዎን ሌላ ሰው ይዞብዎታል? *ብቻዎን አይደሉም።* በ\u20661‑888‑373‑7888\u2069 "
                 "ይደውሉ፤ ሌሊትና ቀን፣ በ200 ቋንቋዎች።"},
        HardText{"chinese-simplified",
                 "zh-Hans",
                 "“强迫劳动”在2021年的任意一天涉及2760万人（ILO，2022年）。*有人扣着您的护照吗？*"
                 "请拨打\u20661‑888‑373‑7888\u2069，昼夜均可；《巴勒莫议定书》第3条。"},
        HardText{"chinese-traditional",
                 "zh-Hant",
                 "「強迫勞動」在2021年任何一天涉及2760萬人（ILO，2022年）。*有人扣著您的護照嗎？*"
                 "請撥打\u20661‑888‑373‑7888\u2069，日夜皆可；《巴勒莫議定書》第3條。"},
        HardText{
            "japanese",
            "ja",
            "「強制労働」は、2021年のある一日に2760万人（ILO、2022年）。*パスポートを取り上げられ"
            "ていませんか？*\u20661‑888‑373‑7888\u2069へ、昼も夜も、っゃゅょーを行頭に置かず。"},
        HardText{
            "korean",
            "ko",
            "‘강제노동’은 2021년 어느 하루에 2760만 명(ILO, 2022)이었습니다. *여권을 빼앗겼나요?* "
            "\u20661‑888‑373‑7888\u2069로 밤낮없이 전화하실 수 있습니다."},
        HardText{"vietnamese",
                 "vi",
                 "Có ai giữ giấy tờ của quý vị không? *Ẩn ức, ngờ vực, ẤẦẨẪẬ ỮỰ.* Gọi "
                 "\u20661‑888‑373‑7888\u2069, hơn 200 ngôn ngữ (27,6 triệu người)."},
        HardText{
            "cyrillic",
            "ru",
            "Ваши документы у кого-то другого? *Объём, подъёмы, «ёлки»:* звоните "
            "\u20661‑888‑373‑7888\u2069 (18\u00A0U.S.C. 1581–1597), 27,6\u00A0миллиона человек."}),
    [](const auto& hard) {
        std::string name = hard.param.name;
        std::replace(name.begin(), name.end(), '-', '_');
        return name;
    });

} // namespace

} // namespace wayside
