#include "scene/storyboard.hpp"
#include "scene/text_item.hpp"
#include "stage_programme.hpp"
#include "support/fake_fonts.hpp"

#include <gtest/gtest.h>

namespace wayside
{

namespace
{

using test::fact;
using test::slide_of;
using test::stage_programme;

constexpr Size landscape{1920, 1080};
constexpr Size portrait{1080, 1920};
constexpr Size bar{1920, 540};

Storyboard composed(const Slide& slide, Size px = landscape, const std::string& language = "en")
{
    test::FakeFonts fonts;
    const Programme programme = stage_programme(slide);
    auto board = compose(programme, programme.slides.front(), language, canvas_of(px, {}), fonts);
    EXPECT_TRUE(board) << board.error().message;
    return board.value_or(Storyboard{});
}

std::vector<const Item*> texts(const Frame& frame, std::string_view role)
{
    std::vector<const Item*> found;
    for (const Item& item : frame.items) {
        const auto* text = std::get_if<TextItem>(&item.what);
        if (text != nullptr && text->role == role) {
            found.push_back(&item);
        }
    }
    return found;
}

const Paragraph& paragraph(const Item& item)
{
    return std::get<TextItem>(item.what).paragraph;
}

TEST(Compose, EveryFrameCarriesTheHelpNumberAtTheSamePlace)
{
    Myth myth;
    myth.words["en"] = {.myth = "It is rare.", .reality = "It is not.", .text = "It happens here."};
    const Storyboard board = composed(slide_of(myth));
    ASSERT_EQ(board.beats.size(), 2U);
    const auto first = texts(*board.beats[0].frame, "strip");
    const auto second = texts(*board.beats[1].frame, "strip");
    ASSERT_EQ(first.size(), 3U);
    EXPECT_EQ(paragraph(*first[0]).text, "1\u2011888\u2011373\u20117888");
    EXPECT_EQ(first[0]->rect, second[0]->rect);
}

TEST(Compose, TheStripStandsInsideTheCanvasInRightToLeftLanguages)
{
    const Storyboard board = composed(fact("عنوان", "نص", "ar"), landscape, "ar");
    const Frame& frame = *board.beats.front().frame;
    const auto numbers = texts(frame, "strip");
    ASSERT_EQ(numbers.size(), 3U);
    for (const std::string_view role : {"strip", "label"}) {
        for (const Item* item : texts(frame, role)) {
            for (const TextLine& line : paragraph(*item).lines) {
                for (const PositionedRun& run : line.runs) {
                    EXPECT_GE(run.x, 0) << run.text;
                    EXPECT_LE(run.x + run.width, item->rect.width) << run.text;
                }
            }
            EXPECT_GE(item->rect.x, 0);
            EXPECT_LE(item->rect.right(), landscape.width);
        }
    }
    EXPECT_GT(numbers[0]->rect.x, numbers[1]->rect.x) << "the help line comes first, at the right";
}

TEST(Compose, AStripsWordsEndWithoutTheColonOfTheirLanguage)
{
    test::FakeFonts fonts;
    Programme programme = stage_programme(fact("标题", "文字", "zh-Hans"));
    InterfaceWords& words = programme.interface_words["zh-Hans"];
    words.emergency = "现在有危险：{phone}";
    words.colon = "：";

    const auto board =
        compose(programme, programme.slides.front(), "zh-Hans", canvas_of(landscape, {}), fonts);

    ASSERT_TRUE(board) << board.error().message;
    std::vector<std::string> labels;
    for (const Item* item : texts(*board->beats.front().frame, "label")) {
        labels.push_back(paragraph(*item).text);
    }
    EXPECT_EQ(labels.back(), "现在有危险");
}

TEST(Compose, CapitalsAreAsTallAsTheDistanceDemands)
{
    const Storyboard board = composed(fact("A short headline.", "And a text."));
    const Frame& frame = *board.beats.front().frame;
    const auto cap_mm = [&](std::string_view role) {
        return std::get<TextItem>(texts(frame, role).front()->what).cap_mm;
    };
    EXPECT_GE(cap_mm("headline"), 0.01222 * 5000);
    EXPECT_GE(cap_mm("strip"), 0.01222 * 5000);
    EXPECT_GE(cap_mm("text"), 0.00833 * 5000);
    EXPECT_GE(cap_mm("label"), 0.00333 * 5000);
}

TEST(Compose, WhatDoesNotFitAtOnceBecomesBeats)
{
    const Slide slide = fact("A headline that takes two lines of a bar display.",
                             "And a text that takes two lines of it as well, more or less.");
    EXPECT_EQ(composed(slide, landscape).beats.size(), 1U);
    EXPECT_GT(composed(slide, bar).beats.size(), 1U);
}

TEST(Compose, TextThatFitsNowhereIsAnErrorThatNamesTheSlide)
{
    test::FakeFonts fonts;
    const Programme programme = stage_programme(fact(std::string(400, 'm')));
    const auto board =
        compose(programme, programme.slides.front(), "en", canvas_of(landscape, {}), fonts);
    ASSERT_FALSE(board);
    EXPECT_NE(board.error().message.find("slide slide at 1920 x 1080"), std::string::npos)
        << board.error().message;
}

TEST(Compose, NoWordsInTheLanguageIsAnError)
{
    test::FakeFonts fonts;
    const Programme programme = stage_programme(fact("Only English."));
    EXPECT_FALSE(
        compose(programme, programme.slides.front(), "fr", canvas_of(landscape, {}), fonts));
}

TEST(Compose, RightToLeftTurnsThePageRound)
{
    const Storyboard board = composed(fact("Headline", "Text", "ar"), landscape, "ar");
    const Frame& frame = *board.beats.front().frame;
    const Item& headline = *texts(frame, "headline").front();
    EXPECT_GT(headline.rect.x, 0);
    EXPECT_EQ(headline.rect.right(), 1920 - 60);
    EXPECT_EQ(texts(frame, "strip").front()->rect.right(), 1920 - 60);
}

TEST(Compose, AMythIsFirstAloneAndThenAnswered)
{
    Myth myth;
    myth.words["en"] = {.myth = "It is rare.", .reality = "It is not.", .text = {}};
    const Storyboard board = composed(slide_of(myth));
    ASSERT_EQ(board.beats.size(), 2U);
    EXPECT_EQ(paragraph(*texts(*board.beats[0].frame, "headline").front()).text,
              "\u201CIt is rare.\u201D");
    EXPECT_EQ(paragraph(*texts(*board.beats[1].frame, "headline").front()).text, "It is not.");
}

TEST(Compose, AListShowsEachSignAloneThenAllThenItsClosing)
{
    List list;
    list.words["en"] = {.headline = "Signs",
                        .items = {{"One sign", "One"}, {"Another sign", "Another"}},
                        .closing = "Not proof."};
    const Storyboard board = composed(slide_of(list));
    ASSERT_EQ(board.beats.size(), 4U);
    EXPECT_EQ(texts(*board.beats[2].frame, "text").size(), 2U);
    EXPECT_EQ(paragraph(*texts(*board.beats[3].frame, "headline").front()).text, "Not proof.");
}

TEST(Compose, TheModelFillsColumnByColumn)
{
    Model model;
    model.words["en"] = {.headline = "Model",
                         .columns = {{"Act", {"take"}}, {"Means", {"lie"}}, {"End", {"work"}}},
                         .joins = {"by", "for"},
                         .exception = "Under 18, no means."};
    const Storyboard board = composed(slide_of(model));
    ASSERT_EQ(board.beats.size(), 4U);
    EXPECT_EQ(texts(*board.beats[0].frame, "text").size(), 2U);
    EXPECT_EQ(texts(*board.beats[1].frame, "text").size(), 5U)
        << "a title, an item and the joining word more";
    EXPECT_EQ(texts(*board.beats[2].frame, "text").size(), 8U);
}

/// How many numbers a statistic shows on the way to its last, seen from a distance in millimetres.
std::size_t numbers_shown(double distance)
{
    Statistic statistic;
    statistic.value = 164839;
    statistic.words["en"] = {.number = "{value}", .label = "people", .whole = {}};
    test::FakeFonts fonts;
    const Programme programme = stage_programme(slide_of(statistic));
    Display display;
    display.viewing_distance_mm = distance;
    const auto board =
        compose(programme, programme.slides.front(), "en", canvas_of(landscape, display), fonts);
    EXPECT_TRUE(board) << board.error().message;
    const Item* number = texts(*board->beats.front().frame, "number").front();
    return std::get<CountUp>(number->entrance->kind).steps.size();
}

TEST(Compose, DigitsThatFillTheEyeChangeTooSeldomToFlash)
{
    EXPECT_EQ(numbers_shown(5000), 40U);
    // 1.2 s with five changes a second make two and a half flashes.
    EXPECT_EQ(numbers_shown(1000), 6U);
}

TEST(Compose, AStatisticCountsUpToItsNumber)
{
    Statistic statistic;
    statistic.value = 27.6;
    statistic.decimals = 1;
    statistic.words["en"] = {.number = "{value} million", .label = "people", .whole = {}};
    Slide slide = slide_of(statistic);
    slide.source = "paper";
    const Storyboard board = composed(slide);
    const Item& number = *texts(*board.beats[0].frame, "number").front();
    ASSERT_TRUE(number.entrance);
    const auto& steps = std::get<CountUp>(number.entrance->kind).steps;
    EXPECT_EQ(steps.front().text, "0.0 million");
    EXPECT_EQ(steps.back().text, "27.6 million");
    EXPECT_EQ(paragraph(*texts(*board.beats[0].frame, "source").front()).text,
              "Source: A paper, 2022");
}

TEST(Compose, ReducedMotionLeavesNoEntranceAndNoFade)
{
    Statistic statistic;
    statistic.value = 5;
    statistic.words["en"] = {.number = "{value}", .label = "people", .whole = {}};
    test::FakeFonts fonts;
    const Programme programme = stage_programme(slide_of(statistic));
    Display display;
    display.reduced_motion = true;
    const auto board =
        compose(programme, programme.slides.front(), "en", canvas_of(landscape, display), fonts);
    ASSERT_TRUE(board);
    EXPECT_EQ(entrances_end(*board->beats.front().frame), Milliseconds{0});
    EXPECT_EQ(board->into.kind, TransitionKind::Cut);
}

TEST(Compose, AChartSpeaks)
{
    for (const ChartStyle style : {ChartStyle::Bar, ChartStyle::Column, ChartStyle::Donut}) {
        Chart chart;
        chart.style = style;
        chart.marks = {{"a", 60, true}, {"b", 40, false}};
        chart.words["en"] = {.headline = "Most are a.",
                             .value = "{value} %",
                             .labels = {"A", "B"},
                             .spoken = "Sixty to forty."};
        const Storyboard board = composed(slide_of(chart));
        bool spoken = false;
        for (const Item& item : board.beats.back().frame->items) {
            const auto* drawing = std::get_if<VectorItem>(&item.what);
            spoken = spoken || (drawing != nullptr && drawing->alternative == "Sixty to forty.");
        }
        EXPECT_TRUE(spoken);
        EXPECT_EQ(paragraph(*texts(*board.beats.back().frame, "number").front()).text, "60 %");
    }
}

TEST(Compose, TheHelpNumberIsTheLargestThingOnItsSlide)
{
    for (const Size px : {landscape, portrait, bar}) {
        Help help;
        help.contacts = {"line"};
        help.words["en"] = {.headline = "Call any time", .text = {}};
        const Storyboard board = composed(slide_of(help), px);
        const Item& number = *texts(*board.beats.front().frame, "number").front();
        for (const Item* other : texts(*board.beats.front().frame, "headline")) {
            EXPECT_GE(paragraph(number).style.font_px, paragraph(*other).style.font_px);
        }
        EXPECT_GE(number.rect.x, 0);
        EXPECT_LE(number.rect.right(), px.width);
    }
}

TEST(Compose, IsTheSameEachTime)
{
    const Slide slide = fact("A headline.", "A text.");
    EXPECT_EQ(*composed(slide).beats.front().frame, *composed(slide).beats.front().frame);
}

TEST(Compose, WhatALowPageHasNoRoomForStandsAtItsFoot)
{
    Law law;
    law.words["en"] = {.jurisdiction = "Mexico",
                       .headline = "A headline that takes two lines of a bar display, well filled.",
                       .text = "And a text that says what the article means for a person.",
                       .article = "art. 10"};
    Slide slide = slide_of(law);
    slide.source = "paper";
    const Storyboard high = composed(slide, landscape);
    EXPECT_EQ(paragraph(*texts(*high.beats.front().frame, "label").front()).text, "Mexico");
    const Storyboard low = composed(slide, bar);
    ASSERT_GT(low.beats.size(), 1U);
    for (const Beat& beat : low.beats) {
        EXPECT_EQ(texts(*beat.frame, "headline").size() + texts(*beat.frame, "text").size(), 1U)
            << "no page with a tag or a citation alone";
        ASSERT_FALSE(texts(*beat.frame, "source").empty());
        EXPECT_EQ(paragraph(*texts(*beat.frame, "source").back()).text,
                  "Mexico \u00B7 art. 10 \u00B7 Source: A paper, 2022");
    }
}

TEST(Compose, AMotifHasAPlaceOfItsOwnOrIsNotDrawn)
{
    for (const Size px : {landscape, portrait, bar}) {
        Slide slide = fact("A headline for this page.", "And a text that is a little longer.");
        slide.motif = "motif";
        for (const Beat& beat : composed(slide, px).beats) {
            for (const Item& item : beat.frame->items) {
                if (!std::holds_alternative<PictureItem>(item.what)) {
                    continue;
                }
                for (const char* role : {"headline", "text"}) {
                    for (const Item* text : texts(*beat.frame, role)) {
                        const int end = text->rect.x + widest_line(paragraph(*text));
                        EXPECT_TRUE(end <= item.rect.x || text->rect.bottom() <= item.rect.y)
                            << px.width;
                    }
                }
            }
        }
    }
}

TEST(Compose, AListTogetherIsAsLargeAsItsPageHolds)
{
    const auto text_px = [](std::size_t items) {
        List list;
        for (std::size_t at = 0; at < items; ++at) {
            list.words["en"].items.push_back({.text = "A sign.", .summary = "Sign"});
        }
        list.words["en"].headline = "Signs";
        const Storyboard board = composed(slide_of(list), portrait);
        const Frame& together = *board.beats.back().frame;
        EXPECT_EQ(texts(together, "text").size(), items);
        return paragraph(*texts(together, "text").front()).style.font_px;
    };
    EXPECT_GT(text_px(3), text_px(12));
}

} // namespace

} // namespace wayside
