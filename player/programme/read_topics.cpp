#include "programme/read_topics.hpp"

#include "base/limits.hpp"
#include "programme/codes.hpp"
#include "programme/inline_words.hpp"
#include "programme/offered_languages.hpp"
#include "programme/slide_names.hpp"
#include "programme/slide_structure.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace wayside
{

namespace
{

/// An element of `pages`: a text gives each of its slides a page, a list puts its slides on one.
void read_page(const TomlValue& value,
               const SlideNames& names,
               Topic& topic,
               ReadingContext& context)
{
    if (value.type() == TomlType::Array) {
        std::vector<std::size_t> together;
        for (const TomlValue& element : value.elements()) {
            if (const auto written = text_of(element, "pages", context.report)) {
                const auto found = slides_matching(*written, element, names, context);
                together.insert(together.end(), found.begin(), found.end());
            }
        }
        if (together.size() > limits::max_page_slides) {
            context.report.error(
                value.place(),
                fmt::format("a page of {} slides", together.size()),
                fmt::format("{} at most: make two pages of it", limits::max_page_slides));
        }
        if (!together.empty()) {
            topic.pages.push_back(std::move(together));
        }
        return;
    }
    if (const auto written = text_of(value, "pages", context.report)) {
        for (const std::size_t number : slides_matching(*written, value, names, context)) {
            topic.pages.push_back({number});
        }
    }
}

void read_topic(const TomlValue& table, const SlideNames& names, ReadingContext& context)
{
    const std::size_t number = context.programme.topics.size();
    TableReader reader(table, context.report);
    Topic topic;
    topic.place = table.place();
    topic.id = reader.text("id", Need::Required);
    if (!topic.id.empty() && report_bad_id(topic.id, *table.find("id"), '-', context.report)) {
        static_cast<void>(context.topics.add(topic.id, number, *table.find("id"), context.report));
    }
    topic.icon = read_reference(reader, "icon", Need::Optional, context.pictures, context.report);
    topic.is_heavy = reader.flag("heavy", Need::Optional).value_or(false);
    for (const TomlValue& page :
         reader.list("pages", {1, limits::max_topic_pages}, Need::Required)) {
        read_page(page, names, topic, context);
    }
    if (topic.pages.size() > limits::max_topic_pages) {
        context.report.error(table.place(),
                             fmt::format("a topic of {} pages", topic.pages.size()),
                             fmt::format("{} at most", limits::max_topic_pages));
    }
    context.programme.topics.push_back(std::move(topic));
    read_inline_words(reader,
                      "{ title = \"...\" }",
                      context,
                      [&](const std::string& language, const TomlValue& words) {
                          read_topic_words(number, language, words, context);
                      });
    reader.finish();
}

} // namespace

void read_topics(TableReader& reader, ReadingContext& context)
{
    const auto tables = reader.tables("topic");
    if (!tables) {
        context.topics.mark_incomplete();
        return;
    }
    if (tables->empty()) {
        return; // nobody needs the slides sorted by name
    }
    const SlideNames names(context.programme.slides);
    for (const TomlValue& table : *tables) {
        if (context.programme.topics.size() == limits::max_topics) {
            context.report.error(table.place(),
                                 fmt::format("more than {} topics", limits::max_topics),
                                 "a visitor sees them all on one page");
            context.topics.mark_incomplete();
            return;
        }
        read_topic(table, names, context);
    }
}

void read_topic_words(std::size_t number,
                      const std::string& language,
                      const TomlValue& table,
                      ReadingContext& context)
{
    Topic& topic = context.programme.topics[number];
    const TextRules rules = context.rules(language);
    TableReader keys(table, context.report);
    Topic::Words words;
    words.title = rules.text(keys, "title", Need::Required);
    words.note = rules.text(keys, "note", topic.is_heavy ? Need::Required : Need::Optional);
    keys.finish();
    topic.words.insert_or_assign(language, std::move(words));
}

void read_touch(TableReader& reader, ReadingContext& context)
{
    const auto table = reader.subtable("touch", Need::Optional);
    if (!table) {
        offer_all(context);
        return;
    }
    context.programme.is_touched = true;
    TableReader keys(*table, context.report);
    if (const auto neutral = keys.find("neutral", Need::Optional)) {
        if (const auto written = text_of(*neutral, "neutral", context.report)) {
            context.programme.neutral = context.slides.resolve(*written, *neutral, context.report);
        }
    }
    std::vector<Topic> chosen;
    bool is_chosen = false;
    for (const TomlValue& element : keys.list("topics", {1, limits::max_topics}, Need::Optional)) {
        is_chosen = true;
        if (const auto written = text_of(element, "topics", context.report)) {
            if (const auto number = context.topics.resolve(*written, element, context.report)) {
                chosen.push_back(context.programme.topics[*number]);
            }
        }
    }
    read_offered(keys, context);
    keys.finish();
    if (is_chosen) {
        context.programme.topics = std::move(chosen);
    }
}

void check_topic_words(ReadingContext& context)
{
    if (!context.words_complete) {
        return;
    }
    for (const Topic& topic : context.programme.topics) {
        for (const std::string& language : offered_languages(context.programme)) {
            if (!topic.words.contains(language)) {
                context.report.error(
                    topic.place,
                    fmt::format("the topic {} has no words in {}", quoted(topic.id), language),
                    fmt::format("add [topic.{}] to the words of that language", topic.id));
            }
        }
    }
}

} // namespace wayside
