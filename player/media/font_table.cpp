#include "media/font_table.hpp"

#include "programme/table_reader.hpp"
#include "programme/toml_document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace wayside
{

namespace
{

constexpr std::size_t most_blocks = 250;
constexpr char32_t last_character = 0x10FFFF;

/// One [[first]], [[script]] or [[last]]: a face for each voice.
struct Block {
    std::vector<std::string> languages;
    FaceId headline;
    FaceId text;
};

struct Blocks {
    std::vector<Block> first;
    std::vector<Block> scripts;
    std::vector<Block> last;
    std::vector<Block> at_worst; ///< a letter that is drawn badly is better than none
};

std::optional<CharacterRange> range_of(std::string_view text)
{
    const auto dash = text.find('-');
    if (dash == std::string_view::npos) {
        return std::nullopt;
    }
    const auto code_of = [](std::string_view digits) -> std::optional<char32_t> {
        std::uint32_t code = 0;
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
        const bool whole = read.ec == std::errc() && read.ptr == digits.data() + digits.size();
        return whole && code <= last_character ? std::optional<char32_t>(code) : std::nullopt;
    };
    const auto first = code_of(text.substr(0, dash));
    const auto last = code_of(text.substr(dash + 1));
    if (!first || !last || *first > *last) {
        return std::nullopt;
    }
    return CharacterRange{*first, *last};
}

bool holds(const std::vector<CharacterRange>& ranges, char32_t character)
{
    return std::any_of(ranges.begin(), ranges.end(), [character](const CharacterRange& range) {
        return range.first <= character && character <= range.last;
    });
}

std::vector<CharacterRange> read_ranges(TableReader& block,
                                        std::string_view key,
                                        Need need,
                                        Report& report)
{
    std::vector<CharacterRange> ranges;
    for (const TomlValue& value : block.list(key, {1, 100}, need)) {
        const auto range = value.text() == nullptr ? std::nullopt : range_of(*value.text());
        if (!range) {
            report.error(value.place(),
                         "a range must be two code points in hexadecimal",
                         "write it like \"0600-06FF\"");
            continue;
        }
        ranges.push_back(*range);
    }
    return ranges;
}

std::vector<std::string> read_texts(TableReader& table, std::string_view key, Report& report)
{
    std::vector<std::string> texts;
    for (const TomlValue& value : table.list(key, {1, 100}, Need::Required)) {
        texts.emplace_back(text_of(value, key, report).value_or(std::string_view()));
    }
    return texts;
}

/// The same face has one number, in however many blocks it stands: it is opened once.
FaceId add_face(FontTable& table, const FontFace& face)
{
    auto known = std::find(table.faces.begin(), table.faces.end(), face);
    if (known == table.faces.end()) {
        known = table.faces.insert(known, face);
    }
    return FaceId{static_cast<int>(known - table.faces.begin())};
}

/// Reads the blocks under `key` and adds their faces to the table.
std::vector<Block> read_blocks(TableReader& root,
                               std::string_view key,
                               FontTable& table,
                               Report& report)
{
    std::vector<Block> blocks;
    for (const TomlValue& value : root.list(key, {1, most_blocks}, Need::Optional)) {
        if (value.type() != TomlType::Table) {
            report.error(
                value.place(),
                fmt::format("`{}` must be written [[{}]], with two pairs of brackets", key, key));
            return blocks;
        }
        TableReader reader(value, report);
        Block block;
        FontFace face;
        if (key == "script") {
            static_cast<void>(reader.text("name", Need::Required));
            block.languages = read_texts(reader, "languages", report);
            face.ranges = read_ranges(reader, "ranges", Need::Required, report);
        }
        face.family = reader.text("family", Need::Required);
        face.index = reader.whole("index", {0, 100}, Need::Optional).value_or(0);
        face.package = reader.text("package", Need::Optional);
        face.licence = reader.text("licence", Need::Required);
        const auto add = [&](std::string_view voice) {
            face.file = reader.text(voice, Need::Required);
            return add_face(table, face);
        };
        face.except = read_ranges(reader, "headline_except", Need::Optional, report);
        block.headline = add("headline");
        face.except.clear();
        block.text = add("text");
        reader.finish();
        blocks.push_back(std::move(block));
    }
    return blocks;
}

std::vector<FaceId> stack_for(std::string_view language, FaceId Block::*voice, const Blocks& blocks)
{
    std::vector<FaceId> stack;
    const auto append = [&](const std::vector<Block>& group, const auto& wanted) {
        for (const Block& block : group) {
            if (wanted(block) &&
                std::find(stack.begin(), stack.end(), block.*voice) == stack.end()) {
                stack.push_back(block.*voice);
            }
        }
    };
    const auto speaks = [&](const Block& block) {
        return std::find(block.languages.begin(), block.languages.end(), language) !=
               block.languages.end();
    };
    const auto any = [](const Block&) {
        return true;
    };
    append(blocks.first, any);
    append(blocks.scripts, speaks);
    append(blocks.scripts, [&](const Block& block) { return !speaks(block); });
    append(blocks.last, any);
    append(blocks.at_worst, any);
    return stack;
}

/// Those that draw some letters badly once more, without exceptions.
std::vector<Block> without_exceptions(const std::vector<Block>& blocks, FontTable& table)
{
    std::vector<Block> all;
    for (const Block& block : blocks) {
        FontFace face = table.faces[static_cast<std::size_t>(block.headline.value)];
        if (!std::exchange(face.except, {}).empty()) {
            all.push_back({.languages = {}, .headline = add_face(table, face), .text = block.text});
        }
    }
    return all;
}

void build_stacks(const Blocks& blocks, FontTable& table)
{
    const auto build = [&](const std::string& language) {
        table.headline[language] = stack_for(language, &Block::headline, blocks);
        table.text[language] = stack_for(language, &Block::text, blocks);
    };
    build("");
    for (const Block& block : blocks.scripts) {
        for (const std::string& language : block.languages) {
            build(language);
        }
    }
}

} // namespace

bool FontFace::is_asked_for(char32_t character) const
{
    return (ranges.empty() || holds(ranges, character)) && !holds(except, character);
}

const std::vector<FaceId>& FontTable::stack(std::string_view language, FontVoice voice) const
{
    const auto& stacks = voice == FontVoice::Headline ? headline : text;
    while (!language.empty()) {
        if (const auto found = stacks.find(language); found != stacks.end()) {
            return found->second;
        }
        const auto dash = language.rfind('-');
        language = language.substr(0, dash == std::string_view::npos ? 0 : dash);
    }
    return stacks.find("")->second;
}

Result<FontTable> parse_font_table(std::string_view toml, std::string_view file)
{
    Report report;
    FontTable table;
    if (const auto document = TomlDocument::parse(toml, std::string(file), report)) {
        TableReader root(document->root(), report);
        static_cast<void>(root.whole("format", {1, 1}, Need::Required));
        table.folders = read_texts(root, "folders", report);
        Blocks blocks{.first = read_blocks(root, "first", table, report),
                      .scripts = {},
                      .last = {},
                      .at_worst = {}};
        blocks.scripts = read_blocks(root, "script", table, report);
        blocks.last = read_blocks(root, "last", table, report);
        blocks.at_worst = without_exceptions(blocks.first, table);
        if (blocks.first.empty()) {
            report.error(document->root().place(),
                         "there is no [[first]]: no font for the letters of the design");
        }
        root.finish();
        build_stacks(blocks, table);
    }
    const Diagnostics found = report.take({std::string(file)});
    if (has_errors(found)) {
        const auto first =
            std::find_if(found.begin(), found.end(), [](const Diagnostic& diagnostic) {
                return diagnostic.severity == Severity::Error;
            });
        return failure(to_text(*first));
    }
    return table;
}

} // namespace wayside
