#include "programme/slide_structure.hpp"

#include "base/limits.hpp"
#include "base/overload.hpp"

#include <fmt/format.h>

namespace wayside
{

namespace
{

constexpr Range<double> figures{0, limits::max_figure};
constexpr Range<int> decimals{0, limits::max_decimals};
constexpr Range<double> shares{0, 1};

constexpr Choices<ChartStyle, 3> chart_styles{
    {{"bar", ChartStyle::Bar}, {"donut", ChartStyle::Donut}, {"column", ChartStyle::Column}}};

constexpr Choices<NumberScale, 4> scales{{{"one", NumberScale::One},
                                          {"thousand", NumberScale::Thousand},
                                          {"million", NumberScale::Million},
                                          {"billion", NumberScale::Billion}}};

constexpr Choices<Fit, 2> fits{{{"cover", Fit::Cover}, {"contain", Fit::Contain}}};

void judge_dots(const Statistic& statistic, const TomlValue& table, Report& report)
{
    if (statistic.whole && *statistic.whole < statistic.value) {
        report.error(table.find("whole")->place(),
                     "`whole` is less than `value`",
                     "it is what the value is a part of");
    }
    if (statistic.unit && !statistic.whole) {
        report.error(table.find("unit")->place(),
                     "`unit` needs a `whole`",
                     "it is what one dot of the whole is worth");
    }
    if (statistic.unit && statistic.whole &&
        *statistic.whole / *statistic.unit > limits::max_dots) {
        report.error(table.find("unit")->place(),
                     fmt::format("the field would have more than {:.0f} dots", limits::max_dots),
                     "a larger unit makes fewer");
    }
}

/// `scale = "million"`: what the slide's figures are counted in.
NumberScale read_scale(TableReader& reader)
{
    return reader.choice("scale", scales, Need::Optional).value_or(NumberScale::One);
}

Statistic read_statistic(TableReader& reader, Report& report)
{
    Statistic statistic;
    statistic.value = reader.number("value", figures, Need::Required).value_or(0);
    statistic.decimals = reader.whole("decimals", decimals, Need::Optional).value_or(0);
    statistic.scale = read_scale(reader);
    statistic.whole = reader.number("whole", figures, Need::Optional);
    statistic.unit =
        reader.number("unit", {1.0 / limits::max_figure, limits::max_figure}, Need::Optional);
    judge_dots(statistic, reader.table(), report);
    return statistic;
}

void judge_marks(const std::vector<Chart::Mark>& marks, const TomlValue& list, Report& report)
{
    double sum = 0;
    int marked = 0;
    for (const Chart::Mark& mark : marks) {
        sum += mark.value;
        marked += mark.marked ? 1 : 0;
    }
    if (sum <= 0) {
        report.error(list.place(), "all values of the chart are 0");
    }
    if (marked > 1) {
        report.error(
            list.place(), "more than one mark is `marked`", "one at most is drawn in the accent");
    }
}

Chart read_chart(TableReader& reader, Report& report)
{
    Chart chart;
    chart.style = reader.choice("style", chart_styles, Need::Required).value_or(ChartStyle::Bar);
    chart.decimals = reader.whole("decimals", decimals, Need::Optional).value_or(0);
    chart.scale = read_scale(reader);
    const std::size_t errors_before = report.errors();
    IdIndex ids("mark");
    const auto elements = reader.list("marks", {2, limits::max_marks}, Need::Required);
    for (const TomlValue& element : elements) {
        if (element.type() != TomlType::Table) {
            report.error(
                element.place(), "a mark must be a table", "write { id = \"...\", value = 1 }");
            continue;
        }
        TableReader keys(element, report);
        Chart::Mark mark;
        mark.id = keys.text("id", Need::Required);
        mark.value = keys.number("value", figures, Need::Required).value_or(0);
        mark.marked = keys.flag("marked", Need::Optional).value_or(false);
        keys.finish();
        if (!mark.id.empty() && report_bad_id(mark.id, *element.find("id"), '-', report)) {
            static_cast<void>(ids.add(mark.id, ids.ids().size(), *element.find("id"), report));
        }
        chart.marks.push_back(std::move(mark));
    }
    if (!elements.empty() && report.errors() == errors_before) {
        judge_marks(chart.marks, *reader.table().find("marks"), report);
    }
    return chart;
}

List read_list(TableReader& reader, ReadingContext& context)
{
    List list;
    for (const TomlValue& element :
         reader.list("icons", {1, limits::max_list_items}, Need::Optional)) {
        const auto id = text_of(element, "icons", context.report);
        if (id) {
            static_cast<void>(context.pictures.resolve(*id, element, context.report));
        }
        list.icons.emplace_back(id.value_or(std::string_view()));
    }
    return list;
}

Picture read_picture(TableReader& reader, ReadingContext& context)
{
    Picture picture;
    picture.picture =
        read_reference(reader, "picture", Need::Required, context.pictures, context.report);
    picture.fit = reader.choice("fit", fits, Need::Optional).value_or(Fit::Cover);
    const auto focal = reader.list("focal", {2, 2}, Need::Optional);
    if (!focal.empty()) {
        picture.focal_x =
            number_of(focal[0], "focal", shares, context.report).value_or(picture.focal_x);
        picture.focal_y =
            number_of(focal[1], "focal", shares, context.report).value_or(picture.focal_y);
    }
    return picture;
}

/// A contact's id, or that of the contact with this task in the country of the display.
std::string read_help_contact(const TomlValue& value, ReadingContext& context)
{
    const auto id = text_of(value, "contacts", context.report);
    if (!id) {
        return {};
    }
    if (*id == "help") {
        return context.programme.help;
    }
    if (*id == "emergency") {
        if (context.programme.emergency.empty() && !context.programme.help.empty()) {
            context.report.error(
                value.place(),
                "this country has no emergency contact",
                fmt::format("add `emergency` to [help.{}]", context.programme.country));
        }
        return context.programme.emergency;
    }
    return context.contacts.resolve(*id, value, context.report) ? std::string(*id) : std::string();
}

Help read_help(TableReader& reader, ReadingContext& context)
{
    Help help;
    for (const TomlValue& element :
         reader.list("contacts", {1, limits::max_help_contacts}, Need::Required)) {
        help.contacts.push_back(read_help_contact(element, context));
    }
    return help;
}

using ReadBody = SlideBody (*)(TableReader& reader, ReadingContext& context);

template <typename Body>
SlideBody read_words_only(TableReader& /*reader*/, ReadingContext& /*context*/)
{
    return Body();
}

constexpr Choices<ReadBody, 12> kinds{{
    {"title", read_words_only<Title>},
    {"fact", read_words_only<Fact>},
    {"statistic",
     [](TableReader& r, ReadingContext& c) -> SlideBody {
         return read_statistic(r, c.report);
     }},
    {"chart",
     [](TableReader& r, ReadingContext& c) -> SlideBody {
         return read_chart(r, c.report);
     }},
    {"myth", read_words_only<Myth>},
    {"list",
     [](TableReader& r, ReadingContext& c) -> SlideBody {
         return read_list(r, c);
     }},
    {"model", read_words_only<Model>},
    {"quote", read_words_only<Quote>},
    {"steps", read_words_only<Steps>},
    {"picture",
     [](TableReader& r, ReadingContext& c) -> SlideBody {
         return read_picture(r, c);
     }},
    {"help",
     [](TableReader& r, ReadingContext& c) -> SlideBody {
         return read_help(r, c);
     }},
    {"law", read_words_only<Law>},
}};

} // namespace

std::optional<SlideBody> read_structure(TableReader& reader, ReadingContext& context)
{
    const auto read = reader.choice("kind", kinds, Need::Required);
    return read ? std::optional((*read)(reader, context)) : std::nullopt;
}

bool needs_source(const SlideBody& body)
{
    return std::visit(Overload{[](const Title&) { return false; },
                               [](const Fact&) { return false; },
                               [](const Statistic&) { return true; },
                               [](const Chart&) { return true; },
                               [](const Myth&) { return false; },
                               [](const List&) { return false; },
                               [](const Model&) { return false; },
                               [](const Quote&) { return true; },
                               [](const Steps&) { return false; },
                               [](const Picture&) { return false; },
                               [](const Help&) { return false; },
                               [](const Law&) {
                                   return true;
                               }},
                      body);
}

std::string read_reference(
    TableReader& reader, std::string_view key, Need need, const IdIndex& index, Report& report)
{
    const auto value = reader.find(key, need);
    const auto id = value ? text_of(*value, key, report) : std::nullopt;
    return id && index.resolve(*id, *value, report) ? std::string(*id) : std::string();
}

} // namespace wayside
