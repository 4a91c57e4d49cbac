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

TEST(NumberText, ReplacesEveryValueToken)
{
    EXPECT_EQ(with_value("{value} of {value}", "3"), "3 of 3");
    EXPECT_EQ(with_value("none", "3"), "none");
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
