#include "programme/offered_languages.hpp"

#include "base/limits.hpp"
#include "programme/codes.hpp"
#include "programme/typed_value.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wayside
{

namespace
{

bool holds(const std::vector<std::string>& list, std::string_view language)
{
    return std::find(list.begin(), list.end(), language) != list.end();
}

void add_once(std::vector<std::string>& list, const std::string& language)
{
    if (!holds(list, language)) {
        list.push_back(language);
    }
}

void read_one(const TomlValue& element, ReadingContext& context)
{
    const auto tag = text_of(element, "languages", context.report);
    if (!tag || !report_bad_language(*tag, element, context.report)) {
        return;
    }
    const std::string language(*tag);
    if (holds(context.programme.offered, language)) {
        context.report.error(element.place(),
                             fmt::format("{} is in the list already", quoted(language)));
    } else if (context.programme.touch_words.contains(language) ||
               holds(context.programme.languages, language)) {
        context.programme.offered.push_back(language);
    } else if (!holds(context.drafts, language) && context.words_complete) {
        context.report.error(element.place(),
                             fmt::format("there are no words in {}", quoted(language)),
                             fmt::format("add words/{}.toml to the campaign", language));
    }
}

} // namespace

void read_offered(TableReader& touch, ReadingContext& context)
{
    const auto listed = touch.list("languages", {1, limits::max_languages}, Need::Optional);
    if (listed.empty()) {
        offer_all(context);
        return;
    }
    for (const TomlValue& element : listed) {
        read_one(element, context);
    }
    for (const std::string& language : context.programme.languages) {
        add_once(context.programme.offered, language);
    }
}

void offer_all(ReadingContext& context)
{
    context.programme.offered = context.programme.languages;
    for (const auto& [language, words] : context.programme.touch_words) {
        add_once(context.programme.offered, language);
    }
}

} // namespace wayside
