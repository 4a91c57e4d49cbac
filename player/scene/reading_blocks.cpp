#include "scene/reading_blocks.hpp"

#include "base/overload.hpp"
#include "scene/chart_marks.hpp"
#include "scene/frame_parts.hpp"
#include "scene/list_text.hpp"
#include "scene/number_text.hpp"
#include "scene/qr_code.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wayside
{

namespace
{

using Blocks = std::vector<ReadingBlock>;

void add(Blocks& blocks, std::string text, Tone tone, double gap = 0.7)
{
    if (!text.empty()) {
        blocks.push_back({.text = std::move(text), .tone = tone, .gap = gap});
    }
}

std::string replaced(std::string text, std::string_view token, const std::string& value)
{
    if (const auto at = text.find(token); at != std::string::npos) {
        text.replace(at, token.size(), value);
    }
    return text;
}

/// Makes the reading of each kind. The slide has the page to itself when `alone`.
struct Reader {
    const TouchRoom& room;
    const View& view;
    bool alone;

    template <typename Words> [[nodiscard]] SlideReading plain(const Words& words) const
    {
        SlideReading reading;
        add(reading.blocks, words.headline, Tone::Heading);
        add(reading.blocks, words.text, Tone::Text);
        return reading;
    }

    SlideReading operator()(const Title& /*kind*/, const Title::Words& words) const
    {
        return plain(words);
    }

    SlideReading operator()(const Fact& /*kind*/, const Fact::Words& words) const
    {
        return plain(words);
    }

    SlideReading operator()(const Statistic& kind, const Statistic::Words& words) const
    {
        const FigureStyle figures{
            .decimals = kind.decimals, .scale = kind.scale, .language = room.stage.number_locale};
        SlideReading reading;
        add(reading.blocks, figure_text(words.number, kind.value, figures), Tone::Number);
        add(reading.blocks, words.label, Tone::Text, 0.3);
        if (kind.whole) {
            add(reading.blocks, figure_text(words.whole, *kind.whole, figures), Tone::Text, 0.3);
            reading.blocks.back().share = kind.value / *kind.whole;
            reading.blocks.back().is_lit = true;
        }
        return reading;
    }

    SlideReading operator()(const Chart& kind, const Chart::Words& words) const
    {
        SlideReading reading;
        add(reading.blocks, words.headline, Tone::Heading);
        double most = 0;
        for (const Chart::Mark& mark : kind.marks) {
            most = std::max(most, mark.value);
        }
        for (std::size_t i = 0; i < kind.marks.size(); ++i) {
            const Chart::Mark& mark = kind.marks[i];
            const std::string value = value_text(room.stage, kind, words, i);
            const bool is_explored = alone && view.explored == static_cast<int>(i);
            reading.blocks.push_back({.text = words.labels[i] + room.stage.words.colon + value,
                                      .tone = is_explored ? Tone::Heading : Tone::Text,
                                      .share = most > 0 ? mark.value / most : 0,
                                      .is_lit = alone && view.explored ? is_explored : mark.marked,
                                      .gap = 0.6});
        }
        if (alone) {
            reading.play = Play::Explore;
            reading.parts = words.labels;
        }
        return reading;
    }

    SlideReading operator()(const Myth& /*kind*/, const Myth::Words& words) const
    {
        const InterfaceWords& own = room.stage.words;
        SlideReading reading;
        add(reading.blocks, own.quote_open + words.myth + own.quote_close, Tone::Heading);
        if (alone && !view.guess) {
            add(reading.blocks, room.words.guess_first, Tone::Text);
            reading.play = Play::Quiz;
            return reading;
        }
        if (alone) {
            add(reading.blocks,
                *view.guess ? room.words.guess_right : room.words.guess_wrong,
                Tone::Quiet);
        }
        add(reading.blocks, words.reality, Tone::Answer);
        add(reading.blocks, words.text, Tone::Text);
        return reading;
    }

    SlideReading operator()(const List& kind, const List::Words& words) const
    {
        SlideReading reading;
        add(reading.blocks, words.headline, Tone::Heading);
        for (std::size_t i = 0; i < words.items.size(); ++i) {
            reading.blocks.push_back({.text = words.items[i].text,
                                      .tone = Tone::Text,
                                      .icon = i < kind.icons.size() ? kind.icons[i] : std::string(),
                                      .gap = 0.6});
        }
        add(reading.blocks, words.closing, Tone::Text, 1.0);
        return reading;
    }

    SlideReading operator()(const Model& /*kind*/, const Model::Words& words) const
    {
        SlideReading reading;
        add(reading.blocks, words.headline, Tone::Heading);
        for (std::size_t i = 0; i < words.columns.size(); ++i) {
            const Model::Column& column = words.columns[i];
            const bool is_explored = view.explored == static_cast<int>(i);
            if (alone && view.explored && !is_explored) {
                continue;
            }
            if (alone && is_explored) {
                add(reading.blocks, column.title, Tone::Answer);
                for (const std::string& item : column.items) {
                    add(reading.blocks, item, Tone::Text, 0.5);
                }
                continue;
            }
            add(reading.blocks,
                fmt::format("*{}*{}{}",
                            column.title,
                            room.stage.words.colon,
                            list_text(column.items, room.stage.language, room.stage.words.comma)),
                Tone::Text);
        }
        add(reading.blocks, words.exception, Tone::Text, 1.0);
        if (alone) {
            reading.play = Play::Explore;
            for (const Model::Column& column : words.columns) {
                reading.parts.push_back(column.title);
            }
        }
        return reading;
    }

    SlideReading operator()(const Quote& /*kind*/, const Quote::Words& words) const
    {
        const InterfaceWords& own = room.stage.words;
        SlideReading reading;
        add(reading.blocks, own.quote_open + words.quote + own.quote_close, Tone::Heading);
        add(reading.blocks, words.attribution, Tone::Quiet);
        return reading;
    }

    SlideReading operator()(const Steps& /*kind*/, const Steps::Words& words) const
    {
        SlideReading reading;
        add(reading.blocks, words.headline, Tone::Heading);
        for (std::size_t i = 0; i < words.steps.size(); ++i) {
            reading.blocks.push_back(
                {.text = words.steps[i],
                 .tone = Tone::Text,
                 .mark = number_text(static_cast<double>(i + 1), 0, room.stage.number_locale),
                 .gap = 0.6});
        }
        return reading;
    }

    SlideReading operator()(const Picture& /*kind*/, const Picture::Words& words) const
    {
        SlideReading reading;
        add(reading.blocks, words.caption, Tone::Heading);
        return reading;
    }

    SlideReading operator()(const Help& kind, const Help::Words& words) const
    {
        SlideReading reading = plain(words);
        for (const std::string& contact : kind.contacts) {
            const Blocks blocks = contact_blocks(room, contact);
            reading.blocks.insert(reading.blocks.end(), blocks.begin(), blocks.end());
        }
        return reading;
    }

    SlideReading operator()(const Law& /*kind*/, const Law::Words& words) const
    {
        SlideReading reading;
        add(reading.blocks, words.headline, Tone::Heading);
        add(reading.blocks, words.text, Tone::Text);
        add(reading.blocks,
            fmt::format("{} \u00B7 {}", words.jurisdiction, words.article),
            Tone::Quiet);
        return reading;
    }
};

} // namespace

Result<SlideReading> reading_of(const TouchRoom& room,
                                const Slide& slide,
                                const View& view,
                                bool alone)
{
    const Reader reader{room, view, alone};
    auto reading = std::visit(
        [&](const auto& kind) -> Result<SlideReading> {
            const auto found = kind.words.find(room.stage.language);
            if (found == kind.words.end()) {
                return failure(
                    fmt::format("slide {} has no words in \"{}\"", slide.id, room.stage.language));
            }
            return reader(kind, found->second);
        },
        slide.body);
    // Before the guess a source would give the answer away.
    if (reading && reading->play != Play::Quiz) {
        add(reading->blocks, source_line(room.stage, slide), Tone::Quiet, 0.5);
    }
    return reading;
}

std::vector<ReadingBlock> contact_blocks(const TouchRoom& room, const std::string& contact)
{
    Blocks blocks;
    const auto& contacts = room.stage.programme.contacts;
    const auto found = contacts.find(contact);
    if (found == contacts.end()) {
        return blocks;
    }
    const Contact& line = found->second;
    const InterfaceWords& words = room.stage.words;
    add(blocks, line.name, Tone::Quiet, 1.2);
    add(blocks, isolated_number(line.phone), Tone::Number, 0.2);
    if (takes_text(line, room.stage.language)) {
        add(blocks, replaced(words.text_to, "{text}", isolated_number(line.text)), Tone::Text, 0.4);
    }
    if (!line.tty.empty()) {
        add(blocks, replaced(words.tty, "{tty}", isolated_number(line.tty)), Tone::Text, 0.3);
    }
    if (line.always_open) {
        add(blocks, words.always_open + words.full_stop, Tone::Text, 0.3);
    }
    if (line.phone_language_count > 0) {
        const std::string count =
            number_text(line.phone_language_count, 0, room.stage.number_locale);
        add(blocks,
            replaced(words.more_languages, "{count}", count) + words.full_stop,
            Tone::Text,
            0.3);
    }
    return blocks;
}

std::vector<ReadingBlock> code_blocks(const TouchRoom& room, const std::string& contact)
{
    const auto& contacts = room.stage.programme.contacts;
    const auto found = contacts.find(contact);
    const std::string address =
        found == contacts.end() ? std::string() : scanned_address(room.stage, found->second);
    if (address.empty()) {
        return {};
    }
    return {{.text = found->second.web + "\n" + room.stage.words.qr_note,
             .scanned = address,
             .gap = 1.2}};
}

} // namespace wayside
