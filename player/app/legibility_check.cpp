#include "app/legibility_check.hpp"

#include "app/written_place.hpp"
#include "programme/report.hpp"
#include "scene/legibility.hpp"
#include "scene/text_item.hpp"

#include <fmt/format.h>

#include <string>
#include <utility>

namespace wayside
{

namespace
{

constexpr double read_contrast = 7;
constexpr double large_contrast = 4.5;
constexpr double seen_at_all = 3; ///< WCAG 2.2, 1.4.11: even of a sign less is not seen

/// What is said of a fault.
struct FaultWords {
    const char* rule;
    double worse;
    std::string message;
    const char* hint;
};

FaultWords words_of(const LegibilityFault& fault, const TextItem& text, const SlideSight& sight)
{
    const std::string words = wayside::quoted(text.paragraph.text);
    switch (fault.rule) {
    case LegibilityRule::Capitals:
        return {
            "capitals",
            fault.limit / fault.figure,
            fmt::format("capitals of {} are {:.1f} mm high {}; from {:.1f} m they need {:.1f} mm "
                        "(EN 301 549, 5.1.4; ADA 703.5.5)",
                        words,
                        cut(fault.figure),
                        sight.where(),
                        sight.canvas.viewing_distance_mm / 1000,
                        fault.limit),
            "say less, or hang the display nearer"};
    case LegibilityRule::Length:
        return {
            "length",
            fault.figure,
            fmt::format("{} has a line of {:.0f} characters {}; the eye finds back from at most "
                        "{:.0f} (art direction, \"Type\"; WCAG 2.2, 1.4.8)",
                        words,
                        fault.figure,
                        sight.where(),
                        fault.limit),
            "say it in fewer words, or in two sentences"};
    case LegibilityRule::Lines:
        break;
    }
    return {"lines",
            fault.figure,
            fmt::format("{} takes {:.0f} lines {}; more than {:.0f} are a page and not a slide",
                        words,
                        fault.figure,
                        sight.where(),
                        fault.limit),
            "say less, or make two slides of it"};
}

Place place_in(const SlideSight& sight, const TextItem& text)
{
    return place_of(text, sight.programme, sight.slide, sight.language);
}

} // namespace

void check_legibility(const SlideSight& sight, const Frame& frame, SlideFindings& findings)
{
    for (const LegibilityFault& fault : legibility_faults(frame, sight.canvas)) {
        const auto& text = std::get<TextItem>(frame.items[fault.item].what);
        FaultWords words = words_of(fault, text, sight);
        findings.add({.rule = words.rule,
                      .worse = words.worse,
                      .told = {.severity = Severity::Warning,
                               .place = place_in(sight, text),
                               .message = std::move(words.message),
                               .hint = words.hint}});
    }
}

void check_contrast(const SlideSight& sight,
                    const Frame& frame,
                    ContrastMeter& meter,
                    SlideFindings& findings)
{
    for (const TextContrast& measured : meter.measure(frame)) {
        const auto& text = std::get<TextItem>(frame.items[measured.item].what);
        const double least = least_contrast(text);
        if (measured.ratio >= least) {
            continue;
        }
        findings.add(
            {.rule = "contrast",
             .worse = least / measured.ratio,
             .told = {.severity =
                          measured.ratio < seen_at_all ? Severity::Error : Severity::Warning,
                      .place = place_in(sight, text),
                      .message = fmt::format("{} ({}) stands on {} with a contrast of {:.1f}:1 {}; "
                                             "{:.1f}:1 is needed (WCAG 2.2, 1.4.6; measured on the "
                                             "pixels)",
                                             wayside::quoted(measured.run),
                                             to_hex(measured.letters),
                                             to_hex(measured.ground),
                                             cut(measured.ratio),
                                             sight.where(),
                                             least),
                      .hint = "a calmer picture behind it, or other colours in the theme"}});
    }
}

double least_contrast(const TextItem& text)
{
    const bool is_read = text.role == name_of(Role::Text) || text.role == name_of(Role::Strip);
    return is_read ? read_contrast : large_contrast;
}

} // namespace wayside
