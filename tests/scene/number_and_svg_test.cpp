#include "scene/number_text.hpp"
#include "scene/svg.hpp"

#include <gtest/gtest.h>

namespace wayside
{

namespace
{

TEST(NumberText, FollowsTheLanguage)
{
    EXPECT_EQ(number_text(82301, 0, "en"), "82,301");
    EXPECT_EQ(number_text(27.6, 1, "en"), "27.6");
    EXPECT_EQ(number_text(27.6, 1, "fr"), "27,6");
}

TEST(NumberText, FollowsTheCountryWhereItHangs)
{
    EXPECT_EQ(number_text(27.6, 1, number_locale("es", "US")), "27.6");
    EXPECT_EQ(number_text(27.6, 1, number_locale("es", "ES")), "27,6");
    EXPECT_EQ(number_text(27.6, 1, number_locale("de-CH", "DE")), "27.6") << "its own region";
    EXPECT_EQ(number_text(27.6, 1, number_locale("fr", "EU")), "27,6") << "no country";
    EXPECT_EQ(number_text(27.6, 1, number_locale("fr", "")), "27,6");
}

TEST(NumberText, DigitsAreThoseOfATelephoneInEveryLanguage)
{
    for (const char* language : {"ar-EG", "fa", "bn", "mr", "my", "ne"}) {
        const std::string text = number_text(7102, 0, language);
        EXPECT_NE(text.find('7'), std::string::npos) << language << ' ' << text;
    }
}

TEST(FigureText, ReplacesEveryToken)
{
    EXPECT_EQ(figure_text("{value} of {value}", 3, {.language = "en"}), "3 of 3");
    EXPECT_EQ(figure_text("none", 3, {.language = "en"}), "none");
}

std::string compact(double value, int decimals, NumberScale scale, std::string_view language)
{
    return figure_text(
        "{compact}", value, {.decimals = decimals, .scale = scale, .language = language});
}

TEST(FigureText, CountsAsTheLanguageDoes)
{
    EXPECT_EQ(compact(27.6, 1, NumberScale::Million, "en"), "27.6 million");
    EXPECT_EQ(compact(27.6, 1, NumberScale::Million, "zh-Hans"), "2760万");
    EXPECT_EQ(compact(6.3, 1, NumberScale::Million, "ko"), "630만");
    EXPECT_EQ(compact(27.6, 1, NumberScale::Million, "hi"), "2.76 करोड़") << "no digit is lost";
    EXPECT_EQ(compact(236, 0, NumberScale::Billion, "zh-Hant"), "2360億");
    EXPECT_EQ(compact(236, 0, NumberScale::Billion, "ru"), "236 миллиардов");
    EXPECT_EQ(compact(82301, 0, NumberScale::One, "en"), "82.301 thousand");
}

TEST(FigureText, CountsUpInTheUnitOfTheWhole)
{
    const FigureStyle chinese{.decimals = 1, .scale = NumberScale::Million, .language = "zh-Hans"};
    EXPECT_EQ(figure_text("{compact}人", 27.6, chinese, 0), "0万人");
    EXPECT_EQ(figure_text("{compact}人", 27.6, chinese, 0.5), "1380万人");
    const FigureStyle english{.decimals = 1, .scale = NumberScale::Million, .language = "en"};
    EXPECT_EQ(figure_text("{compact}", 27.6, english, 0), "0.0 million");
    EXPECT_EQ(figure_text("{compact}", 27.6, english, 0.25), "6.9 million");
    EXPECT_EQ(figure_text("{value} million", 27.6, english, 0.25), "6.9 million");
}

TEST(SvgDrawing, WritesNumbersWithAPointAndItsSizeInTheRoot)
{
    SvgDrawing drawing({120, 40});
    drawing.box(0.5, 1, 2.25, 3, 1, {255, 0, 0, 255});
    const std::string text = drawing.text();
    EXPECT_NE(text.find("width=\"120\" height=\"40\""), std::string::npos);
    EXPECT_NE(text.find("x=\"0.50\""), std::string::npos);
    EXPECT_NE(text.find("fill=\"#FF0000\"/>"), std::string::npos)
        << "opaque: no opacity is written";
}

TEST(SvgDrawing, AWholeArcIsARing)
{
    SvgDrawing drawing({10, 10});
    drawing.arc(5, 5, 4, 1, 0, 1, {});
    EXPECT_NE(drawing.text().find("<circle"), std::string::npos);
    EXPECT_EQ(drawing.text().find("<path"), std::string::npos);
}

} // namespace

} // namespace wayside
