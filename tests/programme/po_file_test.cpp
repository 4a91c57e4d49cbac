/// gettext's PO format: what translators' editors write, and what they should not.

#include "programme/po_file.hpp"

#include <gmock/gmock.h>

#include <random>

namespace wayside
{
namespace
{

using testing::ElementsAre;
using testing::HasSubstr;

struct PoReading {
    std::optional<PoFile> file;
    std::string findings;
};

PoReading reading(const std::string& text)
{
    Report report;
    PoReading read{.file = read_po(text, "vi.po", report), .findings = {}};
    for (const Diagnostic& diagnostic : report.take({})) {
        read.findings += to_text(diagnostic) + "\n";
    }
    return read;
}

constexpr const char* header = "msgid \"\"\n"
                               "msgstr \"\"\n"
                               "\"Language: zh_Hans\\n\"\n"
                               "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
                               "\n";

TEST(PoFile, HasAHeaderOfFields)
{
    const PoReading read = reading(header);

    EXPECT_EQ(read.findings, "");
    ASSERT_NE(read.file->field("language"), nullptr) << "in either case";
    EXPECT_EQ(*read.file->field("Language"), "zh_Hans");
    EXPECT_EQ(read.file->field("X-Generator"), nullptr);
    EXPECT_EQ(read.file->header_place, (Place{"vi.po", 2, 1}));
    EXPECT_TRUE(read.file->entries.empty());
}

TEST(PoFile, AnEntryKnowsItsTextsNotesAndPlaces)
{
    const PoReading read = reading(std::string(header) + "# Minh: is this right?\n"
                                                         "#. Slide (list): headline.\n"
                                                         "#. Keep {help.phone}.\n"
                                                         "#: words/en.toml:3 words/en.toml:9\n"
                                                         "#, c-format, fuzzy\n"
                                                         "msgctxt \"slide.\\\"a/b\\\".text\"\n"
                                                         "msgid \"One\"\n"
                                                         "msgstr \"M\u1ED9t\"\n");

    EXPECT_EQ(read.findings, "");
    ASSERT_EQ(read.file->entries.size(), 1U);
    const PoEntry& entry = read.file->entries[0];
    EXPECT_EQ(entry.context, "slide.\"a/b\".text");
    EXPECT_EQ(entry.source, "One");
    EXPECT_EQ(entry.text, "M\u1ED9t");
    EXPECT_TRUE(entry.is_fuzzy);
    EXPECT_FALSE(entry.is_guess);
    EXPECT_TRUE(entry.is_sound);
    EXPECT_THAT(entry.notes, ElementsAre("Slide (list): headline.", "Keep {help.phone}."));
    EXPECT_THAT(entry.references, ElementsAre("words/en.toml:3 words/en.toml:9"));
    EXPECT_EQ(entry.place, (Place{"vi.po", 11, 1}));
    EXPECT_EQ(entry.text_place, (Place{"vi.po", 13, 1}));
}

TEST(PoFile, TextsOfSeveralLinesAreJoinedAndEscapesResolved)
{
    const PoReading read = reading("msgctxt \"k\"\r\nmsgid \"\"\r\n\"a \"\r\n\"b\" \"c\"\r\n"
                                   "msgstr \"\\\"\\\\\\n\\t\\x41\\102\\303\\251\"\r\n");

    EXPECT_EQ(read.findings, "");
    ASSERT_EQ(read.file->entries.size(), 1U);
    EXPECT_EQ(read.file->entries[0].source, "a bc");
    EXPECT_EQ(read.file->entries[0].text, "\"\\\n\tAB\u00E9");
}

TEST(PoFile, AnEntryMayStandOnOneLineAndBehindAByteOrderMark)
{
    const PoReading read = reading("\uFEFFmsgctxt \"k\" msgid \"a\" msgstr \"b\"");

    EXPECT_EQ(read.findings, "");
    ASSERT_EQ(read.file->entries.size(), 1U);
    EXPECT_EQ(read.file->entries[0].text, "b");
}

TEST(PoFile, ObsoleteEntriesArePassedOverWithWhatStandsAboveThem)
{
    const PoReading read = reading("#, fuzzy\n"
                                   "#~ msgctxt \"old\"\n"
                                   "#~ msgid \"a\"\n"
                                   "#~ msgstr \"b\"\n"
                                   "\n"
                                   "msgctxt \"new\"\nmsgid \"a\"\nmsgstr \"b\"\n"
                                   "#~ msgid \"\"\n#~ \"c\"\n#~ msgstr \"\"\n");

    EXPECT_EQ(read.findings, "");
    ASSERT_EQ(read.file->entries.size(), 1U);
    EXPECT_FALSE(read.file->entries[0].is_fuzzy);
}

TEST(PoFile, AGuessOfMsgmergeIsKnown)
{
    const PoReading read = reading("#, fuzzy\n#| msgid \"before\"\n"
                                   "msgctxt \"k\"\nmsgid \"now\"\nmsgstr \"x\"\n");

    ASSERT_EQ(read.file->entries.size(), 1U);
    EXPECT_TRUE(read.file->entries[0].is_guess);
}

TEST(PoFile, EveryMistakeIsSaidAtOnceWithItsPlace)
{
    const PoReading read = reading("msgctxt \"a\"\nmsgid \"\\q\"\nmsgstr \"x\"\n"
                                   "msgctxt \"b\"\nmsgid \"open\nmsgstr \"x\"\n"
                                   "msgstr \"y\"\n"
                                   "msgctxt \"c\"\nmsgid \"x\"\n"
                                   "msgctxt \"d\"\nmsgid \"x\"\nmsgstr\n"
                                   "\"e\"\n"
                                   "msgst \"f\"\n");

    EXPECT_THAT(read.findings, HasSubstr("vi.po:2:8: error: a backslash that begins no escape"));
    EXPECT_THAT(read.findings, HasSubstr("vi.po:5:7: error: the quotation mark that closes"));
    EXPECT_THAT(read.findings, HasSubstr("vi.po:7:1: error: msgstr without msgid"));
    EXPECT_THAT(read.findings, HasSubstr("vi.po:8:1: error: an entry without msgstr"));
    EXPECT_THAT(read.findings,
                HasSubstr("vi.po:14:1: error: unknown word `msgst` (did you mean "
                          "`msgstr`?)"));
    ASSERT_GE(read.file->entries.size(), 3U);
    EXPECT_FALSE(read.file->entries[0].is_sound);
    EXPECT_FALSE(read.file->entries[1].is_sound);
    EXPECT_FALSE(read.file->entries[2].is_sound);
    EXPECT_TRUE(read.file->entries[3].is_sound) << "its text stands in the next line";
    EXPECT_EQ(read.file->entries[3].text, "e");
}

TEST(PoFile, PluralFormsAreRefusedOnce)
{
    const PoReading read = reading("msgctxt \"k\"\nmsgid \"one\"\nmsgid_plural \"many\"\n"
                                   "msgstr[0] \"a\"\nmsgstr[1] \"b\"\n"
                                   "msgctxt \"l\"\nmsgid \"x\"\nmsgstr \"y\"\n");

    EXPECT_EQ(read.findings,
              "vi.po:3:1: error: `msgid_plural` has no place in the words of a campaign (a text "
              "with a number has one form)\n");
    ASSERT_EQ(read.file->entries.size(), 2U);
    EXPECT_FALSE(read.file->entries[0].is_sound);
    EXPECT_TRUE(read.file->entries[1].is_sound);
}

TEST(PoFile, WhatIsNotUtf8IsRefusedLineByLine)
{
    const PoReading read = reading("msgid \"a\"\nmsgstr \"caf\xE9\"\n# \xC0\xAF\n# \xED\xA0\x80\n"
                                   "# \xF4\x90\x80\x80\n# \uFFFD is a letter\n");

    EXPECT_FALSE(read.file);
    EXPECT_THAT(read.findings, HasSubstr("vi.po:2:12: error: bytes that are not UTF-8"));
    EXPECT_THAT(read.findings, HasSubstr("vi.po:3:3: ")) << "an overlong slash";
    EXPECT_THAT(read.findings, HasSubstr("vi.po:4:3: ")) << "half a surrogate pair";
    EXPECT_THAT(read.findings, HasSubstr("vi.po:5:3: ")) << "beyond Unicode";
    EXPECT_THAT(read.findings, testing::Not(HasSubstr("vi.po:6")));
}

TEST(PoFile, EscapesThatAreNoUtf8AreRefused)
{
    EXPECT_THAT(reading("msgctxt \"k\"\nmsgid \"a\"\nmsgstr \"\\351\"\n").findings,
                HasSubstr("vi.po:3:1: error: escapes that are no letter in UTF-8"));
}

TEST(PoFile, AnotherCharsetOrASecondHeaderIsRefused)
{
    EXPECT_THAT(
        reading("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=latin1\\n\"\n").findings,
        HasSubstr("vi.po:2:1: error: the header's charset is `latin1`"));
    EXPECT_THAT(reading(std::string(header) + header).findings,
                HasSubstr("vi.po:6:1: error: a second header (the first one is in line 2)"));
}

TEST(PoFile, IsReadAsItWasWritten)
{
    PoFile file;
    file.remarks = {"The words of a campaign."};
    file.header = {{.name = "Language", .value = "vi"}, {.name = "Last-Translator", .value = ""}};
    for (const char* text : {"",
                             "plain",
                             "\"quoted\" \\ back",
                             "tab\tand\nline",
                             "\x01\x7F 8",
                             "\u0645\u0631\u062D\u0628\u0627 \u4EBA\u53E3\u00A0!"}) {
        PoEntry entry;
        entry.context = "key.\"" + std::to_string(file.entries.size()) + "\"";
        entry.source = std::string("source of ") + text;
        entry.text = text;
        entry.is_fuzzy = file.entries.size() % 2 == 0;
        entry.notes = {"A note.", "Another."};
        entry.references = {"words/en.toml:7"};
        file.entries.push_back(entry);
    }

    const PoReading read = reading(po_text(file));

    EXPECT_EQ(read.findings, "");
    EXPECT_EQ(*read.file->field("Last-Translator"), "");
    ASSERT_EQ(read.file->entries.size(), file.entries.size());
    for (std::size_t i = 0; i < file.entries.size(); ++i) {
        EXPECT_EQ(read.file->entries[i].context, file.entries[i].context);
        EXPECT_EQ(read.file->entries[i].source, file.entries[i].source);
        EXPECT_EQ(read.file->entries[i].text, file.entries[i].text);
        EXPECT_EQ(read.file->entries[i].is_fuzzy, file.entries[i].is_fuzzy);
        EXPECT_EQ(read.file->entries[i].notes, file.entries[i].notes);
        EXPECT_EQ(read.file->entries[i].references, file.entries[i].references);
    }
}

/// Whatever it is given, the reader ends, and an entry that it calls sound can be written and read
/// again.
void expect_robust(const std::string& text)
{
    Report report;
    const auto file = read_po(text, "f.po", report);
    EXPECT_TRUE(file || report.errors() > 0) << text;
    if (!file || report.errors() > 0) {
        return;
    }
    Report again;
    const auto second = read_po(po_text(*file), "f.po", again);
    ASSERT_TRUE(second) << text;
    EXPECT_EQ(again.errors(), 0U) << text;
    ASSERT_EQ(second->entries.size(), file->entries.size()) << text;
    for (std::size_t i = 0; i < file->entries.size(); ++i) {
        EXPECT_EQ(second->entries[i].text, file->entries[i].text) << text;
        EXPECT_EQ(second->entries[i].source, file->entries[i].source) << text;
    }
}

constexpr const char* sample = "#, fuzzy\nmsgid \"\"\nmsgstr \"Language: vi\\n\"\n\n"
                               "#. note\n#: a:1\n#| msgid \"z\"\nmsgctxt \"k[0].\\\"a\\\"\"\n"
                               "msgid \"\"\n\"two \"\n\"lines \\\\ \\x41 \\101\"\n"
                               "msgstr \"\u4EBA\u00A0\"\n#~ msgid \"o\"\n#~ msgstr \"\"\n";

TEST(PoFile, EveryBeginningAndEveryEndOfAFileIsSurvived)
{
    const std::string text = sample;
    for (std::size_t length = 0; length <= text.size(); ++length) {
        expect_robust(text.substr(0, length));
        expect_robust(text.substr(length));
    }
}

TEST(PoFile, AFileWithBytesChangedIsSurvived)
{
    std::mt19937 random(7); // NOLINT(cert-msc51-cpp): the same every time
    const std::string pieces = "\"\\#~|,.:\n\r\t x0[]\xC3\xA9\xFFmsgidmsgstr";
    for (int round = 0; round < 20'000; ++round) {
        std::string text = sample;
        for (int change = 0; change < 4; ++change) {
            const std::size_t at = random() % text.size();
            const char byte = pieces[random() % pieces.size()];
            switch (random() % 3) {
            case 0:
                text[at] = byte;
                break;
            case 1:
                text.insert(at, 1, byte);
                break;
            default:
                text.erase(at, 1);
            }
        }
        expect_robust(text);
    }
}

TEST(PoFile, ManyMistakesAreCountedAndNotKept)
{
    std::string text;
    for (int i = 0; i < 5'000; ++i) {
        text += "msgctxt \"k\"\nmsgid \"\\q\"\nmsgstr \"\"\n";
    }
    Report report;

    EXPECT_TRUE(read_po(text, "f.po", report));

    EXPECT_EQ(report.errors(), 5'000U);
    EXPECT_LE(report.take({}).size(), 1'001U);
}

} // namespace
} // namespace wayside
