#include "media/embedded.hpp"
#include "media/font_table.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <set>
#include <sstream>

namespace wayside
{

namespace
{

using testing::HasSubstr;

/// The files of a stack, which say more than numbers.
std::vector<std::string> files(const FontTable& table, std::string_view language, FontVoice voice)
{
    std::vector<std::string> names;
    for (const FaceId face : table.stack(language, voice)) {
        names.push_back(table.faces[static_cast<std::size_t>(face.value)].file);
    }
    return names;
}

const char* const small_table = R"(
format = 1
folders = ["/fonts"]

[[first]]
headline = "latin-bold.otf"
text = "latin.otf"
family = "Any"
licence = "OFL-1.1"

[[script]]
name = "Arabic"
languages = ["ar", "fa"]
ranges = ["0600-06FF"]
headline = "arabic-bold.ttf"
text = "arabic.ttf"
family = "Any"
licence = "OFL-1.1"

[[script]]
name = "Chinese, traditional"
languages = ["zh-Hant"]
ranges = ["4E00-9FFF", "20000-2A6DF"]
headline = "han-bold.ttc"
text = "han.ttc"
index = 3
family = "Any"
licence = "OFL-1.1"

[[last]]
headline = "symbols.ttf"
text = "symbols.ttf"
family = "Any"
licence = "OFL-1.1"
)";

FontTable parsed(std::string_view text)
{
    auto table = parse_font_table(text, "fonts.toml");
    EXPECT_TRUE(table) << table.error().message;
    return table.value_or(FontTable{});
}

std::string mistake_in(std::string_view text)
{
    const auto table = parse_font_table(text, "fonts.toml");
    return table ? "no mistake found" : table.error().message;
}

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

TEST(FontTable, OwnScriptComesBeforeOtherScriptsAndGeneralFallbacksComeLast)
{
    const FontTable table = parsed(small_table);
    EXPECT_THAT(files(table, "en", FontVoice::Text),
                testing::ElementsAre("latin.otf", "arabic.ttf", "han.ttc", "symbols.ttf"));
    EXPECT_THAT(files(table, "zh-Hant", FontVoice::Text),
                testing::ElementsAre("latin.otf", "han.ttc", "arabic.ttf", "symbols.ttf"));
    EXPECT_THAT(
        files(table, "fa", FontVoice::Headline),
        testing::ElementsAre("latin-bold.otf", "arabic-bold.ttf", "han-bold.ttc", "symbols.ttf"));
}

TEST(FontTable, LanguageLosesSubtagsUntilItIsKnown)
{
    const FontTable table = parsed(small_table);
    EXPECT_EQ(files(table, "zh-Hant-TW", FontVoice::Text),
              files(table, "zh-Hant", FontVoice::Text));
    EXPECT_EQ(files(table, "zh", FontVoice::Text), files(table, "en", FontVoice::Text));
    EXPECT_EQ(files(table, "", FontVoice::Text), files(table, "en", FontVoice::Text));
}

TEST(FontTable, FaceIsAskedOnlyForItsRanges)
{
    const FontTable table = parsed(small_table);
    const FontFace& latin = table.faces[0];
    const FontFace& arabic = table.faces[2];
    const FontFace& han = table.faces[4];
    EXPECT_TRUE(latin.is_asked_for(U'\u4E2D'));
    EXPECT_TRUE(arabic.is_asked_for(0x0600));
    EXPECT_TRUE(arabic.is_asked_for(0x06FF));
    EXPECT_FALSE(arabic.is_asked_for(0x05FF));
    EXPECT_FALSE(arabic.is_asked_for(0x0700));
    EXPECT_TRUE(han.is_asked_for(0x2A6DF));
    EXPECT_EQ(han.index, 3);
}

TEST(FontTable, AHeadlineIsNotAskedForWhatItDrawsBadlyUnlessNobodyElseHasIt)
{
    const FontTable table = parsed(replaced(
        small_table, "[[first]]", "[[first]]\nheadline_except = [\"00D1-00D1\", \"00F0-00FF\"]"));
    const auto headlines = table.stack("ar", FontVoice::Headline);
    const auto face = [&](FaceId id) -> const FontFace& {
        return table.faces[static_cast<std::size_t>(id.value)];
    };
    EXPECT_EQ(face(headlines.front()).file, "latin-bold.otf");
    EXPECT_TRUE(face(headlines.front()).is_asked_for(U'n'));
    EXPECT_FALSE(face(headlines.front()).is_asked_for(U'\u00D1'));
    EXPECT_FALSE(face(headlines.front()).is_asked_for(U'\u00F1'));
    EXPECT_EQ(face(headlines.back()).file, "latin-bold.otf");
    EXPECT_TRUE(face(headlines.back()).is_asked_for(U'\u00F1'));
    EXPECT_TRUE(face(table.stack("ar", FontVoice::Text).front()).is_asked_for(U'\u00F1'));
    EXPECT_THAT(
        mistake_in(replaced(small_table, "[[first]]", "[[first]]\nheadline_except = [\"D1\"]")),
        HasSubstr("hexadecimal"));
}

TEST(FontTable, MistakesAreNamedWithTheirPlace)
{
    EXPECT_THAT(mistake_in("format = "), HasSubstr("fonts.toml:1"));
    EXPECT_THAT(mistake_in(replaced(small_table, "\"0600-06FF\"", "\"06FF-0600\"")),
                HasSubstr("fonts.toml:14:11:"));
    EXPECT_THAT(mistake_in(replaced(small_table, "\"0600-06FF\"", "\"0600\"")),
                HasSubstr("0600-06FF"));
    EXPECT_THAT(mistake_in(replaced(small_table, "\"0600-06FF\"", "\"0600-110000\"")),
                HasSubstr("range"));
    EXPECT_THAT(mistake_in(replaced(small_table, "text = \"arabic.ttf\"", "")),
                HasSubstr("missing `text`"));
    EXPECT_THAT(mistake_in(replaced(small_table, "[[first]]", "[[frist]]")), HasSubstr("first"));
    EXPECT_THAT(mistake_in(replaced(small_table, "format = 1", "format = 2")), HasSubstr("format"));
    EXPECT_THAT(mistake_in("format = 1\nfolders = [\"/fonts\"]\nfirst = [3]\n"),
                HasSubstr("[[first]]"));
}

TEST(ShippedFontTable, IsTheOneInsideTheProgram)
{
    std::ifstream stream(WAYSIDE_ROOT "/fonts/fonts.toml");
    std::ostringstream text;
    text << stream.rdbuf();
    EXPECT_EQ(text.str(), embedded_text("fonts.toml"));
}

TEST(ShippedFontTable, GivesEveryHanLanguageItsOwnShapes)
{
    const FontTable table = parsed(embedded_text("fonts.toml"));
    const auto index_for = [&](std::string_view language) {
        for (const FaceId id : table.stack(language, FontVoice::Headline)) {
            const FontFace& face = table.faces[static_cast<std::size_t>(id.value)];
            if (face.is_asked_for(0x9AA8) && !face.ranges.empty()) {
                return face.index;
            }
        }
        return -1;
    };
    EXPECT_EQ(index_for("ja"), 0);
    EXPECT_EQ(index_for("ko"), 1);
    EXPECT_EQ(index_for("zh-Hans"), 2);
    EXPECT_EQ(index_for("zh"), 2);
    EXPECT_EQ(index_for("zh-Hant"), 3);
    EXPECT_EQ(index_for("zh-HK"), 4);
}

TEST(ShippedFontTable, NamesALicenceAndAPackageForEveryFace)
{
    for (const FontFace& face : parsed(embedded_text("fonts.toml")).faces) {
        EXPECT_THAT(face.family,
                    testing::StartsWith(face.package == "fonts-inter" ? "Inter" : "Noto"))
            << face.file;
        EXPECT_EQ(face.licence, "OFL-1.1") << face.file;
        EXPECT_THAT(face.package, testing::StartsWith("fonts-")) << face.file;
    }
}

} // namespace

} // namespace wayside
