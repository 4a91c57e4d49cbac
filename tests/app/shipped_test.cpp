#include "base/colour.hpp"
#include "rendered_contrast.hpp"
#include "scene/storyboard.hpp"
#include "shipped.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace wayside
{

namespace
{

/// What is drawn of a text, from left to right: its digits only.
std::string drawn_digits(const Paragraph& paragraph)
{
    std::string digits;
    for (const TextLine& line : paragraph.lines) {
        for (const PositionedRun& run : line.runs) {
            for (const char letter : run.text) {
                if (letter >= '0' && letter <= '9') {
                    digits.push_back(letter);
                }
            }
        }
    }
    return digits;
}

void expect_legible(const Frame& frame, const std::string& where)
{
    std::vector<Rect> inks;
    bool help = false;
    for (const Item& item : frame.items) {
        const auto* text = std::get_if<TextItem>(&item.what);
        if (text == nullptr) {
            continue;
        }
        const Paragraph& paragraph = text->paragraph;
        const bool large =
            text->role == "headline" || text->role == "number" || (text->role == "strip" && !help);
        const bool small = text->role == "source" || text->role == "label";
        const double least = (large ? 0.01222 : (small ? 0.00333 : 0.00833)) * 5000;
        // A chart's values are set as text, in the headline's voice.
        const bool value = text->role == "number" && text->cap_mm < 0.01222 * 5000;
        EXPECT_GE(text->cap_mm * 1.02, value ? 0.00833 * 5000 : least)
            << where << ": " << paragraph.text;
        help = help || (text->role == "strip" && drawn_digits(paragraph) == "18883737888");
        for (const TextLine& line : paragraph.lines) {
            const auto cap = static_cast<int>(paragraph.cap_height_px);
            const Rect ink{
                item.rect.x + line.x, item.rect.y + line.baseline - cap, line.width, cap};
            EXPECT_TRUE(contains({0, 0, frame.canvas.width, frame.canvas.height}, ink))
                << where << ": clipped: " << paragraph.text;
            for (const Rect& other : inks) {
                EXPECT_TRUE(intersection(other, ink).empty())
                    << where << ": overlaps: " << paragraph.text;
            }
            inks.push_back(ink);
        }
    }
    EXPECT_TRUE(help) << where << ": the help number is not on the strip";
}

/// A tag, a citation or a source alone says nothing: a beat needs words, a number or a mark.
bool has_content(const Frame& frame)
{
    return std::any_of(frame.items.begin(), frame.items.end(), [](const Item& item) {
        if (const auto* text = std::get_if<TextItem>(&item.what)) {
            return text->role == "headline" || text->role == "text" || text->role == "number";
        }
        return std::holds_alternative<VectorItem>(item.what);
    });
}

TEST(Shipped, EverySlideIsLegibleInEveryShape)
{
    int frames = 0;
    for (const char* name :
         {"transit-station.toml", "clinic-waiting.toml", "event-template.toml"}) {
        const Site site = test::shipped_site(name);
        const auto room = test::picture_room(site);
        for (const Slide& slide : site.programme->slides) {
            for (const Size shape : test::six_shapes) {
                const auto board =
                    compose(*site.programme, slide, "en", canvas_of(shape, {}), room->fonts());
                ASSERT_TRUE(board) << board.error().message;
                for (const Beat& beat : board->beats) {
                    const std::string where = slide.id + " at " + std::to_string(shape.width);
                    expect_legible(*beat.frame, where);
                    EXPECT_TRUE(has_content(*beat.frame) ||
                                std::holds_alternative<Picture>(slide.body))
                        << where << ": nothing but a tag or a source";
                    ++frames;
                }
            }
        }
    }
    EXPECT_GT(frames, 900);
}

TEST(Shipped, TheCampaignHasEverySectionOfItsSource)
{
    const Site site = test::shipped_site("transit-station.toml");
    std::set<std::string> kinds;
    int myths = 0;
    for (const Slide& slide : site.programme->slides) {
        kinds.insert(kind_name(slide.body));
        myths += std::holds_alternative<Myth>(slide.body) ? 1 : 0;
    }
    EXPECT_EQ(kinds.size(), 12U) << "every kind has an example that is shipped";
    EXPECT_EQ(myths, 10);
}

TEST(Shipped, TextKeepsSevenToOneOnRenderedPixels)
{
    const Site site = test::shipped_site("transit-station.toml");
    const auto room = test::picture_room(site);
    const Canvas canvas = canvas_of({1366, 768}, {});
    ContrastMeter meter(room->painter());
    for (const Slide& slide : site.programme->slides) {
        const auto board = compose(*site.programme, slide, "en", canvas, room->fonts());
        ASSERT_TRUE(board);
        for (const Beat& beat : board->beats) {
            test::expect_contrast(*beat.frame, meter, 7.0, slide.id, [](const auto& role) {
                return role != "source" && role != "label";
            });
        }
    }
}

TEST(Shipped, TheBuiltInCardComposesInEveryShapeAndCountry)
{
    for (const char* country : {"", "US", "MX", "GB", "CA", "EU", "ZZ"}) {
        const auto card = builtin_programme(country);
        ASSERT_TRUE(card) << country << ": " << card.error().message;
        auto room = PictureRoom::create(
            {}, {}, [] {}, 0);
        ASSERT_TRUE(room);
        for (const Size shape : test::six_shapes) {
            EXPECT_TRUE(help_card(**card, canvas_of(shape, {}), (*room)->fonts()))
                << country << " at " << shape.width;
        }
    }
}

TEST(Shipped, OnALowPageALawsSourceStandsForItsJurisdiction)
{
    const Site site = test::shipped_site("transit-station.toml");
    const auto room = test::picture_room(site);
    const auto& slides = site.programme->slides;
    const auto law = std::find_if(slides.begin(), slides.end(), [](const Slide& slide) {
        return slide.id == "law/un-consent";
    });
    ASSERT_NE(law, slides.end());
    const auto board =
        compose(*site.programme, *law, "es", canvas_of({1920, 540}, {}), room->fonts());
    ASSERT_TRUE(board);
    for (const Beat& beat : board->beats) {
        bool has_article = false;
        for (const Item& item : beat.frame->items) {
            if (const auto* text = std::get_if<TextItem>(&item.what)) {
                EXPECT_EQ(text->paragraph.text.find("Naciones"), std::string::npos);
                has_article =
                    has_article || (text->role == "source" &&
                                    text->paragraph.text.find("art. 3") != std::string::npos);
            }
        }
        EXPECT_TRUE(has_article) << "with every part of the text";
    }
}

} // namespace

} // namespace wayside
