#include "scene/topic_page.hpp"

#include "scene/number_text.hpp"

#include <fmt/format.h>

namespace wayside
{

namespace
{

/// "Page 2 / 10".
std::string place_in(const TouchRoom& room, std::size_t page, std::size_t pages)
{
    const auto written = [&](std::size_t number) {
        return number_text(static_cast<double>(number), 0, room.stage.number_locale);
    };
    std::string text = room.words.page_of;
    constexpr std::string_view token = "{page}";
    if (const auto at = text.find(token); at != std::string::npos) {
        text.replace(
            at, token.size(), isolated(fmt::format("{} / {}", written(page), written(pages))));
    }
    return text;
}

/// `calls`: the page has something else that most visitors want first. `names_next`: the button
/// after the last page says which topic comes then.
std::vector<Button> turns_of(
    const TouchRoom& room, const View& view, const Topic& topic, bool calls, bool names_next)
{
    std::vector<Button> turns;
    if (view.page > 0) {
        turns.push_back({.id = "previous", .label = room.words.previous, .action = TurnPage{-1}});
    }
    const bool is_last_page = view.page + 1 >= topic.pages.size();
    const auto& topics = room.stage.programme.topics;
    if (!is_last_page) {
        turns.push_back({.id = "next",
                         .label = room.words.next,
                         .action = TurnPage{1},
                         .look = calls ? ButtonLook::Plain : ButtonLook::Main});
    } else if (view.topic + 1 < topics.size()) {
        const Topic::Words* const next = topic_words(room, topics[view.topic + 1]);
        turns.push_back({.id = "next",
                         .label = next != nullptr && names_next
                                      ? room.words.next + room.stage.words.colon + next->title
                                      : room.words.next,
                         .action = TurnPage{1}});
    }
    return turns;
}

std::vector<Button> actions_of(const TouchRoom& room, const View& view, const SlideReading& reading)
{
    std::vector<Button> actions;
    if (reading.play == Play::Quiz) {
        actions.push_back({.id = "guess-true",
                           .label = room.words.true_guess,
                           .action = Guess{false},
                           .look = ButtonLook::Main});
        actions.push_back({.id = "guess-myth",
                           .label = room.words.myth_guess,
                           .action = Guess{true},
                           .look = ButtonLook::Main});
    }
    for (std::size_t i = 0; reading.play == Play::Explore && i < reading.parts.size(); ++i) {
        const int part = static_cast<int>(i);
        actions.push_back({.id = fmt::format("part-{}", i),
                           .label = reading.parts[i],
                           .action = Explore{part},
                           .look = view.explored == part ? ButtonLook::Chosen : ButtonLook::Plain});
    }
    return actions;
}

/// The first picture that a slide of the page has.
std::string motif_on(const Programme& programme, const std::vector<std::size_t>& slides)
{
    for (const std::size_t slide : slides) {
        if (!programme.slides[slide].motif.empty()) {
            return programme.slides[slide].motif;
        }
    }
    return {};
}

} // namespace

PageParts note_parts(const TouchRoom& room, const View& view)
{
    const Topic& topic = room.stage.programme.topics[view.topic];
    const Topic::Words* const words = topic_words(room, topic);
    std::vector<ReadingBlock> blocks;
    if (words != nullptr) {
        blocks.push_back({.text = words->note, .tone = Tone::Heading});
    }
    return {.name = {},
            .title = words != nullptr ? words->title : std::string(),
            .actions = {{.id = "continue",
                         .label = room.words.go_on,
                         .action = AcceptNote{},
                         .look = ButtonLook::Main},
                        {.id = "not-now", .label = room.words.back, .action = GoBack{}}},
            .content = read_only_content(std::move(blocks))};
}

Result<PageParts> topic_parts(const TouchRoom& room, const View& view)
{
    const Programme& programme = room.stage.programme;
    const Topic& topic = programme.topics[view.topic];
    const auto& slides = topic.pages[view.page];
    std::vector<ReadingBlock> blocks;
    std::vector<Button> actions;
    for (const std::size_t slide : slides) {
        auto reading = reading_of(room, programme.slides[slide], view, slides.size() == 1);
        if (!reading) {
            return tl::unexpected(reading.error());
        }
        if (!blocks.empty() && !reading->blocks.empty()) {
            reading->blocks.front().gap = 1.6;
        }
        blocks.insert(blocks.end(), reading->blocks.begin(), reading->blocks.end());
        if (slides.size() == 1) {
            actions = actions_of(room, view, *reading);
        }
    }
    const Topic::Words* const words = topic_words(room, topic);
    const std::string place = place_in(room, view.page + 1, topic.pages.size());
    const bool calls = !actions.empty() && !view.guess && !view.explored;
    return PageParts{.name = {},
                     .title = words != nullptr ? words->title : std::string(),
                     .place = topic.pages.size() > 1 ? place : std::string(),
                     .actions = std::move(actions),
                     .turns = turns_of(room, view, topic, calls, room.text_step == 0),
                     .short_turns = turns_of(room, view, topic, calls, false),
                     .motif = motif_on(programme, slides),
                     .content = read_only_content(std::move(blocks))};
}

} // namespace wayside
