#include "programme/read_guarantees.hpp"

#include "base/limits.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wayside
{

namespace
{

void read_guarantee(const TomlValue& table, ReadingContext& context)
{
    Report& report = context.report;
    TableReader reader(table, report);
    const std::string slide = reader.text("slide", Need::Required);
    const auto number =
        slide.empty() ? std::nullopt : context.slides.resolve(slide, *table.find("slide"), report);
    const auto at_least =
        reader.length("at_least", {limits::min_dwell, limits::max_dwell}, Need::Required);
    const auto every =
        reader.length("every", {limits::min_dwell, limits::max_guarantee_every}, Need::Required);
    reader.finish();
    if (at_least && every && *at_least >= *every) {
        report.error(table.find("at_least")->place(),
                     fmt::format("{} in every {} leaves no time for anything else",
                                 to_text(*at_least),
                                 to_text(*every)),
                     "`at_least` must be shorter than `every`");
        return;
    }
    if (!number || !at_least || !every) {
        return;
    }
    const std::size_t index = number.value_or(0); // GCC 12 warns of *number
    auto& guarantees = context.programme.guarantees;
    const bool is_known =
        std::any_of(guarantees.begin(), guarantees.end(), [&](const Guarantee& guarantee) {
            return guarantee.slide == index;
        });
    if (is_known) {
        report.error(table.find("slide")->place(),
                     fmt::format("there is a guarantee for {} already", quoted(slide)),
                     "keep the stricter one");
        return;
    }
    if (context.programme.slides[index].intensity > context.options.max_intensity) {
        report.error(table.find("slide")->place(),
                     fmt::format("{} is heavier than this display allows", quoted(slide)),
                     "guarantee a gentler slide, or raise `max_intensity` of the display's file");
        return;
    }
    guarantees.push_back(
        {.slide = index, .at_least = *at_least, .every = *every, .place = table.place()});
}

} // namespace

void read_guarantees(TableReader& programme, ReadingContext& context)
{
    const auto tables = programme.tables("guarantee");
    if (!tables) {
        return;
    }
    if (tables->size() > limits::max_guarantees) {
        context.report.error((*tables)[limits::max_guarantees].place(),
                             fmt::format("more than {} guarantees", limits::max_guarantees),
                             "each takes time from the others");
        return;
    }
    for (const TomlValue& table : *tables) {
        read_guarantee(table, context);
    }
}

} // namespace wayside
