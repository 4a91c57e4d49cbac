#include "scene/qr_code.hpp"
#include "scene/storyboard.hpp"
#include "stage_programme.hpp"
#include "support/fake_fonts.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace wayside
{

namespace
{

/// How many drawings of its own the help slide's frames hold, on a display that shows codes or not.
int drawings_of_help(bool shows_codes, const std::string& web)
{
    Help help;
    help.contacts = {"help"};
    help.words["en"] = {.headline = "Someone will listen.", .text = {}};
    Programme programme = test::stage_programme(test::slide_of(help));
    programme.contacts["help"] = test::contact("help", "1-888-373-7888");
    programme.contacts["help"].web = web;
    test::FakeFonts fonts;
    Display display;
    display.qr_codes = shows_codes;
    const Canvas canvas = canvas_of({1920, 1080}, display);
    const auto board = compose(programme, programme.slides.front(), "en", canvas, fonts);
    EXPECT_TRUE(board) << board.error().message;
    int drawings = 0;
    for (const Beat& beat : board->beats) {
        drawings += static_cast<int>(
            std::count_if(beat.frame->items.begin(), beat.frame->items.end(), [](const Item& item) {
                return std::holds_alternative<VectorItem>(item.what);
            }));
    }
    return drawings;
}

TEST(QrCode, StandsInTheMiddleWithWholePixelsToAModule)
{
    const auto item = qr_item("https://humantraffickinghotline.org", {100, 50, 400, 300});
    ASSERT_TRUE(item) << item.error().message;
    // Version 4 at level Q has 33 modules and 4 of quiet on each side (ISO/IEC 18004): 7 px each.
    EXPECT_EQ(item->rect, (Rect{156, 56, 287, 287}));
    const std::string& svg = std::get<VectorItem>(item->what).svg;
    EXPECT_NE(svg.find("fill=\"#FFFFFF\""), std::string::npos) << "light ground";
    EXPECT_NE(svg.find("<rect x=\"28.00\" y=\"28.00\" width=\"49.00\""), std::string::npos)
        << "the first finder's edge: seven modules wide, behind four of quiet";
}

TEST(QrCode, IsRefusedWhereItCouldNotBeScanned)
{
    EXPECT_FALSE(qr_item("https://humantraffickinghotline.org", {0, 0, 81, 400}));
    EXPECT_TRUE(qr_item("https://humantraffickinghotline.org", {0, 0, 82, 400}));
    EXPECT_FALSE(qr_item(std::string(5000, 'x'), {0, 0, 1000, 1000})) << "no code is so large";
}

TEST(QrCode, StandsOnASlideOnlyWhereTheDisplaySaysSo)
{
    EXPECT_EQ(drawings_of_help(false, "humantraffickinghotline.org"), 0);
    EXPECT_EQ(drawings_of_help(true, "humantraffickinghotline.org"), 1);
    EXPECT_EQ(drawings_of_help(true, ""), 0);
}

} // namespace

} // namespace wayside
