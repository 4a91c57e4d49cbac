#include "programme/item_filter.hpp"

#include "programme/read_lists.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace wayside
{

namespace
{

using Names = std::vector<std::string>;

bool has(const Names& names, const std::string& name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool meet(const Names& a, const Names& b)
{
    return std::any_of(a.begin(), a.end(), [&](const std::string& name) { return has(b, name); });
}

/// A draft's language has no turn either, but that was said already.
void judge_turns(const Names& languages, TableReader& keys, ReadingContext& context)
{
    const Names& turns = context.programme.languages;
    for (const std::string& language : languages) {
        if (!has(turns, language) && !has(context.drafts, language)) {
            context.report.warning(
                keys.table().find("languages")->place(),
                fmt::format("{} never has a turn in this programme", quoted(language)),
                fmt::format("`languages` under [defaults] says: {}", fmt::join(turns, ", ")));
        }
    }
}

} // namespace

ItemFilter read_item_filter(TableReader& keys, ReadingContext& context)
{
    ItemFilter filter{.languages = read_languages(keys, "languages", context.report),
                      .audience = read_audience(keys, "audience", context.report)};
    judge_turns(filter.languages, keys, context);
    return filter;
}

bool suits(const ItemFilter& filter, const Slide& slide, const ReadingContext& context)
{
    if (!filter.audience.empty() && !meet(filter.audience, context.options.audience)) {
        return false;
    }
    if (slide.intensity > context.options.max_intensity) {
        return false;
    }
    if (filter.languages.empty()) {
        return true;
    }
    return std::any_of(
        filter.languages.begin(), filter.languages.end(), [&](const std::string& language) {
            return speaks(slide.body, language) && has(context.programme.languages, language);
        });
}

} // namespace wayside
