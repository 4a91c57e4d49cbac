/// A file of words as a list of texts, and made again.

#include "programme/words_entries.hpp"
#include "programme/words_note.hpp"
#include "programme/words_path.hpp"
#include "support/memory_tree.hpp"
#include "support/toml_text.hpp"

#include <gmock/gmock.h>

namespace wayside
{
namespace
{

using testing::ElementsAre;
using testing::HasSubstr;

constexpr const char* words_file = R"(# At the top.
#
# Of two parts.
language      = "en"
reviewed      = true        # a draft is not shown
keep_together = ["United States"]

# The program's own words.
[interface]
source = "Source"
tty    = "TTY {tty}"

[topic]
signs = { title = "Signs", note = "Hard \"things\"." }

# ---- Signs ----------------------------------------------------------------------------

[slide."signs/control"]
headline = "Signs of *control*"
items    = [
    { text = "One.", summary = "1" },
    { text = "Two.", summary = "2" },
]
joins    = ["by", "for\u00A0…"]

[slide."numbers/age"]
labels = { children = "Children", "odd key" = "Adults" }
)";

std::vector<WordsEntry> entries_of(test::TomlText& file)
{
    return words_entries(file.root(), file.report());
}

std::vector<std::string> paths_of(const std::vector<WordsEntry>& entries)
{
    std::vector<std::string> paths;
    for (const WordsEntry& entry : entries) {
        paths.push_back(entry.path);
    }
    return paths;
}

TextsByPath texts_of(const std::vector<WordsEntry>& entries)
{
    TextsByPath texts;
    for (const WordsEntry& entry : entries) {
        texts.emplace(entry.path, entry.text);
    }
    return texts;
}

constexpr const char* control = R"(slide."signs/control")";

TEST(WordsEntries, AreEveryTextUnderThePathOfItsKeys)
{
    test::TomlText file(words_file);

    const auto entries = entries_of(file);

    EXPECT_EQ(file.findings(), "");
    EXPECT_THAT(paths_of(entries),
                ElementsAre("interface.source",
                            "interface.tty",
                            "topic.signs.title",
                            "topic.signs.note",
                            R"(slide."signs/control".headline)",
                            R"(slide."signs/control".items[0].text)",
                            R"(slide."signs/control".items[0].summary)",
                            R"(slide."signs/control".items[1].text)",
                            R"(slide."signs/control".items[1].summary)",
                            R"(slide."signs/control".joins[0])",
                            R"(slide."signs/control".joins[1])",
                            R"(slide."numbers/age".labels.children)",
                            R"(slide."numbers/age".labels."odd key")"));
    EXPECT_EQ(entries[5].unit, control);
    EXPECT_EQ(entries[5].section, "slide");
    EXPECT_EQ(entries[5].id, "signs/control");
    EXPECT_EQ(entries[5].field, "items[].text");
    EXPECT_EQ(entries[5].text, "One.");
    EXPECT_EQ(entries[5].place.line, 21);
    EXPECT_EQ(entries[0].unit, "") << "the program's own words are no unit";
    EXPECT_EQ(entries[0].field, "source");
    EXPECT_EQ(entries[2].unit, "topic.signs");
}

TEST(WordsEntries, ComeInTheOrderOfTheFileAlsoWhereTablesAreInterleaved)
{
    test::TomlText file("[slide.a]\ntext = \"1\"\n[picture]\np = \"2\"\n[slide.b]\ntext = \"3\"\n");

    EXPECT_THAT(paths_of(entries_of(file)),
                ElementsAre("slide.a.text", "picture.p", "slide.b.text"));
}

TEST(WordsEntries, WhatIsNoTextIsReported)
{
    test::TomlText file("[slide.a]\nheadline = 7\n");

    EXPECT_TRUE(entries_of(file).empty());
    EXPECT_EQ(file.findings(),
              "test.toml:2:12: error: `slide.a.headline` must be text, not a whole number (put it "
              "in quotation marks)\n");
}

TEST(WordsText, IsTheFileAgain)
{
    test::TomlText file(words_file);
    const auto entries = entries_of(file);

    const std::string text =
        words_text({.language = "en", .is_reviewed = true, .keep_together = {"United States"}},
                   file.root(),
                   texts_of(entries),
                   remarks_of(words_file, file.root()));

    std::string wanted = words_file;
    wanted.erase(wanted.find("        # a draft is not shown"), 30); // inside of a table
    EXPECT_EQ(text, wanted);
}

TEST(WordsText, WithoutATextAKeyATableAndAListAreLeftOut)
{
    test::TomlText file(words_file);
    TextsByPath texts = texts_of(entries_of(file));
    std::erase_if(texts, [](const auto& text) {
        return text.first.find("signs") != std::string::npos || text.first == "interface.tty";
    });

    const std::string text =
        words_text({.language = "vi", .is_reviewed = false, .keep_together = {}},
                   file.root(),
                   texts,
                   remarks_of(words_file, file.root()));

    EXPECT_EQ(text, R"(# At the top.
#
# Of two parts.
language      = "vi"
reviewed      = false
keep_together = []

# The program's own words.
[interface]
source = "Source"

# ---- Signs ----------------------------------------------------------------------------

[slide."numbers/age"]
labels = { children = "Children", "odd key" = "Adults" }
)");
}

TEST(WordsText, LongListsOfPhrasesAreFilledLineByLine)
{
    test::TomlText file("a = 1\n");
    const WordsHead head{.language = "vi",
                         .is_reviewed = false,
                         .keep_together = std::vector<std::string>(9, "a phrase of some length")};

    const std::string text = words_text(head, file.root(), {}, {});

    test::TomlText again(text);
    EXPECT_EQ(again.at("keep_together").size(), 9U);
    EXPECT_THAT(text, HasSubstr("keep_together = [\n    \"a phrase"));
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = text.find('\n', begin);
        EXPECT_LE(end - begin, 120U);
        begin = end + 1;
    }
}

TEST(WordsText, AnyTextAndAnyKeyIsReadAsItWasWritten)
{
    test::TomlText file(
        "[slide.\"a\\\"b\\\\\\n\"]\n\"\" = \"x\"\ny = [[\"1\", \"2\"], [{ z = \"3\" }]]\n"
        "[[slide.list]]\nt = \"4\"\n[slide.dotted]\na.b = \"5\"\n");
    TextsByPath texts = texts_of(entries_of(file));
    const std::vector<std::string> hard{
        "\"\\\u00A0\u202F", "\x01\t\n\x7F", "\u200D\u4EBA", "# no", "'", "\u2028\uFEFF"};
    std::size_t next = 0;
    for (auto& [path, text] : texts) {
        text = hard[next++ % hard.size()];
    }

    test::TomlText again(words_text(
        {.language = "en", .is_reviewed = true, .keep_together = {}}, file.root(), texts, {}));

    EXPECT_EQ(texts_of(words_entries(again.root(), again.report())), texts);
    EXPECT_EQ(again.findings(), "");
}

TEST(WordsText, SpacesThatAreNotBrokenAreSeen)
{
    EXPECT_EQ(toml_text("23\u00A0%"), "\"23\\u00A0%\"");
    EXPECT_EQ(toml_text("\u0645\u06CC\u200C\u062E"), "\"\u0645\u06CC\u200C\u062E\"")
        << "a joiner stands inside words";
}

TEST(WordsText, EveryShippedLanguageIsReadAsItWasWritten)
{
    const test::Files files =
        test::files_below(WAYSIDE_ROOT "/playlists/campaigns/human-trafficking/words");
    EXPECT_GE(files.size(), 14U);
    for (const auto& [name, text] : files) {
        test::TomlText file(text);
        const TextsByPath texts = texts_of(entries_of(file));
        EXPECT_GT(texts.size(), 400U) << name;

        test::TomlText again(
            words_text({.language = "en", .is_reviewed = true, .keep_together = {}},
                       file.root(),
                       texts,
                       remarks_of(text, file.root())));

        EXPECT_EQ(texts_of(words_entries(again.root(), again.report())), texts) << name;
    }
}

TEST(WordsNote, SaysWhatATextIsAndWhatStays)
{
    test::TomlText file("[touch]\nclear = \"Clear screen\"\n[slide.\"signs/control\"]\n"
                        "closing = \"In *danger*: {emergency.phone}.\"\nlabels = { a = \"A\" }\n");
    const auto entries = entries_of(file);

    EXPECT_THAT(notes_on(entries[0], {}),
                ElementsAre(HasSubstr("Touch mode: button: the quick exit")));
    EXPECT_THAT(notes_on(entries[1], {{"signs/control", "list"}}),
                ElementsAre("Slide (list): last line, below the list.",
                            "Keep {emergency.phone}: the player puts its value in.",
                            HasSubstr("asterisks")));
    EXPECT_THAT(notes_on(entries[2], {}),
                ElementsAre("Slide: name of a part of the chart, short."));
}

} // namespace
} // namespace wayside
