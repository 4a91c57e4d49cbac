// The quick way of counting words against ICU's.

#include "schedule/dice.hpp"
#include "schedule/text_counter.hpp"
#include "support/memory_tree.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace wayside
{
namespace
{

using test::Dice;
using Words = TextCounter::Words;

void expect_as_by_rules(TextCounter& counter, const std::string& text)
{
    const auto plain = count_plain(text);
    ASSERT_TRUE(plain) << text;
    const TextCount ruled = counter.count_by_rules(text, Words::Counted);
    EXPECT_EQ(plain->words, ruled.words) << text;
    EXPECT_EQ(plain->graphemes, ruled.graphemes) << text;
    EXPECT_EQ(plain->digits, ruled.digits) << text;
}

TEST(PlainText, CountsAsUnicodeSays)
{
    TextCounter counter;
    for (const char* const text : {"",
                                   " ",
                                   "It isn't 3.5 million, it's 27,600,000; or so.",
                                   "2nd 1st A4 e.g. U.S.A. a..b 1.a a.1 1'000 rock'n'roll 'quoted'",
                                   "l\u2019\u00E9cole \u201Cne\u201D r\u00E9pond pas \u2026",
                                   "\u00BFQui\u00E9n? \u00A1Nadie! ni\u00F1o\u2014ni\u00F1a",
                                   "1-888-373-7888 (24/7) 911!",
                                   "two\nlines\n",
                                   "50\u00A0% a,b 1,b a;b 1;2 a:b 1:2"}) {
        expect_as_by_rules(counter, text);
    }
}

TEST(PlainText, CountsRandomTextAsUnicodeSays)
{
    constexpr std::array<const char*, 34> pieces{
        "a",      "Z",      "ab",     "0",      "9",      "12",     ".",      "'",      ",",
        ";",      ":",      "-",      " ",      " ",      "\n",     "!",      "(",      ")",
        "%",      "/",      "{",      "~",      "\u00E9", "\u00F1", "\u0107", "\u023F", "\u2019",
        "\u201C", "\u2014", "\u2026", "\u00A0", "\u00AB", "\u00BF", "\""};
    TextCounter counter;
    Dice dice(4);
    for (int round = 0; round < 20'000 && !testing::Test::HasFailure(); ++round) {
        std::string text;
        for (int length = dice.roll(14); length > 0; --length) {
            text += pieces.at(static_cast<std::size_t>(dice.roll(pieces.size())));
        }
        expect_as_by_rules(counter, text);
    }
}

TEST(PlainText, LeavesEverythingElseToTheRules)
{
    for (const char* const text : {"a_b",
                                   "\u4F60\u597D",
                                   "e\u0301",
                                   "\u00D7",
                                   "\u2066a\u2069",
                                   "a\u00ADb",
                                   "\r\n",
                                   "\t",
                                   "\u0250",
                                   "\u0660",
                                   "\u00B2",
                                   "\xC3",
                                   "\xE2\x80",
                                   "\xFF",
                                   "\u20AC"}) {
        EXPECT_FALSE(count_plain(text)) << text;
    }
}

TEST(PlainText, KnowsTheWordsOfTheCampaign)
{
    TextCounter counter;
    std::size_t lines = 0;
    std::size_t plain = 0;
    for (const auto& [path, text] :
         test::files_below(WAYSIDE_ROOT "/playlists/campaigns/human-trafficking/words")) {
        if (path != "en.toml" && path != "es.toml" && path != "fr.toml") {
            continue;
        }
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            const std::string line = text.substr(at, end - at);
            lines += 1;
            if (count_plain(line)) {
                plain += 1;
                expect_as_by_rules(counter, line);
            }
            at = end + 1;
        }
    }
    EXPECT_GT(lines, 300U);
    EXPECT_GT(plain * 10, lines * 5) << "most are plain";
}

} // namespace
} // namespace wayside
