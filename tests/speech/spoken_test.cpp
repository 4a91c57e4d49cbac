#include "scene/stage_programme.hpp"
#include "scene/storyboard.hpp"
#include "speech/spoken.hpp"
#include "support/fake_fonts.hpp"

#include <gmock/gmock.h>

namespace wayside
{

namespace
{

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr Rect somewhere{10, 10, 100, 20};

Item text(const std::string& source, const std::string& role = "text", Rect rect = somewhere)
{
    TextItem item;
    const PlainText plain = plain_with_isolates(source);
    item.paragraph.text = plain.text;
    item.paragraph.isolated = plain.isolated;
    item.paragraph.language = "en";
    item.role = role;
    return {.rect = rect, .what = item, .entrance = std::nullopt};
}

Item picture(const std::string& alternative)
{
    PictureItem item;
    item.alternative = alternative;
    return {.rect = somewhere, .what = item, .entrance = std::nullopt};
}

Item drawing(const std::string& alternative)
{
    return {.rect = somewhere,
            .what = VectorItem{.svg = "<svg/>", .alternative = alternative},
            .entrance = std::nullopt};
}

Item box()
{
    return {.rect = somewhere, .what = BoxItem{}, .entrance = std::nullopt};
}

Frame frame_of(std::vector<Item> items, const std::string& language = "en")
{
    Frame frame;
    frame.canvas = {1920, 1080};
    frame.language = language;
    frame.items = std::move(items);
    return frame;
}

std::vector<std::string> said(const Frame& frame)
{
    std::vector<std::string> texts;
    for (const Utterance& utterance : utterances_of(frame)) {
        texts.push_back(utterance.text);
    }
    return texts;
}

TEST(UtterancesOf, FollowTheOrderOfTheItemsAndNameThem)
{
    const auto utterances = utterances_of(
        frame_of({box(), text("Headline"), drawing("A chart"), box(), text("Below")}));
    EXPECT_THAT(utterances,
                ElementsAre(Utterance{.text = "Headline", .language = "en", .item = 1},
                            Utterance{.text = "A chart", .language = "en", .item = 2},
                            Utterance{.text = "Below", .language = "en", .item = 4}));
}

TEST(UtterancesOf, PicturesSpeakByTheirAlternativeInTheFramesLanguage)
{
    const auto utterances =
        utterances_of(frame_of({picture("Una mano"), drawing("Tres columnas")}, "es"));
    EXPECT_THAT(utterances,
                ElementsAre(Utterance{.text = "Una mano", .language = "es", .item = 0},
                            Utterance{.text = "Tres columnas", .language = "es", .item = 1}));
}

TEST(UtterancesOf, DecorationIsNotSpoken)
{
    const Rect beside{1920, 0, 100, 100};
    EXPECT_THAT(said(frame_of({box(),
                               picture(""),
                               drawing(""),
                               text(""),
                               text(" \u201C \u2192 "),
                               text("outside", "text", beside),
                               text("no room", "text", {5, 5, 0, 10})})),
                IsEmpty());
}

TEST(UtterancesOf, TextsOfAnyScriptAreSpoken)
{
    EXPECT_THAT(said(frame_of({text("\u6c42\u52a9"), text("\u0663"), text("7")})),
                ElementsAre("\u6c42\u52a9", "\u0663", "7"));
}

TEST(UtterancesOf, WhatAnItemSaysIsSpokenInThePlaceOfItsText)
{
    Item item = text("24/7");
    std::get<TextItem>(item.what).spoken = "day and night, \u20661\u2011800\u2069";
    EXPECT_THAT(said(frame_of({item})), ElementsAre("day and night, 1, 8 0 0"));
}

TEST(UtterancesOf, TheLanguageIsThatOfTheParagraph)
{
    Item item = text("Ayuda");
    std::get<TextItem>(item.what).paragraph.language = "es";
    const auto utterances = utterances_of(frame_of({item}, "en"));
    ASSERT_EQ(utterances.size(), 1U);
    EXPECT_EQ(utterances.front().language, "es");
}

TEST(UtterancesOf, TheStripComesLastWithItsLabels)
{
    EXPECT_THAT(said(frame_of({text("Call", "label"),
                               text("\u2066911\u2069", "strip"),
                               text("Myth", "label"),
                               text("It is rare.")})),
                ElementsAre("Myth", "It is rare.", "Call", "9 1 1"));
}

TEST(UtterancesOf, WhatIsClippedAwayIsNotSpokenOfAFrame)
{
    Item seen = text("seen");
    seen.clip = Rect{0, 0, 1920, 500};
    Item gone = text("gone");
    gone.clip = Rect{0, 500, 1920, 500};
    EXPECT_THAT(said(frame_of({seen, gone})), ElementsAre("seen"));
}

/// Title, two paragraphs of which the second lies below the canvas, a button, the help strip.
TouchPage scrolling_page()
{
    TouchPage page;
    page.still = frame_of({text("Title"), text("Back", "label"), text("\u2066911\u2069", "strip")});
    page.content_at = 1;
    page.content = {text("First", "text", {10, 100, 50, 50}),
                    text("Second", "text", {10, 1400, 50, 50})};
    page.viewport = {0, 100, 1920, 800};
    page.overflow = 500;
    return page;
}

TEST(UtterancesOfPage, AreThoseOfAllOfItWhereverItIsScrolledTo)
{
    TouchPage page = scrolling_page();
    page.still.items.insert(page.still.items.begin() + 2, box()); // as the strip begins
    std::vector<std::string> texts;
    std::vector<std::size_t> items;
    for (const Utterance& utterance : utterances_of(page)) {
        texts.push_back(utterance.text);
        items.push_back(utterance.item);
    }
    EXPECT_THAT(texts, ElementsAre("Title", "First", "Second", "Back", "9 1 1"));
    EXPECT_THAT(items, ElementsAre(0U, 1U, 2U, 3U, 5U));
}

TEST(UtterancesOf, AComposedSlideEndsWithTheHelpLineInSingleDigits)
{
    test::FakeFonts fonts;
    for (const std::string language : {"en", "ar", "zh-Hans", "am"}) {
        const Programme programme =
            test::stage_programme(test::fact("Help is near",
                                             "In 2022, 27.6 million people. 911 calls. Dial "
                                             "\u20661\u2011888\u2011373\u20117888\u2069.",
                                             language));
        const auto board = compose(
            programme, programme.slides.front(), language, canvas_of({1920, 1080}, {}), fonts);
        ASSERT_TRUE(board) << board.error().message;
        const auto texts = said(*board->beats.front().frame);
        EXPECT_THAT(texts,
                    ElementsAre("Help is near",
                                "In 2022, 27.6 million people. 911 calls. Dial 1, 8 8 8, 3 7 3, 7 "
                                "8 8 8.",
                                "Need help? Call 24 hours, every day",
                                "1, 8 8 8, 3 7 3, 7 8 8 8",
                                "or text",
                                "2 3 3 7 3 3",
                                "In danger now",
                                "9 1 1"))
            << language;
    }
}

} // namespace

} // namespace wayside
