#include "programme/slide.hpp"

#include "base/overload.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wayside
{

namespace
{

using Texts = std::vector<std::string>;

/// "27.6" for {value} in "{value} million": how long it takes to read does not depend on how a
/// language writes it.
std::string with_value(const std::string& pattern, double value, int decimals)
{
    std::string text = pattern;
    for (const std::string_view token : {"{value}", "{percent}", "{compact}"}) {
        if (const std::size_t at = text.find(token); at != std::string::npos) {
            text.replace(at, token.size(), fmt::format("{:.{}f}", value, decimals));
        }
    }
    return text;
}

Texts texts_in(const Statistic& statistic, const Statistic::Words& words)
{
    return {with_value(words.number, statistic.value, statistic.decimals),
            words.label,
            with_value(words.whole, statistic.whole.value_or(0), statistic.decimals)};
}

Texts texts_in(const Chart& chart, const Chart::Words& words)
{
    Texts texts{words.headline};
    for (std::size_t i = 0; i < chart.marks.size() && i < words.labels.size(); ++i) {
        texts.push_back(words.labels[i]);
        texts.push_back(with_value(words.value, chart.marks[i].value, chart.decimals));
    }
    return texts;
}

Texts texts_in(const List& /*list*/, const List::Words& words)
{
    Texts texts{words.headline};
    for (const List::Item& item : words.items) {
        texts.push_back(item.text);
        texts.push_back(item.summary);
    }
    texts.push_back(words.closing);
    return texts;
}

Texts texts_in(const Model& /*model*/, const Model::Words& words)
{
    Texts texts{words.headline};
    for (std::size_t i = 0; i < words.columns.size(); ++i) {
        texts.push_back(words.columns[i].title);
        texts.insert(texts.end(), words.columns[i].items.begin(), words.columns[i].items.end());
        if (i < words.joins.size()) {
            texts.push_back(words.joins[i]);
        }
    }
    texts.push_back(words.exception);
    return texts;
}

Texts texts_in(const Steps& /*steps*/, const Steps::Words& words)
{
    Texts texts{words.headline};
    texts.insert(texts.end(), words.steps.begin(), words.steps.end());
    return texts;
}

Texts texts_in(const Title& /*title*/, const Title::Words& words)
{
    return {words.headline, words.text};
}

Texts texts_in(const Fact& /*fact*/, const Fact::Words& words)
{
    return {words.headline, words.text};
}

Texts texts_in(const Myth& /*myth*/, const Myth::Words& words)
{
    return {words.myth, words.reality, words.text};
}

Texts texts_in(const Quote& /*quote*/, const Quote::Words& words)
{
    return {words.quote, words.attribution};
}

Texts texts_in(const Picture& /*picture*/, const Picture::Words& words)
{
    return {words.caption};
}

Texts texts_in(const Help& /*help*/, const Help::Words& words)
{
    return {words.headline, words.text};
}

Texts texts_in(const Law& /*law*/, const Law::Words& words)
{
    return {words.jurisdiction, words.headline, words.text, words.article};
}

void remove_markup(Texts& texts)
{
    for (std::string& text : texts) {
        text.erase(std::remove(text.begin(), text.end(), '*'), text.end());
    }
    texts.erase(std::remove(texts.begin(), texts.end(), std::string()), texts.end());
}

} // namespace

double factor_of(NumberScale scale)
{
    switch (scale) {
    case NumberScale::One:
        return 1;
    case NumberScale::Thousand:
        return 1e3;
    case NumberScale::Million:
        return 1e6;
    case NumberScale::Billion:
        return 1e9;
    }
    return 1;
}

const char* kind_name(const SlideBody& body)
{
    return std::visit(Overload{[](const Title&) { return "title"; },
                               [](const Fact&) { return "fact"; },
                               [](const Statistic&) { return "statistic"; },
                               [](const Chart&) { return "chart"; },
                               [](const Myth&) { return "myth"; },
                               [](const List&) { return "list"; },
                               [](const Model&) { return "model"; },
                               [](const Quote&) { return "quote"; },
                               [](const Steps&) { return "steps"; },
                               [](const Picture&) { return "picture"; },
                               [](const Help&) { return "help"; },
                               [](const Law&) {
                                   return "law";
                               }},
                      body);
}

std::vector<std::string> languages_of(const SlideBody& body)
{
    return std::visit(
        [](const auto& kind) {
            std::vector<std::string> languages;
            for (const auto& entry : kind.words) {
                languages.push_back(entry.first);
            }
            return languages;
        },
        body);
}

bool speaks(const SlideBody& body, const std::string& language)
{
    return std::visit([&](const auto& kind) { return kind.words.count(language) > 0; }, body);
}

std::vector<std::string> texts_of(const SlideBody& body, const std::string& language)
{
    return std::visit(
        [&](const auto& kind) {
            const auto words = kind.words.find(language);
            Texts texts = words == kind.words.end() ? Texts() : texts_in(kind, words->second);
            remove_markup(texts);
            return texts;
        },
        body);
}

Place place_of_words(const Slide& slide, const std::string& language)
{
    const auto written = slide.written.find(language);
    return written == slide.written.end() || written->second.empty()
               ? slide.place
               : written->second.front().place;
}

} // namespace wayside
