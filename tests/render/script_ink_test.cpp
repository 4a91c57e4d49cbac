/// No letter of any shipped word is cut at its paragraph's edge or runs into another line: seen on
/// what is drawn.

#include "media/embedded.hpp"
#include "media/font_book.hpp"
#include "programme/programme.hpp"
#include "programme/toml_document.hpp"
#include "scene/stage.hpp"
#include "text/paragraph.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

namespace wayside
{

namespace
{

constexpr int font_px = 61;     // not the size at which ink is measured
constexpr int narrow_px = 480;  // so that most words need several lines
constexpr int tolerance_px = 2; // of rounding, and of cedillas at a headline's tight lines

std::unique_ptr<FontBook> shipped_fonts()
{
    auto table = parse_font_table(embedded_text("fonts.toml"), "fonts.toml");
    EXPECT_TRUE(table);
    auto book =
        FontBook::create(std::move(*table),
                         "",
                         {.headline = embedded("headline.otf"), .text = embedded("text.otf")});
    EXPECT_TRUE(book);
    return std::move(*book);
}

void collect(const TomlValue& value, std::vector<std::string>& texts)
{
    if (const std::string* text = value.text()) {
        texts.push_back(*text);
    }
    for (const TomlValue& element : value.elements()) {
        collect(element, texts);
    }
    for (const TomlEntry& entry : value.entries()) {
        collect(entry.value, texts);
    }
}

std::vector<std::string> texts_of(const std::filesystem::path& path)
{
    std::ifstream file(path);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    Report report;
    std::vector<std::string> texts;
    if (const auto document = TomlDocument::parse(text, path.string(), report)) {
        collect(document->root(), texts);
    }
    return texts;
}

/// What is drawn of a line, in rows of its paragraph.
struct Rows {
    int top = 0;
    int bottom = 0;
};

Rows drawn_rows(const TextLine& line, FontBook& fonts)
{
    Rows rows{.top = line.baseline, .bottom = line.baseline};
    for (const PositionedRun& run : line.runs) {
        const auto drawn = fonts.rasterise(run);
        EXPECT_TRUE(drawn);
        if (drawn) {
            const int top = run.baseline + drawn->offset.y;
            rows.top = std::min(rows.top, top);
            rows.bottom = std::max(rows.bottom, top + drawn->ink.size.height);
        }
    }
    return rows;
}

/// Looks for letters that are cut by their paragraph's edges, or that reach into another line.
/// Returns how many lines it looked at.
std::size_t judge(const std::string& text,
                  const std::string& language,
                  FontVoice voice,
                  FontBook& fonts)
{
    TextStyle style;
    style.voice = voice;
    style.font_px = font_px;
    // The program's own line heights in that language.
    const Programme nothing;
    const Stage stage =
        make_stage(nothing, {.px = {1920, 1080}, .mm_per_px = 0.63}, language, fonts);
    style.line_height = voice == FontVoice::Headline ? stage.headline_line() : stage.text_line();
    const auto paragraph = lay_out(text, language, style, narrow_px, fonts);
    if (!paragraph) {
        ADD_FAILURE() << paragraph.error().message;
        return 0;
    }
    int end = 0;
    for (const TextLine& line : paragraph->lines) {
        const Rows rows = drawn_rows(line, fonts);
        EXPECT_GE(rows.top, end - tolerance_px) << language << ": " << text;
        end = rows.bottom;
    }
    EXPECT_LE(end, paragraph->size.height + tolerance_px) << language << ": " << text;
    return paragraph->lines.size();
}

TEST(ScriptInk, NothingOfTheShippedWordsIsCutOrReachesIntoAnotherLine)
{
    const auto fonts = shipped_fonts();
    const std::filesystem::path folder =
        std::filesystem::path(WAYSIDE_ROOT) / "playlists/campaigns/human-trafficking/words";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string language = entry.path().stem().string();
        std::size_t lines = 0;
        for (const std::string& text : texts_of(entry.path())) {
            lines += judge(text, language, FontVoice::Headline, *fonts);
            lines += judge(text, language, FontVoice::Text, *fonts);
        }
        std::cout << language << ": " << lines << " lines drawn\n";
        EXPECT_GT(lines, 500U) << language;
    }
}

/// Rows without ink between a letter's marks above it and the letter, in a hundredth of the font's
/// size; 0: they touch.
int gap_above(const std::string& letter, FontVoice voice, FontBook& fonts)
{
    constexpr int large_px = 200;
    TextStyle style;
    style.voice = voice;
    style.font_px = large_px;
    const auto paragraph = lay_out(letter, "en", style, 10 * large_px, fonts);
    EXPECT_TRUE(paragraph);
    const auto drawn = fonts.rasterise(paragraph->lines.front().runs.front());
    EXPECT_TRUE(drawn);
    const Coverage& ink = drawn->ink;
    int gap = 0;
    int blank = 0;
    bool is_below = false;
    // What is below the middle are marks below.
    for (int y = 0; y < ink.size.height * 2 / 3; ++y) {
        const auto row = ink.pixels.begin() + static_cast<std::ptrdiff_t>(y) * ink.size.width;
        const bool has_ink = std::any_of(
            row, row + ink.size.width, [](std::uint8_t covered) { return covered > 127; });
        if (has_ink && is_below && blank > 0) {
            gap = blank;
        }
        is_below = is_below || has_ink;
        blank = has_ink ? 0 : blank + 1;
    }
    return gap * 100 / large_px;
}

TEST(ScriptInk, AccentsStandClearOfTheirLetters)
{
    const auto fonts = shipped_fonts();
    // The first is a letter and an accent of its own, as some editors write it.
    for (const char* const letter :
         {"n\u0303", "ñ", "ã", "õ", "Ñ", "Ã", "Õ", "á", "é", "í", "ó", "ú",
          "à",       "è", "ê", "ô", "î", "ü", "É", "À", "Ê", "ă", "ắ", "ặ",
          "ẵ",       "ấ", "ẽ", "ể", "ỗ", "ở", "ỡ", "ử", "ỹ", "ğ", "ё", "й"}) {
        EXPECT_GE(gap_above(letter, FontVoice::Headline, *fonts), 2) << letter;
        EXPECT_GE(gap_above(letter, FontVoice::Text, *fonts), 2) << letter;
    }
}

} // namespace

} // namespace wayside
