#include "scene/touch_panels.hpp"

#include "scene/reading_column.hpp"
#include "text/locale.hpp"

#include <fmt/format.h>
#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace wayside
{

namespace
{

int rows_of(const Placed& placed, int left)
{
    int rows = 0;
    for (const Hotspot& spot : placed.hotspots) {
        rows += spot.rect.x == left ? 1 : 0;
    }
    return std::max(rows, 1);
}

/// Buttons that fill what height there is, up to about twice the target. Their letters get smaller
/// before they have to scroll.
ContentMaker button_content(std::vector<Button> buttons, int most_columns)
{
    return [buttons = std::move(buttons), most_columns](
               const TouchRoom& room, Point at, int width, int height) -> Result<Placed> {
        ButtonGrid grid{.most_columns = most_columns, .ragged = true};
        TouchRoom smaller = room;
        auto placed = place_buttons(smaller, buttons, at, width, grid);
        while (placed && placed->height > height && smaller.label_px > room.label_min) {
            smaller.label_px = smaller_letters(room, smaller.label_px);
            placed = place_buttons(smaller, buttons, at, width, grid);
        }
        if (!placed || placed->height >= height) {
            return placed;
        }
        // As high as fits, so that a hand in a hurry finds them; not higher than looks right.
        const int rows = rows_of(*placed, at.x);
        const int fitting = (height - (rows - 1) * room.gap) / rows;
        grid.least_height = std::min(fitting, room.target * 9 / 4);
        return place_buttons(smaller, buttons, at, width, grid);
    };
}

PageParts home_parts(const TouchRoom& room)
{
    PageParts parts{.name = {}, .title = room.words.question, .is_touched = true, .content = {}};
    std::vector<Button> tiles;
    const auto& topics = room.stage.programme.topics;
    for (std::size_t i = 0; i < topics.size(); ++i) {
        if (const Topic::Words* words = topic_words(room, topics[i])) {
            tiles.push_back({.id = "topic/" + topics[i].id,
                             .label = words->title,
                             .action = OpenTopic{i},
                             .icon = topics[i].icon});
        }
    }
    const Programme& programme = room.stage.programme;
    if (programme.neutral) {
        parts.motif = programme.slides[*programme.neutral].motif;
    }
    const bool tall = room.stage.canvas.shape() == Shape::Portrait;
    parts.content = button_content(std::move(tiles), tall ? 2 : 3);
    return parts;
}

PageParts languages_parts(const TouchRoom& room)
{
    PageParts parts{.name = {}, .title = room.words.language, .is_touched = true, .content = {}};
    std::vector<Button> tiles;
    for (const std::string& language : offered_languages(room.stage.programme)) {
        tiles.push_back(
            {.id = "language/" + language,
             .label = own_name(language),
             .action = ChooseLanguage{language},
             .look = language == room.stage.language ? ButtonLook::Chosen : ButtonLook::Plain,
             .language = language});
    }
    const bool tall = room.stage.canvas.shape() == Shape::Portrait;
    parts.content = button_content(std::move(tiles), tall ? 2 : 4);
    return parts;
}

/// "High contrast: on".
Button switch_button(
    const TouchRoom& room, const std::string& id, const std::string& label, Switch what, bool is_on)
{
    return {.id = id,
            .label = label + room.stage.words.colon + (is_on ? room.words.on : room.words.off),
            .action = Toggle{what},
            .look = is_on ? ButtonLook::Chosen : ButtonLook::Plain};
}

std::vector<Button> voice_buttons(const TouchRoom& room)
{
    const TouchWords& words = room.words;
    return {{.id = "pause", .label = words.pause, .action = UseVoice{Voice::Pause}},
            {.id = "repeat", .label = words.repeat, .action = UseVoice{Voice::Repeat}},
            {.id = "slower", .label = words.slower, .action = UseVoice{Voice::Slower}},
            {.id = "faster", .label = words.faster, .action = UseVoice{Voice::Faster}},
            {.id = "softer", .label = words.softer, .action = UseVoice{Voice::Softer}},
            {.id = "louder", .label = words.louder, .action = UseVoice{Voice::Louder}}};
}

PageParts reading_parts(const TouchRoom& room, const Settings& settings, const VisitFacts& facts)
{
    const TouchWords& words = room.words;
    std::vector<Button> buttons;
    for (const int step : {0, 1, 2}) {
        buttons.push_back(
            {.id = fmt::format("size-{}", step),
             .label = fmt::format("{} %", 100 + 50 * step),
             .action = ChooseTextStep{step},
             .look = step == settings.text_step ? ButtonLook::Chosen : ButtonLook::Plain});
    }
    buttons.push_back(
        switch_button(room, "contrast", words.contrast, Switch::Contrast, settings.contrast));
    buttons.push_back(switch_button(
        room, "motion", words.motion, Switch::ReducedMotion, settings.reduced_motion));
    buttons.push_back(
        switch_button(room, "lower", words.lower, Switch::LowerControls, settings.lower_controls));
    if (facts.may_listen) {
        std::vector<Button> voice = voice_buttons(room);
        std::move(voice.begin(), voice.end(), std::back_inserter(buttons));
    }
    PageParts parts{.name = {}, .title = words.text_size, .is_touched = true, .content = {}};
    parts.content = button_content(std::move(buttons), 3);
    return parts;
}

PageParts help_parts(const TouchRoom& room)
{
    const Programme& programme = room.stage.programme;
    std::vector<ReadingBlock> blocks = contact_blocks(room, programme.help);
    for (auto more :
         {contact_blocks(room, programme.emergency), code_blocks(room, programme.help)}) {
        blocks.insert(blocks.end(), more.begin(), more.end());
    }
    return {.name = {}, .title = room.words.help, .content = read_only_content(std::move(blocks))};
}

struct OwnName {
    std::string_view language;
    std::string_view name;
};

/// Names for which ICU takes another language's word: French "créole haïtien".
constexpr std::array<OwnName, 1> names_of_their_own{{{"ht", "Kreyòl ayisyen"}}};

std::string_view name_that_icu_lacks(std::string_view language)
{
    const auto found =
        std::find_if(names_of_their_own.begin(), names_of_their_own.end(), [&](const OwnName& own) {
            return own.language == language.substr(0, language.find('-'));
        });
    return found == names_of_their_own.end() ? std::string_view() : found->name;
}

} // namespace

PageParts panel_parts(const TouchRoom& room,
                      Panel panel,
                      const Settings& settings,
                      const VisitFacts& facts)
{
    switch (panel) {
    case Panel::Home:
        return home_parts(room);
    case Panel::Languages:
        return languages_parts(room);
    case Panel::Reading:
        return reading_parts(room, settings, facts);
    case Panel::Help:
        return help_parts(room);
    }
    return home_parts(room);
}

std::string own_name(const std::string& language)
{
    if (const std::string_view name = name_that_icu_lacks(language); !name.empty()) {
        return std::string(name);
    }
    const icu::Locale locale = locale_of(language);
    icu::UnicodeString name;
    locale.getDisplayName(locale, name);
    if (name.isEmpty() || locale == icu::Locale::getRoot()) {
        return language;
    }
    // Only the first letter: the rest is as the language has it.
    name.toTitle(nullptr, locale, U_TITLECASE_NO_LOWERCASE | U_TITLECASE_NO_BREAK_ADJUSTMENT);
    std::string text;
    return name.toUTF8String(text);
}

} // namespace wayside
