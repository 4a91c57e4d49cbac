#include "programme/toml_document.hpp"
#include "programme/toml_hints.hpp"
#include "support/toml_text.hpp"

#include <gmock/gmock.h>

namespace wayside
{
namespace
{

/// What parsing says.
std::string syntax_findings(const std::string& text)
{
    Report report;
    const auto document = TomlDocument::parse(text, "f.toml", report);
    EXPECT_EQ(document.has_value(), report.errors() == 0);
    std::string all;
    for (const Diagnostic& diagnostic : report.take({})) {
        all += to_text(diagnostic) + "\n";
    }
    return all;
}

TEST(TomlDocument, ValuesKnowTheirPlaces)
{
    test::TomlText file("a = 1\n[t]\n  b = \"x\"\nc = [true,\n  2.5]\n");

    EXPECT_EQ(file.at("a").place(), (Place{"test.toml", 1, 5}));
    EXPECT_EQ(file.at("t").place(), (Place{"test.toml", 2, 1}));
    EXPECT_EQ(file.at("t").find("b")->place(), (Place{"test.toml", 3, 7}));
    EXPECT_EQ(file.at("t").find("c")->elements()[1].place(), (Place{"test.toml", 5, 3}));
}

TEST(TomlDocument, ColumnsCountLettersNotBytes)
{
    test::TomlText file("a = [\"\u00E9\u4EBA\", 7]\n");

    EXPECT_EQ(file.at("a").elements()[1].place(), (Place{"test.toml", 1, 12}));
}

TEST(TomlDocument, EntriesComeInTheOrderOfTheFile)
{
    test::TomlText file("zebra = 1\napple = 2\nmango = 3\n");

    std::vector<std::string> keys;
    for (const TomlEntry& entry : file.root().entries()) {
        keys.emplace_back(entry.key);
    }
    EXPECT_THAT(keys, testing::ElementsAre("zebra", "apple", "mango"));
    EXPECT_EQ(file.root().entries()[1].key_place(), (Place{"test.toml", 2, 1}));
}

TEST(TomlDocument, ValuesOfAnotherTypeGiveNothing)
{
    test::TomlText file("a = 1\n");
    const TomlValue value = file.at("a");

    EXPECT_EQ(value.text(), nullptr);
    EXPECT_EQ(value.flag(), std::nullopt);
    EXPECT_EQ(value.date(), std::nullopt);
    EXPECT_EQ(value.whole(), 1);
    EXPECT_EQ(value.number(), 1.0);
    EXPECT_EQ(value.size(), 0U);
    EXPECT_TRUE(value.elements().empty());
    EXPECT_TRUE(value.entries().empty());
    EXPECT_FALSE(value.find("b"));
}

TEST(TomlDocument, ViewsOutliveAMove)
{
    Report report;
    auto document = TomlDocument::parse("a = \"kept\"\n", "f.toml", report);
    const TomlValue value = *document->root().find("a");

    const TomlDocument moved = *std::move(document);

    EXPECT_EQ(*value.text(), "kept");
    EXPECT_EQ(value.file(), "f.toml");
}

TEST(TomlDocument, BytesThatAbortedTheHeaderOnlyLibraryAreASyntaxError)
{
    EXPECT_THAT(syntax_findings("[&"), testing::StartsWith("f.toml:1:2: error: not valid TOML: "));
}

TEST(TomlTraps, BackslashBeforeALetterBeyondAsciiIsRefused)
{
    EXPECT_THAT(syntax_findings("a = \"\"\"x \\\n  \u00E9\"\"\"\n"),
                testing::StartsWith("f.toml:1:10: error: a line that ends"));
    EXPECT_THAT(syntax_findings("\uFEFFa = \"\"\"x\\ \r\n\r\n\u3001\"\"\"\n"),
                testing::StartsWith("f.toml:1:9: error: a line that ends"));
    EXPECT_EQ(syntax_findings("a = \"\"\"\u00E9 \\\n  x\"\"\"\n"), "");
    EXPECT_EQ(syntax_findings("a = '''x \\\n \u00E9'''\n"), "") << "a backslash is a letter there";
    EXPECT_EQ(syntax_findings("a = \"\"\"x\\\\\n\u00E9\"\"\"\n"), "") << "an escaped backslash";
    EXPECT_EQ(syntax_findings("# \"\"\"x \\\n# \u00E9\n"), "") << "a comment";
    EXPECT_EQ(syntax_findings("a = \"\"\"x\"\"\"\"\"\nb = '\\'\n# \u00E9\n"), "")
        << "two quotation marks before the end";
}

TEST(TomlTraps, DeepKeysAreRefusedBeforeTheyOverflowTheStack)
{
    std::string deep = "a";
    for (int i = 0; i < 200'000; ++i) {
        deep += ".a";
    }

    EXPECT_EQ(syntax_findings(deep + " = 1\n"),
              "f.toml:1:32: error: a key of more than 16 parts\n");
    EXPECT_EQ(syntax_findings(
                  "a.b.c.d.e.f.g.h = 1.5\nx = [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, "
                  "0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]\n"),
              "");
    EXPECT_EQ(syntax_findings("a = \"....................................\"\n"), "");
}

TEST(TomlTraps, AreListedUpToACertainNumber)
{
    std::string text;
    for (int i = 0; i < 50; ++i) {
        text += "a" + std::to_string(i) + " = \"\"\"x \\\n\u00E9\"\"\"\n";
    }

    const std::string findings = syntax_findings(text);

    EXPECT_EQ(std::count(findings.begin(), findings.end(), '\n'), 20);
}

TEST(LineOf, GivesALineWithoutItsEnd)
{
    EXPECT_EQ(line_of("a\r\nb\nc", 1), "a");
    EXPECT_EQ(line_of("a\r\nb\nc", 2), "b");
    EXPECT_EQ(line_of("a\r\nb\nc", 3), "c");
    EXPECT_EQ(line_of("a\r\nb\nc", 4), "");
}

struct Mistake {
    const char* name;
    const char* text;
    const char* hint;
};

void PrintTo(const Mistake& mistake, std::ostream* out)
{
    *out << mistake.text;
}

class TomlHint : public testing::TestWithParam<Mistake>
{
};

TEST_P(TomlHint, SaysWhatToDo)
{
    EXPECT_THAT(syntax_findings(GetParam().text), testing::HasSubstr(GetParam().hint));
}

INSTANTIATE_TEST_SUITE_P(
    Mistakes,
    TomlHint,
    testing::Values(
        Mistake{"OpenText", "a = \"x\n", "(the quotation mark that closes the text is missing)"},
        Mistake{"BareText", "a = hello\n", "stand in quotation marks"},
        Mistake{"BareLength", "a = 12s\n", "stand in quotation marks"},
        Mistake{"BareOffset", "a = +02:00\n", "stand in quotation marks"},
        Mistake{"CurlyQuotes", "a = \u201Cx\u201D\n", "use straight quotation marks"},
        Mistake{"TwoEquals", "a == 1\n", "write one ="},
        Mistake{"BareColour", "a = #0B2545\n", "a colour stands in quotation marks"},
        Mistake{"Twice", "a = 1\na = 2\n", "the key is there already"},
        Mistake{"TableTwice", "[a]\n[a]\n", "give each table once"},
        Mistake{"MixedBrackets", "[a]\n[[a]]\n", "[[...]] in both places"},
        Mistake{"MixedBracketsOtherWay", "[[a]]\n[a]\n", "[[...]] in both places"},
        Mistake{"LeadingZero", "a = 01\n", "telephone numbers stand in quotation marks"},
        Mistake{"Backslash", "a = \"C:\\dir\"\n", "write \\\\ for a backslash"},
        Mistake{"Latin1", "a = \"\xE9\"\n", "save the file as UTF-8"},
        Mistake{"HugeNumber", "a = 99999999999999999999\n", "far too large"},
        Mistake{"OpenList", "a = [1, 2\nb = 3\n", "a list is closed by ]"},
        Mistake{"InlineTableOverLines", "a = { b = 1,\n c = 2 }\n", "stands on one line"},
        Mistake{"OpenHeader", "[a\nb = 1\n", "a header looks like [name] or [[name]]"},
        Mistake{"CapitalTrue", "a = True\n", "write true or false"},
        Mistake{"NoSuchHour", "a = 25:00\n", "run from 00:00 to 24:00"},
        Mistake{"NoSuchDay", "a = 2026-02-30\n", "there is no such day"},
        Mistake{"Colon", "a: 1\n", "write key = value"},
        Mistake{"TwoOnALine", "a = 1 b = 2\n", "one key = value on each line"},
        Mistake{"SlashComment", "// no\n", "a comment begins with #"}),
    [](const auto& tested) { return tested.param.name; });

} // namespace
} // namespace wayside
