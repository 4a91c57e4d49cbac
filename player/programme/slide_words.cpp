#include "programme/slide_words.hpp"

#include "base/limits.hpp"
#include "base/overload.hpp"

#include <fmt/format.h>

namespace wayside
{

namespace
{

/// One table of words being read.
struct WordsReader {
    TableReader& reader;
    const TextRules& rules;
    bool is_sound; ///< of the slide's structure

    [[nodiscard]] std::string needed(std::string_view key, OwnToken own = {}) const
    {
        return rules.text(reader, key, Need::Required, own);
    }

    [[nodiscard]] std::string optional(std::string_view key) const
    {
        return rules.text(reader, key, Need::Optional);
    }
};

/// What stands for the figure: as the slide has it, as a percentage, or as the language counts such
/// figures.
OwnToken figure_token(NumberScale scale, Need need = Need::Required)
{
    return {.names = scale == NumberScale::One ? "value|percent" : "value|compact", .need = need};
}

Title::Words words_of(const Title& /*title*/, const WordsReader& words)
{
    return {.headline = words.needed("headline"), .text = words.optional("text")};
}

Fact::Words words_of(const Fact& /*fact*/, const WordsReader& words)
{
    return {.headline = words.needed("headline"), .text = words.optional("text")};
}

Statistic::Words words_of(const Statistic& statistic, const WordsReader& words)
{
    return {.number = words.needed("number", figure_token(statistic.scale)),
            .label = words.needed("label"),
            .whole = statistic.whole
                         ? words.needed("whole", figure_token(statistic.scale, Need::Optional))
                         : words.optional("whole")};
}

std::vector<std::string> read_labels(const Chart& chart, const WordsReader& words)
{
    const auto table = words.reader.subtable("labels", Need::Required);
    std::vector<std::string> labels;
    if (!table || !words.is_sound) {
        return labels;
    }
    TableReader reader(*table, words.rules.report());
    for (const Chart::Mark& mark : chart.marks) {
        labels.push_back(words.rules.text(reader, mark.id, Need::Required));
    }
    reader.finish();
    return labels;
}

Chart::Words words_of(const Chart& chart, const WordsReader& words)
{
    return {.headline = words.needed("headline"),
            .value = words.needed("value", figure_token(chart.scale)),
            .labels = read_labels(chart, words),
            .spoken = words.needed("spoken")};
}

Myth::Words words_of(const Myth& /*myth*/, const WordsReader& words)
{
    return {.myth = words.needed("myth"),
            .reality = words.needed("reality"),
            .text = words.optional("text")};
}

std::vector<List::Item> read_items(const List& list, const WordsReader& words)
{
    Report& report = words.rules.report();
    std::vector<List::Item> items;
    const auto elements = words.reader.list("items", {2, limits::max_list_items}, Need::Required);
    items.reserve(elements.size());
    for (const TomlValue& element : elements) {
        if (element.type() != TomlType::Table) {
            report.error(element.place(),
                         fmt::format("an item must be a table, not {}", type_name(element.type())),
                         R"(write { text = "...", summary = "..." })");
            continue;
        }
        TableReader keys(element, report);
        items.push_back({.text = words.rules.text(keys, "text", Need::Required),
                         .summary = words.rules.text(keys, "summary", Need::Required)});
        keys.finish();
    }
    if (!elements.empty() && words.is_sound && !list.icons.empty() &&
        list.icons.size() != elements.size()) {
        report.error(
            words.reader.table().find("items")->place(),
            fmt::format("{} items, but the slide has {} icons", elements.size(), list.icons.size()),
            "one icon for each item, or none at all");
    }
    return items;
}

List::Words words_of(const List& list, const WordsReader& words)
{
    return {.headline = words.needed("headline"),
            .items = read_items(list, words),
            .closing = words.optional("closing")};
}

std::vector<Model::Column> read_columns(const WordsReader& words)
{
    std::vector<Model::Column> columns;
    for (const TomlValue& element : words.reader.list("columns", {3, 3}, Need::Required)) {
        if (element.type() != TomlType::Table) {
            words.rules.report().error(
                element.place(),
                fmt::format("a column must be a table, not {}", type_name(element.type())),
                R"(write { title = "...", items = ["..."] })");
            continue;
        }
        TableReader keys(element, words.rules.report());
        columns.push_back({.title = words.rules.text(keys, "title", Need::Required),
                           .items = words.rules.texts(
                               keys, "items", {1, limits::max_column_items}, Need::Required)});
        keys.finish();
    }
    return columns;
}

Model::Words words_of(const Model& /*model*/, const WordsReader& words)
{
    return {.headline = words.needed("headline"),
            .columns = read_columns(words),
            .joins = words.rules.texts(words.reader, "joins", {2, 2}, Need::Required),
            .exception = words.needed("exception")};
}

Quote::Words words_of(const Quote& /*quote*/, const WordsReader& words)
{
    return {.quote = words.needed("quote"), .attribution = words.needed("attribution")};
}

Steps::Words words_of(const Steps& /*steps*/, const WordsReader& words)
{
    return {.headline = words.needed("headline"),
            .steps =
                words.rules.texts(words.reader, "steps", {2, limits::max_steps}, Need::Required)};
}

Picture::Words words_of(const Picture& /*picture*/, const WordsReader& words)
{
    return {.caption = words.optional("caption")};
}

Help::Words words_of(const Help& /*help*/, const WordsReader& words)
{
    return {.headline = words.needed("headline"), .text = words.optional("text")};
}

Law::Words words_of(const Law& /*law*/, const WordsReader& words)
{
    return {.jurisdiction = words.needed("jurisdiction"),
            .headline = words.needed("headline"),
            .text = words.optional("text"),
            .article = words.needed("article")};
}

} // namespace

void read_slide_words(std::size_t number,
                      const std::string& language,
                      const TomlValue& table,
                      ReadingContext& context)
{
    const SlideRecord& record = context.records[number];
    TableReader reader(table, context.report);
    Slide& slide = context.programme.slides[number];
    const TextRules rules =
        context.rules(language, context.options.is_thorough ? &slide.written[language] : nullptr);
    const WordsReader words{.reader = reader, .rules = rules, .is_sound = record.is_sound};
    const bool is_new = std::visit(
        [&](auto& body) { return body.words.try_emplace(language, words_of(body, words)).second; },
        slide.body);
    reader.finish();
    if (!is_new) {
        context.report.error(
            table.place(),
            fmt::format("{} has words in {} already", quoted(slide.id), quoted(language)),
            "they stand beside the slide");
    }
}

bool has_words(const SlideBody& body)
{
    return std::visit([](const auto& kind) { return !kind.words.empty(); }, body);
}

} // namespace wayside
