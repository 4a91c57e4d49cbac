/// Every slide in every language and shape: nothing that is written leaves the canvas or reaches
/// into another text. By the ink of each line as the fonts draw it.

#include "shipped.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>

namespace wayside
{

namespace
{

/// Of rounding, and of what a size draws finer than the one that was measured.
constexpr int tolerance = 2;

struct Ink {
    Rect rect;
    std::string text;
    int font_px = 0;
};

/// What a line draws. Rows of the letters that are there, columns of their advances.
Ink ink_of(const TextLine& line, Rect item, FontMeasure& fonts)
{
    double above = 0;
    double below = 0;
    int left = item.right();
    int right = item.x;
    std::string text;
    for (const PositionedRun& run : line.runs) {
        const InkReach reach = fonts.ink({.text = run.text,
                                          .face = run.face,
                                          .font_px = run.font_px,
                                          .script = run.script,
                                          .direction = run.direction});
        above = std::max(above, reach.above);
        below = std::max(below, reach.below);
        left = std::min(left, item.x + run.x);
        right = std::max(right, item.x + run.x + run.width);
        text += run.text;
    }
    const int top = item.y + line.baseline - static_cast<int>(above);
    const int bottom = item.y + line.baseline + static_cast<int>(below);
    return {.rect = {left, top, right - left, bottom - top},
            .text = std::move(text),
            .font_px = line.runs.empty() ? 0 : line.runs.front().font_px};
}

class EverySlide : public ::testing::TestWithParam<const char*>
{
protected:
    void look_at(const Frame& frame, FontMeasure& fonts)
    {
        const Rect canvas{-tolerance,
                          -tolerance,
                          frame.canvas.width + 2 * tolerance,
                          frame.canvas.height + 2 * tolerance};
        EXPECT_TRUE(says_something(frame)) << where(frame) << " has labels and citations only";
        std::vector<std::vector<Ink>> texts;
        for (const Item& item : frame.items) {
            const auto* text = std::get_if<TextItem>(&item.what);
            if (text == nullptr) {
                continue;
            }
            texts.emplace_back();
            for (const TextLine& line : text->paragraph.lines) {
                texts.back().push_back(ink_of(line, item.rect, fonts));
                const Ink& ink = texts.back().back();
                ++lines_;
                EXPECT_TRUE(contains(canvas, ink.rect))
                    << where(frame) << ": \"" << ink.text << "\" leaves the canvas";
            }
        }
        for (std::size_t one = 0; one < texts.size(); ++one) {
            for (std::size_t other = one + 1; other < texts.size(); ++other) {
                keep_apart(frame, texts[one], texts[other]);
            }
        }
    }

    int lines_ = 0;

private:
    static bool says_something(const Frame& frame)
    {
        return std::any_of(frame.items.begin(), frame.items.end(), [](const Item& item) {
            const auto* text = std::get_if<TextItem>(&item.what);
            return text != nullptr && text->role != "label" && text->role != "source" &&
                   text->role != "strip";
        });
    }

    static std::string where(const Frame& frame)
    {
        return frame.slide + " in " + frame.language + ", picture " +
               std::to_string(frame.beat + 1) + ", at " + std::to_string(frame.canvas.width) +
               " x " + std::to_string(frame.canvas.height);
    }

    static void keep_apart(const Frame& frame,
                           const std::vector<Ink>& one,
                           const std::vector<Ink>& other)
    {
        for (const Ink& a : one) {
            for (const Ink& b : other) {
                const Rect both = intersection(a.rect, b.rect);
                // The highest mark of one line rarely stands below the deepest tail of the other.
                const int graze = std::min(a.font_px, b.font_px) / 8 + tolerance;
                EXPECT_TRUE(both.width <= tolerance || both.height <= graze)
                    << where(frame) << ": \"" << a.text << "\" and \"" << b.text << "\" overlap by "
                    << both.width << " x " << both.height;
            }
        }
    }
};

TEST_P(EverySlide, KeepsItsTextsOnTheCanvasAndApart)
{
    const Site site = test::shipped_site("transit-station.toml", test::Drafts::Taken);
    const auto room = test::picture_room(site);
    int pictures = 0;
    for (const Slide& slide : site.programme->slides) {
        for (const Size shape : test::six_shapes) {
            const auto board =
                compose(*site.programme, slide, GetParam(), canvas_of(shape, {}), room->fonts());
            ASSERT_TRUE(board) << board.error().message;
            for (const Beat& beat : board->beats) {
                look_at(*beat.frame, room->fonts());
                ++pictures;
            }
        }
    }
    std::cout << GetParam() << ": " << pictures << " pictures, " << lines_ << " lines\n";
    EXPECT_GT(pictures, 600);
}

INSTANTIATE_TEST_SUITE_P(Languages,
                         EverySlide,
                         ::testing::ValuesIn(test::campaign_languages),
                         [](const auto& language) {
                             return test::name_of_language(language.param);
                         });

} // namespace

} // namespace wayside
