#include "programme/read_slides.hpp"

#include "base/limits.hpp"
#include "base/suggestion.hpp"
#include "programme/codes.hpp"
#include "programme/inline_words.hpp"
#include "programme/slide_structure.hpp"
#include "programme/slide_words.hpp"

#include <fmt/format.h>

namespace wayside
{

namespace
{

constexpr Choices<TransitionKind, 3> transition_kinds{{{"crossfade", TransitionKind::Crossfade},
                                                       {"slide", TransitionKind::Slide},
                                                       {"cut", TransitionKind::Cut}}};

/// The keys of every kind but `id` and `kind`.
void read_common_keys(TableReader& reader, Slide& slide, ReadingContext& context)
{
    slide.intensity =
        reader.choice("intensity", intensities, Need::Optional).value_or(Intensity::Low);
    slide.motif = read_reference(reader, "motif", Need::Optional, context.pictures, context.report);
    const bool cites = needs_source(slide.body);
    slide.source =
        read_reference(reader, "source", Need::Optional, context.sources, context.report);
    if (cites && !reader.table().find("source")) {
        context.report.error(
            slide.place,
            fmt::format("a slide of the kind {} needs a `source`", kind_name(slide.body)),
            "a [source.NAME] with name and year: figures and quotations are shown with both");
    }
    const DwellRead dwell = read_dwell(reader, context.report);
    slide.dwell = dwell.given ? dwell.length : context.dwell;
    slide.transition = read_transition(reader, context.report);
}

/// Without a kind no key can be called unknown, but for one that looks like it.
void report_misspelt_kind(const TomlValue& table, Report& report)
{
    if (table.find("kind")) {
        return;
    }
    for (const TomlEntry& entry : table.entries()) {
        if (nearest(entry.key.substr(0, limits::max_id_bytes), {"kind"}) && entry.key != "id") {
            report.error(entry.key_place(),
                         fmt::format("unknown key {}", quoted(entry.key)),
                         "did you mean `kind`?");
        }
    }
}

void read_slide(const TomlValue& table, SlideOwner owner, ReadingContext& context)
{
    const std::size_t number = context.programme.slides.size();
    TableReader reader(table, context.report);
    Slide& slide = context.programme.slides.emplace_back();
    slide.place = table.place();
    const auto id = reader.find("id", Need::Required);
    const auto name = id ? text_of(*id, "id", context.report) : std::nullopt;
    slide.id = name.value_or(std::string_view());
    const bool is_named = name && report_bad_id(*name, *id, '/', context.report) &&
                          context.slides.add(*name, number, *id, context.report);
    const std::size_t errors_before = context.report.errors();
    auto body = read_structure(reader, context);
    const bool is_sound = context.report.errors() == errors_before;
    const bool has_kind = body.has_value();
    if (has_kind) {
        slide.body = *std::move(body);
    }
    read_common_keys(reader, slide, context);
    context.records.push_back({.is_own = owner == SlideOwner::Programme,
                               .is_judged = has_kind && is_named,
                               .is_sound = is_sound});
    if (!has_kind) {
        report_misspelt_kind(table, context.report);
        return; // what its other keys and words should be is not known
    }
    const std::size_t errors_before_words = context.report.errors();
    read_inline_words(reader,
                      "{ headline = \"...\" }",
                      context,
                      [&](const std::string& language, const TomlValue& words) {
                          read_slide_words(number, language, words, context);
                      });
    reader.finish();
    context.records.back().is_judged = is_named && context.report.errors() == errors_before_words;
}

} // namespace

DwellRead read_dwell(TableReader& reader, Report& report)
{
    const auto value = reader.find("dwell", Need::Optional);
    if (!value || (value->text() != nullptr && *value->text() == "auto")) {
        return {.given = value.has_value(), .length = std::nullopt};
    }
    return {.given = true,
            .length = length_of(*value, "dwell", {limits::min_dwell, limits::max_dwell}, report)};
}

std::optional<Transition> read_transition(TableReader& reader, Report& report)
{
    const auto table = reader.subtable("transition", Need::Optional);
    if (!table) {
        return std::nullopt;
    }
    TableReader keys(*table, report);
    Transition transition;
    transition.kind =
        keys.choice("kind", transition_kinds, Need::Required).value_or(TransitionKind::Crossfade);
    const auto length = keys.find("length", Need::Optional);
    keys.finish();
    if (transition.kind == TransitionKind::Cut) {
        transition.length = Milliseconds(0);
        if (length) {
            report.error(
                length->place(), "a cut has no length", "remove `length`, or choose a crossfade");
        }
    } else if (length) {
        transition.length =
            length_of(*length, "length", {limits::min_transition, limits::max_transition}, report)
                .value_or(transition.length);
    }
    return transition;
}

void read_slides(TableReader& reader, SlideOwner owner, ReadingContext& context)
{
    const auto tables = reader.tables("slide");
    if (!tables) {
        context.slides.mark_incomplete();
        return;
    }
    for (const TomlValue& table : *tables) {
        if (context.programme.slides.size() == limits::max_slides) {
            context.report.error(table.place(),
                                 fmt::format("more than {} slides", limits::max_slides));
            context.slides.mark_incomplete();
            return;
        }
        read_slide(table, owner, context);
    }
}

} // namespace wayside
