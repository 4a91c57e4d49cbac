#include "text/script_runs.hpp"

#include <gtest/gtest.h>

namespace wayside
{

namespace
{

/// Runs as "Latn:3 Arab:2".
std::string runs(const std::u16string& text)
{
    const auto scripts = scripts_of(text);
    std::string found;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < scripts.size(); ++at) {
        if (at + 1 == scripts.size() || scripts[at + 1] != scripts[at]) {
            found += (found.empty() ? "" : " ") + std::string(scripts[at]) + ":" +
                     std::to_string(at + 1 - begin);
            begin = at + 1;
        }
    }
    return found;
}

TEST(ScriptsOf, CommonCharactersTakeTheScriptBeforeThem)
{
    EXPECT_EQ(runs(u"ab 12, \u0627\u0628 3."), "Latn:7 Arab:5");
}

TEST(ScriptsOf, AtTheStartTheyTakeTheScriptBehindThem)
{
    EXPECT_EQ(runs(u"24/7 \u0E42\u0E17"), "Thai:7");
}

TEST(ScriptsOf, MarksBelongToTheirLetters)
{
    EXPECT_EQ(runs(u"\u0928\u094D e\u0301"), "Deva:3 Latn:2");
}

TEST(ScriptsOf, ClosingBracketHasTheScriptOfItsOpeningOne)
{
    EXPECT_EQ(runs(u"ab (\u0627[\u0628]) cd"), "Latn:4 Arab:4 Latn:4");
    EXPECT_EQ(runs(u"(a) \u0627"), "Latn:4 Arab:1") << "before any script";
    EXPECT_EQ(runs(u"ab \u0627) c"), "Latn:3 Arab:3 Latn:1") << "one that was never opened";
}

TEST(ScriptsOf, IsolateKeepsItsScriptToItself)
{
    EXPECT_EQ(runs(u"\u0627 \u20661 abc\u2069."), "Arab:2 Latn:7 Arab:1");
    EXPECT_EQ(runs(u"ab \u20661\u20112\u2069 cd"), "Latn:11") << "a number has none";
}

TEST(ScriptsOf, CharactersBeyondTheFirstPlaneAreTwoUnits)
{
    EXPECT_EQ(runs(u"\U0001E900\U0001E901 a"), "Adlm:5 Latn:1");
}

TEST(ScriptsOf, TextWithoutScriptIsCommon)
{
    EXPECT_EQ(runs(u"1-2"), "Zyyy:3");
    EXPECT_EQ(runs(u""), "");
}

} // namespace

} // namespace wayside
