#include "base/limits.hpp"
#include "media/embedded.hpp"
#include "media/font_book.hpp"
#include "text/font_runs.hpp"
#include "text/paragraph.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>

namespace wayside
{

namespace
{

EmbeddedFonts inside()
{
    return {.headline = embedded("headline.otf"), .text = embedded("text.otf")};
}

/// The shipped table, or the same with folders in which there is nothing.
std::unique_ptr<FontBook> book(const std::vector<std::string>& folders = {"/usr/share/fonts"})
{
    auto table = parse_font_table(embedded_text("fonts.toml"), "fonts.toml");
    EXPECT_TRUE(table);
    table->folders = folders;
    auto book = FontBook::create(std::move(*table), "", inside());
    EXPECT_TRUE(book) << book.error().message;
    return std::move(*book);
}

/// The first face of the stack that covers the character.
FaceId face_for(FontBook& fonts,
                std::string_view language,
                char32_t character,
                FontVoice voice = FontVoice::Text)
{
    for (const FaceId face : fonts.stack(language, voice)) {
        if (fonts.covers(face, character)) {
            return face;
        }
    }
    ADD_FAILURE() << "nothing covers U+" << std::hex << static_cast<std::uint32_t>(character);
    return {};
}

PositionedRun run_of(std::string text,
                     FaceId face,
                     int font_px,
                     std::string script = "Latn",
                     Direction direction = Direction::LeftToRight)
{
    return {.text = std::move(text),
            .face = face,
            .font_px = font_px,
            .script = std::move(script),
            .direction = direction,
            .colour = {255, 255, 255, 255},
            .x = 0,
            .baseline = 0,
            .width = 0};
}

RasterRun drawn(FontBook& fonts, const PositionedRun& run)
{
    auto raster = fonts.rasterise(run);
    EXPECT_TRUE(raster) << raster.error().message;
    return raster ? std::move(*raster) : RasterRun{{{1, 1}, {0}}, {}};
}

FaceId latin(const FontBook& fonts, FontVoice voice = FontVoice::Text)
{
    return fonts.stack("en", voice).front();
}

int advance_of(FontBook& fonts, std::string_view text, int font_px)
{
    return fonts.advance(
        {.text = text, .face = latin(fonts), .font_px = font_px, .script = "Latn"});
}

TEST(FontBook, DrawsAfterARestAsBefore)
{
    const auto fonts = book();
    const PositionedRun run = run_of("Word", latin(*fonts), 40);
    const RasterRun before = drawn(*fonts, run);
    const int width = advance_of(*fonts, "Word", 40);
    fonts->rest();
    EXPECT_EQ(drawn(*fonts, run).ink, before.ink);
    EXPECT_EQ(advance_of(*fonts, "Word", 40), width);
}

TEST(FontBook, WorksWithoutASingleFontFile)
{
    const auto fonts = book({"/nonexistent"});
    const FaceId face = latin(*fonts, FontVoice::Headline);
    EXPECT_TRUE(fonts->covers(face, U'e'));
    const auto stack = fonts->stack("es", FontVoice::Headline);
    EXPECT_TRUE(std::any_of(
        stack.begin(), stack.end(), [&](FaceId one) { return fonts->covers(one, U'é'); }));
    EXPECT_GT(fonts->metrics(face, 100).cap_height, 60);
    const RasterRun raster = drawn(*fonts, run_of("Help", face, 100));
    EXPECT_GT(raster.ink.size.width, 150);
    EXPECT_EQ(fonts->missing_faces().size(),
              parse_font_table(embedded_text("fonts.toml"), "")->faces.size());
}

TEST(FontBook, BothVoicesDifferWithoutASingleFontFile)
{
    const auto fonts = book({"/nonexistent"});
    const RasterRun headline =
        drawn(*fonts, run_of("Help", latin(*fonts, FontVoice::Headline), 100));
    const RasterRun text = drawn(*fonts, run_of("Help", latin(*fonts, FontVoice::Text), 100));
    EXPECT_NE(headline.ink, text.ink);
}

TEST(FontBook, MissingFallbackCoversNothing)
{
    const auto fonts = book({"/nonexistent"});
    const auto stack = fonts->stack("ar", FontVoice::Text);
    EXPECT_TRUE(std::none_of(
        stack.begin(), stack.end(), [&](FaceId face) { return fonts->covers(face, 0x0627); }));
    const FaceId noto = *std::find_if(
        stack.begin(), stack.end(), [&](FaceId face) { return !fonts->covers(face, U'a'); });
    EXPECT_EQ(fonts->advance({.text = "a", .face = noto, .font_px = 20, .script = "Arab"}), 0);
    EXPECT_FALSE(fonts->rasterise(run_of("a", noto, 20)));
}

TEST(FontBook, RefusesToStartWithoutAnyFontAtAll)
{
    auto table = parse_font_table(embedded_text("fonts.toml"), "fonts.toml");
    table->folders = {"/nonexistent"};
    const std::vector<std::byte> nonsense(64, std::byte{7});
    EXPECT_FALSE(FontBook::create(std::move(*table), "", {.headline = nonsense, .text = nonsense}));
}

TEST(FontBook, OwnFolderComesBeforeTheSystem)
{
    const auto folder =
        std::filesystem::path(testing::TempDir()) / "own-fonts" / "opentype" / "inter";
    std::filesystem::create_directories(folder);
    std::filesystem::copy_file("/usr/share/fonts/truetype/noto/NotoSansMath-Regular.ttf",
                               folder / "Inter-Medium.otf",
                               std::filesystem::copy_options::overwrite_existing);
    auto table = parse_font_table(embedded_text("fonts.toml"), "fonts.toml");
    auto fonts = FontBook::create(std::move(*table), testing::TempDir() + "own-fonts", inside());
    ASSERT_TRUE(fonts);
    EXPECT_TRUE((*fonts)->covers(latin(**fonts), 0x2A0C)); // quadruple integral: Inter has none
    std::filesystem::remove_all(testing::TempDir() + "own-fonts");
}

struct Sample {
    const char* name;
    const char* language;
    char32_t character;
};

void PrintTo(const Sample& sample, std::ostream* out)
{
    *out << sample.name;
}

class EveryScript : public testing::TestWithParam<Sample>
{
};

TEST_P(EveryScript, IsDrawnInBothVoicesAlsoInsideAnEnglishText)
{
    const auto fonts = book();
    for (const FontVoice voice : {FontVoice::Headline, FontVoice::Text}) {
        const FaceId own = face_for(*fonts, GetParam().language, GetParam().character, voice);
        const FaceId foreign = face_for(*fonts, "en", GetParam().character, voice);
        EXPECT_NE(fonts->metrics(own, 40).ascent, 0);
        EXPECT_NE(fonts->metrics(foreign, 40).ascent, 0);
    }
}

INSTANTIATE_TEST_SUITE_P(FontBook,
                         EveryScript,
                         testing::Values(Sample{"Vietnamese", "vi", 0x1EC4},
                                         Sample{"Russian", "ru", 0x0416},
                                         Sample{"Greek", "el", 0x03A9},
                                         Sample{"Arabic", "ar", 0x0627},
                                         Sample{"Persian", "fa", 0x06CC},
                                         Sample{"Urdu", "ur", 0x0679},
                                         Sample{"Hebrew", "he", 0x05D0},
                                         Sample{"Hindi", "hi", 0x0915},
                                         Sample{"Bengali", "bn", 0x0995},
                                         Sample{"Punjabi", "pa", 0x0A15},
                                         Sample{"Tamil", "ta", 0x0B95},
                                         Sample{"Thai", "th", 0x0E01},
                                         Sample{"Lao", "lo", 0x0E81},
                                         Sample{"Burmese", "my", 0x1000},
                                         Sample{"Khmer", "km", 0x1780},
                                         Sample{"Amharic", "am", 0x1200},
                                         Sample{"Armenian", "hy", 0x0531},
                                         Sample{"Georgian", "ka", 0x10D0},
                                         Sample{"Japanese", "ja", 0x3042},
                                         Sample{"Korean", "ko", 0xAC00},
                                         Sample{"Simplified", "zh-Hans", 0x8BF4},
                                         Sample{"Traditional", "zh-Hant", 0x8AAA},
                                         Sample{"Arrow", "en", 0x2192}),
                         [](const auto& sample) { return std::string(sample.param.name); });

TEST(FontBook, LatinDigitsComeFromTheDesignFaceInEveryLanguage)
{
    const auto fonts = book();
    for (const char* language : {"he", "th", "am", "ja"}) {
        EXPECT_EQ(face_for(*fonts, language, U'8'), latin(*fonts)) << language;
    }
}

TEST(FontBook, AdvanceGrowsInProportionToTheSize)
{
    const auto fonts = book();
    const int small = advance_of(*fonts, "Someone will listen", 40);
    const int large = advance_of(*fonts, "Someone will listen", 160);
    EXPECT_NEAR(large, 4 * small, 4);
    EXPECT_EQ(advance_of(*fonts, "Someone will listen", 40), small);
    EXPECT_EQ(advance_of(*fonts, "", 40), 0);
}

TEST(FontBook, InkStaysInsideTheAdvance)
{
    const auto fonts = book();
    for (const int font_px : {14, 21, 33, 48, 75, 110, 200}) {
        const std::string text = "You choose what to say. Type AVATAR 1-888-373-7888";
        const RasterRun raster = drawn(*fonts, run_of(text, latin(*fonts), font_px));
        const int advance = advance_of(*fonts, text, font_px);
        EXPECT_GE(raster.offset.x, 0) << font_px;
        EXPECT_LE(raster.offset.x + raster.ink.size.width, advance + 1) << font_px;
        EXPECT_GE(raster.offset.x + raster.ink.size.width, advance - font_px / 6) << font_px;
    }
}

TEST(FontBook, ScriptAndDirectionAreGivenToTheShaper)
{
    const auto fonts = book();
    const FaceId arabic = face_for(*fonts, "ar", 0x0633);
    // Seen, lam, alef, meem: joined they are far narrower than one by one.
    const std::string word = "\u0633\u0644\u0627\u0645";
    int alone = 0;
    for (const char* letter : {"\u0633", "\u0644", "\u0627", "\u0645"}) {
        alone += fonts->advance({.text = letter,
                                 .face = arabic,
                                 .font_px = 60,
                                 .script = "Arab",
                                 .direction = Direction::RightToLeft});
    }
    const int joined = fonts->advance({.text = word,
                                       .face = arabic,
                                       .font_px = 60,
                                       .script = "Arab",
                                       .direction = Direction::RightToLeft});
    EXPECT_LT(joined, alone * 4 / 5);
}

TEST(FontBook, CapitalHeightIsThatOfAnH)
{
    const auto fonts = book();
    for (const int font_px : {24, 96, 240}) {
        const RasterRun raster = drawn(*fonts, run_of("H", latin(*fonts), font_px));
        EXPECT_NEAR(fonts->metrics(latin(*fonts), font_px).cap_height, raster.ink.size.height, 1.0);
        EXPECT_EQ(raster.offset.y + raster.ink.size.height, 0) << "an H stands on the baseline";
    }
}

TEST(FontBook, FacesWithoutLatinLettersHaveACapitalHeightToo)
{
    const auto fonts = book();
    for (const auto& [language, letter] :
         {std::pair("he", char32_t{0x05D0}), {"th", 0x0E01}, {"am", 0x1200}, {"ur", 0x0679}}) {
        const double height = fonts->metrics(face_for(*fonts, language, letter), 100).cap_height;
        EXPECT_GT(height, 35) << language;
        EXPECT_LT(height, 110) << language;
    }
}

TEST(FontBook, NastaliqAsksForTallLines)
{
    const auto fonts = book();
    const double urdu = fonts->metrics(face_for(*fonts, "ur", 0x0679), 100).line_skip;
    EXPECT_GT(urdu, 1.5 * fonts->metrics(latin(*fonts), 100).line_skip);
}

/// Whether `part` is what `whole` shows from `x` on, where both have ink.
bool is_same_ink(const RasterRun& part, const RasterRun& whole, int x)
{
    for (int row = 0; row < part.ink.size.height; ++row) {
        for (int column = 0; column < part.ink.size.width; ++column) {
            const int there_x = column + part.offset.x + x - whole.offset.x;
            const int there_y = row + part.offset.y - whole.offset.y;
            if (there_x < 0 || there_y < 0 || there_x >= whole.ink.size.width ||
                there_y >= whole.ink.size.height) {
                return false;
            }
            const auto at = [](const Coverage& image, int px, int py) {
                return image.pixels[static_cast<std::size_t>(py) *
                                        static_cast<std::size_t>(image.size.width) +
                                    static_cast<std::size_t>(px)];
            };
            if (at(part.ink, column, row) != at(whole.ink, there_x, there_y)) {
                return false;
            }
        }
    }
    return true;
}

TEST(FontBook, LetterThatReachesLeftOfItsOriginIsNotPushedRight)
{
    const auto fonts = book();
    const FaceId face = latin(*fonts, FontVoice::Headline);
    const RasterRun alone = drawn(*fonts, run_of("j", face, 150));
    ASSERT_LT(alone.offset.x, 0) << "the letter of this test no longer overhangs";
    // After as many spaces as make whole pixels nothing is pushed.
    const std::string spaces(64, ' ');
    const RasterRun behind = drawn(*fonts, run_of(spaces + "j", face, 150));
    const int indent =
        fonts->advance({.text = spaces, .face = face, .font_px = 150, .script = "Latn"});
    EXPECT_NEAR(behind.offset.x - indent, alone.offset.x, 1);
}

TEST(FontBook, RightToLeftRunEndsAtItsLeftEdge)
{
    const auto fonts = book();
    const FaceId arabic = face_for(*fonts, "ar", 0x0633);
    const RasterRun raster = drawn(
        *fonts, run_of("\u0633\u0644\u0627\u0645", arabic, 80, "Arab", Direction::RightToLeft));
    EXPECT_GE(raster.offset.x, -8);
    EXPECT_LE(raster.offset.x, 8);
}

TEST(FontBook, StackedAccentsStandAboveTheirLetter)
{
    const auto fonts = book();
    for (const int font_px : {30, 61, 120}) {
        const FaceId face = latin(*fonts, FontVoice::Headline);
        const RasterRun plain = drawn(*fonts, run_of("EM", face, font_px));
        const RasterRun stacked = drawn(*fonts, run_of("\u1EC4M", face, font_px));
        EXPECT_LT(stacked.offset.y, plain.offset.y) << font_px;
        EXPECT_EQ(stacked.offset.y + stacked.ink.size.height, 0)
            << font_px << ": the baseline has moved";
    }
}

TEST(FontBook, PictureHoldsOnlyTheInk)
{
    const auto fonts = book();
    const RasterRun raster = drawn(*fonts, run_of("x", latin(*fonts), 100));
    EXPECT_LT(raster.ink.size.height, 70);
    EXPECT_EQ(raster.ink.pixels.size(),
              static_cast<std::size_t>(raster.ink.size.width) *
                  static_cast<std::size_t>(raster.ink.size.height));
    EXPECT_TRUE(is_same_ink(raster, drawn(*fonts, run_of("xx", latin(*fonts), 100)), 0));
}

TEST(FontBook, InkIsTheSameInEveryColour)
{
    const auto fonts = book();
    PositionedRun run = run_of("I", latin(*fonts), 200);
    const RasterRun white = drawn(*fonts, run);
    EXPECT_NE(std::find(white.ink.pixels.begin(), white.ink.pixels.end(), 255),
              white.ink.pixels.end());
    run.colour = {200, 100, 50, 255};
    EXPECT_EQ(drawn(*fonts, run).ink, white.ink);
}

TEST(FontBook, SpaceIsDrawnAsNothing)
{
    const auto fonts = book();
    const RasterRun raster = drawn(*fonts, run_of(" ", latin(*fonts), 40));
    EXPECT_EQ(raster.ink, (Coverage{{1, 1}, {0}}));
}

TEST(FontBook, MoreSizesThanMayStayOpenAreDrawnAlike)
{
    const auto fonts = book();
    const RasterRun before = drawn(*fonts, run_of("Again", latin(*fonts), 31));
    for (int font_px = 32; font_px < 32 + 2 * static_cast<int>(limits::open_fonts); ++font_px) {
        drawn(*fonts, run_of("Again", latin(*fonts), font_px));
    }
    EXPECT_EQ(drawn(*fonts, run_of("Again", latin(*fonts), 31)).ink, before.ink);
}

TEST(FontBook, ParagraphIsLaidOutInMixedScripts)
{
    const auto fonts = book();
    TextStyle style;
    style.font_px = 48;
    const auto paragraph =
        lay_out("Call 1-888-373-7888 \u00B7 \u0627\u0644\u0639\u0631\u0628\u064A\u0629 \u00B7 "
                "\u4E2D\u6587 \u00B7 \u0939\u093F\u0928\u094D\u0926\u0940",
                "en",
                style,
                2000,
                *fonts);
    ASSERT_TRUE(paragraph) << paragraph.error().message;
    ASSERT_EQ(paragraph->lines.size(), 1U);
    for (const PositionedRun& run : paragraph->lines[0].runs) {
        EXPECT_TRUE(fonts->rasterise(run)) << run.text;
        EXPECT_GT(run.width, 0) << run.text;
    }
}

} // namespace

} // namespace wayside
