/// A translator's PO file on its way out and back.

#include "programme/word_tokens.hpp"
#include "programme/words_export.hpp"
#include "programme/words_import.hpp"
#include "support/toml_text.hpp"

#include <gmock/gmock.h>

namespace wayside
{
namespace
{

using testing::HasSubstr;
using testing::Not;

constexpr const char* english = R"(language = "en"
reviewed = true

[interface]
source = "Source"
tty    = "TTY {tty}"

# ---- Signs ----

[slide."signs/a"]
headline = "Signs of *control*"
items    = [
    { text = "Call {help.phone}.", summary = "Call" },
    { text = "Go away.", summary = "Go" },
]

[slide."signs/b"]
headline = "Anyone"
)";

constexpr const char* vietnamese = R"(# Our own remark.
language = "vi"
reviewed = true
keep_together = ["buôn người"]

[interface]
source = "Nguồn"
tty    = "TTY {tty}"

[slide."signs/b"]
headline = "Ai cũng vậy"
)";

struct Outcome {
    WordsImport words;
    std::string findings;
};

/// The PO file that is exported, with the translations that are there.
PoFile exported(const TextsByPath& translations, bool is_reviewed)
{
    test::TomlText source(english);
    return po_of({.campaign = "trial",
                  .source_language = "en",
                  .source_file = "words/en.toml",
                  .language = "vi",
                  .is_reviewed = is_reviewed,
                  .entries = words_entries(source.root(), source.report()),
                  .translations = translations,
                  .kinds = {},
                  .generator = "Wayside"});
}

Outcome imported(const std::string& po, const char* present = nullptr, Review asked = Review::None)
{
    test::TomlText source(english);
    std::optional<test::TomlText> old;
    std::optional<WordsDocument> document;
    if (present != nullptr) {
        old.emplace(present);
        document = WordsDocument{.text = present, .root = old->root()};
    }
    Report report;
    const auto file = read_po(po, "vi.po", report);
    Outcome outcome;
    if (file) {
        const std::string language = language_of(*file, report).value_or("");
        outcome.words = import_words(
            *file, language, {.text = english, .root = source.root()}, document, asked, report);
    }
    for (const Diagnostic& diagnostic : report.take({})) {
        outcome.findings += to_text(diagnostic) + "\n";
    }
    return outcome;
}

const TextsByPath& all()
{
    static const TextsByPath texts{{"interface.source", "Nguồn"},
                                   {"interface.tty", "TTY {tty}"},
                                   {R"(slide."signs/a".headline)", "Dấu hiệu *kiểm soát*"},
                                   {R"(slide."signs/a".items[0].text)", "Gọi {help.phone}."},
                                   {R"(slide."signs/a".items[0].summary)", "Gọi"},
                                   {R"(slide."signs/a".items[1].text)", "Đi."},
                                   {R"(slide."signs/a".items[1].summary)", "Đi"},
                                   {R"(slide."signs/b".headline)", "Ai cũng vậy"}};
    return texts;
}

TextsByPath without(const std::string& path)
{
    TextsByPath texts = all();
    texts.erase(path);
    return texts;
}

/// The exported file of all translations with a piece of it replaced.
std::string with(const std::string& piece, const std::string& other)
{
    std::string text = po_text(exported(all(), true));
    const std::size_t at = text.find(piece);
    EXPECT_NE(at, std::string::npos) << piece;
    return text.replace(at, piece.size(), other);
}

TEST(WordsExport, HasAnEntryForEachTextOfTheSource)
{
    const std::string text = po_text(exported(without("interface.source"), false));

    EXPECT_THAT(text, HasSubstr("\"Language: vi\\n\"\n"));
    EXPECT_THAT(text, HasSubstr("\"X-Source-Language: en\\n\"\n"));
    EXPECT_THAT(text,
                HasSubstr("#: words/en.toml:5\nmsgctxt \"interface.source\"\nmsgid \"Source\"\n"
                          "msgstr \"\"\n"))
        << "what has no translation is no draft of one";
    EXPECT_THAT(text,
                HasSubstr("#. Keep {help.phone}: the player puts its value in.\n"
                          "#: words/en.toml:13\n#, fuzzy\n"
                          "msgctxt \"slide.\\\"signs/a\\\".items[0].text\"\n"
                          "msgid \"Call {help.phone}.\"\nmsgstr \"Gọi {help.phone}.\"\n"));
    EXPECT_THAT(po_text(exported(all(), true)), Not(HasSubstr("fuzzy")));
}

TEST(WordsImport, MakesTheFileInTheShapeOfTheSource)
{
    const Outcome outcome = imported(po_text(exported(all(), true)), nullptr, Review::Done);

    EXPECT_EQ(outcome.findings, "");
    EXPECT_TRUE(outcome.words.is_reviewed);
    EXPECT_EQ(outcome.words.from_po, 8U);
    EXPECT_THAT(outcome.words.text, testing::EndsWith(R"(language      = "vi"
reviewed      = true
keep_together = []

[interface]
source = "Nguồn"
tty    = "TTY {tty}"

# ---- Signs ----

[slide."signs/a"]
headline = "Dấu hiệu *kiểm soát*"
items    = [
    { text = "Gọi {help.phone}.", summary = "Gọi" },
    { text = "Đi.", summary = "Đi" },
]

[slide."signs/b"]
headline = "Ai cũng vậy"
)"));
}

TEST(WordsImport, KeepsWhatTheTranslatorLeavesEmptyAndWhatIsNoText)
{
    const std::string po = po_text(exported(without(R"(slide."signs/b".headline)"), true));

    const Outcome outcome = imported(po, vietnamese);

    EXPECT_EQ(outcome.findings, "");
    EXPECT_EQ(outcome.words.kept, 1U);
    EXPECT_EQ(outcome.words.from_po, 7U);
    EXPECT_TRUE(outcome.words.was_reviewed);
    EXPECT_FALSE(outcome.words.is_reviewed);
    EXPECT_THAT(outcome.words.text, testing::StartsWith("# Our own remark.\nlanguage"));
    EXPECT_THAT(outcome.words.text, HasSubstr("keep_together = [\"buôn người\"]\n"));
    EXPECT_THAT(outcome.words.text, HasSubstr("headline = \"Ai cũng vậy\"\n"));
}

TEST(WordsImport, LeavesASlideOutWholeWhenATextOfItIsMissing)
{
    const std::string po = po_text(exported(without(R"(slide."signs/a".items[1].summary)"), true));

    const Outcome outcome = imported(po);

    EXPECT_EQ(outcome.findings, "");
    ASSERT_EQ(outcome.words.gaps.size(), 1U);
    EXPECT_EQ(outcome.words.gaps[0].unit, R"(slide."signs/a")");
    EXPECT_EQ(outcome.words.gaps[0].missing, 1U);
    EXPECT_EQ(outcome.words.gaps[0].texts, 5U);
    EXPECT_THAT(outcome.words.text, Not(HasSubstr("signs/a")));
    EXPECT_THAT(outcome.words.text, HasSubstr("# ---- Signs ----\n\n[slide.\"signs/b\"]\n"))
        << "the chapter's heading stays";
}

TEST(WordsImport, TheProgramsOwnWordsMustAllBeThere)
{
    const Outcome outcome = imported(po_text(exported(without("interface.tty"), true)));

    EXPECT_EQ(outcome.words.text, "");
    EXPECT_THAT(outcome.findings,
                testing::MatchesRegex("vi.po:[0-9]+:1: error: `interface.tty` is "
                                      "not translated .*\n"));
    EXPECT_EQ(imported(po_text(exported(without("interface.tty"), true)), vietnamese).findings, "")
        << "unless they were there before";
}

TEST(WordsImport, ReviewedIsOnlyWhatHasNoDraftAndNoGap)
{
    const Outcome drafts = imported(po_text(exported(all(), false)), nullptr, Review::Done);
    EXPECT_FALSE(drafts.words.is_reviewed);
    EXPECT_THAT(drafts.findings,
                HasSubstr("warning: the words stay a draft: 8 texts are marked as fuzzy, 0 are not "
                          "translated"));
    EXPECT_THAT(drafts.words.text, HasSubstr("reviewed      = false"));
    const Outcome gap = imported(
        po_text(exported(without(R"(slide."signs/b".headline)"), true)), vietnamese, Review::Done);
    EXPECT_FALSE(gap.words.is_reviewed) << "what was kept was not in the hands of the reviewer";
    EXPECT_FALSE(imported(po_text(exported(all(), true))).words.is_reviewed) << "nobody said so";
}

TEST(WordsImport, AGuessOfMsgmergeIsNoTranslation)
{
    const Outcome outcome = imported(
        with("msgctxt \"slide.\\\"signs/b\\\".headline\"",
             "#, fuzzy\n#| msgid \"Everyone\"\nmsgctxt \"slide.\\\"signs/b\\\".headline\""));

    EXPECT_THAT(outcome.findings,
                HasSubstr("warning: `slide.\"signs/b\".headline` is not "
                          "translated: what is there belongs to another text"));
    EXPECT_THAT(outcome.words.text, Not(HasSubstr("signs/b")));
}

struct PoMistakeCase {
    const char* name;
    const char* piece;
    const char* other;
    const char* finding;
};

void PrintTo(const PoMistakeCase& mistake, std::ostream* out)
{
    *out << mistake.name;
}

class PoMistake : public testing::TestWithParam<PoMistakeCase>
{
};

TEST_P(PoMistake, IsRefusedWithItsLine)
{
    const Outcome outcome = imported(with(GetParam().piece, GetParam().other), vietnamese);

    EXPECT_EQ(outcome.words.text, "");
    EXPECT_THAT(outcome.findings, testing::ContainsRegex("^vi.po:[0-9]+:[0-9]+: error: "));
    EXPECT_THAT(outcome.findings, HasSubstr(GetParam().finding));
    EXPECT_EQ(std::count(outcome.findings.begin(), outcome.findings.end(), '\n'), 1)
        << outcome.findings;
}

INSTANTIATE_TEST_SUITE_P(
    Mistakes,
    PoMistake,
    testing::Values(
        PoMistakeCase{"UnknownKey",
                      "\"interface.tty\"",
                      "\"interface.tyt\"",
                      "the source has no text `interface.tyt` (did you mean `interface.tty`?)"},
        PoMistakeCase{"NoKey", "msgctxt \"interface.tty\"\n", "", "`TTY {tty}` has no msgctxt"},
        PoMistakeCase{"Stale",
                      "msgid \"Anyone\"",
                      "msgid \"Everyone\"",
                      "was translated from another text, `Everyone`"},
        PoMistakeCase{"LostToken",
                      "msgstr \"Gọi {help.phone}.\"",
                      "msgstr \"Gọi.\"",
                      "{help.phone} is missing in this text"},
        PoMistakeCase{"ForeignToken",
                      "msgstr \"Gọi\"",
                      "msgstr \"Gọi {emergency.phone}\"",
                      "the source has no `{emergency.phone}`"},
        PoMistakeCase{"TranslatedToken",
                      "msgstr \"TTY {tty}\"",
                      "msgstr \"TTY {điện}\"",
                      "the source has no `{điện}` (it has {tty})"},
        PoMistakeCase{"LoneBrace",
                      "msgstr \"TTY {tty}\"",
                      "msgstr \"TTY {tty\"",
                      "a brace without its partner"},
        PoMistakeCase{
            "LoneAsterisk", "*kiểm soát*", "*kiểm soát", "an asterisk without its partner"},
        PoMistakeCase{"TwoAsterisks", "*kiểm soát*", "**kiểm soát**", "two asterisks side by side"},
        PoMistakeCase{"LineBreak", "Ai cũng", "Ai\\ncũng", "a line break in a text"},
        PoMistakeCase{
            "DirectionMark", "Ai cũng", "Ai\u200Fcũng", "invisible direction mark U+200F"},
        PoMistakeCase{"Placeholder", "Ai cũng", "lorem ipsum", "lorem ipsum"},
        PoMistakeCase{"BadEscape", "Ai cũng", "Ai \\cũng", "a backslash that begins no escape"},
        PoMistakeCase{"Twice",
                      "#. Slide: headline.\n#: words/en.toml:18",
                      "msgctxt \"interface.tty\"\nmsgid \"TTY {tty}\"\nmsgstr \"\"\n\n#.",
                      "`interface.tty` is there twice (for the first time in line "},
        PoMistakeCase{
            "NoLanguage", "\"Language: vi\\n\"\n", "", "the header does not say the language"},
        PoMistakeCase{"BadLanguage",
                      "Language: vi\\n",
                      "Language: Vietnamese\\n",
                      "the header's language `Vietnamese` is not a language tag"},
        PoMistakeCase{"SourceLanguage",
                      "Language: vi\\n",
                      "Language: en\\n",
                      "`en` is the language that was translated from"}),
    [](const auto& tested) { return tested.param.name; });

TEST(WordsImport, SaysEverythingThatIsWrongAtOnce)
{
    std::string po = with("*kiểm soát*", "*kiểm soát");
    po.replace(po.find("msgid \"Anyone\""), 14, "msgid \"Before\"");
    po += "\nmsgctxt \"slide.gone.text\"\nmsgid \"x\"\nmsgstr \"y\"\n";

    const Outcome outcome = imported(po);

    EXPECT_THAT(outcome.findings, HasSubstr("an asterisk without its partner"));
    EXPECT_THAT(outcome.findings, HasSubstr("from another text, `Before`"));
    EXPECT_THAT(outcome.findings, HasSubstr("no text `slide.gone.text`"));
}

TEST(WordsImport, NamesWordsThatTheSourceHasNotAnyMore)
{
    const std::string present = std::string(vietnamese) + "[slide.gone]\nheadline = \"Cũ\"\n";

    const Outcome outcome = imported(po_text(exported(all(), true)), present.c_str());

    EXPECT_EQ(outcome.findings,
              "test.toml:13:12: warning: `slide.gone.headline` is not kept (the source has no such "
              "text)\n");
}

TEST(WordsImport, TheLanguageIsThatOfTheHeader)
{
    PoFile po;
    Report report;
    po.header = {{.name = "Language", .value = "zh_Hans"}};
    EXPECT_EQ(language_of(po, report), "zh-Hans");
    EXPECT_EQ(source_language_of(po), "en");
    po.header = {{.name = "Language", .value = "pt-BR"},
                 {.name = "X-Source-Language", .value = "es"}};
    EXPECT_EQ(language_of(po, report), "pt-BR");
    EXPECT_EQ(source_language_of(po), "es");
    po.header = {{.name = "Language", .value = "../../etc"}};
    EXPECT_EQ(language_of(po, report), std::nullopt);
    EXPECT_EQ(report.errors(), 1U);
}

TEST(WordTokens, AreKeptInAnyOrderAndNumber)
{
    EXPECT_THAT(tokens_in("{b} a {a} {b} {open"), testing::ElementsAre("{a}", "{b}"));
    EXPECT_FALSE(token_fault("{a} then {b}", "{b}, {a}, {a}"));
    EXPECT_TRUE(token_fault("none", "one }"));
    EXPECT_TRUE(token_fault("{a}", "{{a}}"));
}

} // namespace
} // namespace wayside
