#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "scene/kinds.hpp"
#include "scene/number_text.hpp"
#include "scene/text_page.hpp"

namespace wayside {

namespace {

std::string replaced(std::string text, std::string_view token, const std::string& value)
{
    if (const auto at = text.find(token); at != std::string::npos) {
        text.replace(at, token.size(), value);
    }
    return text;
}

/// What the typed contact itself says: hours, languages by phone.
std::string particulars(const Stage& stage, const Contact& contact)
{
    std::string text;
    if (contact.always_open) {
        text += stage.words.always_open + ".";
    }
    if (contact.phone_language_count > 0) {
        const std::string count = number_text(contact.phone_language_count, 0, stage.language);
        text += (text.empty() ? "" : " ") + replaced(stage.words.more_languages, "{count}", count) + ".";
    }
    return text;
}

/// The number across the whole width of the box; its capitals touch the box's top.
Result<Item> wide_number(const Stage& stage, const Contact& contact, Rect box)
{
    const TextStyle style{.voice = FontVoice::Headline,
                          .font_px = stage.sizes.headline_min,
                          .line_height = 1.0,
                          .colour = stage.theme.palette.light,
                          .emphasis = stage.theme.palette.light,
                          .wrap = Wrap::Balanced,
                          .align = Align::Start};
    auto paragraph = lay_out_to_fit(isolated_number(contact.phone),
                                    stage.language,
                                    style,
                                    box.size(),
                                    stage.sizes.headline_min,
                                    std::max(stage.sizes.headline_min, box.height * 5 / 4),
                                    stage.fonts);
    if (!paragraph) {
        return tl::unexpected(paragraph.error());
    }
    const int top = box.y - cap_offset(*paragraph);
    return as_item(std::move(*paragraph), Role::Number, stage, {box.x, top});
}

/// One contact: headline, number, what to expect; the words that do not fit go on pages of their own.
Frames contact_pages(const Stage& stage, const Slide& slide, const Contact& contact, const std::string& headline, const std::vector<Block>& about)
{
    const Rect box = content_above_source(stage, slide);
    const int gap = stage.sizes.text_min;
    auto title = flow({{.text = headline, .role = Role::Headline, .colour = stage.theme.palette.ink}}, stage, box);
    if (!title) {
        return tl::unexpected(title.error());
    }
    const int left = box.height - title->height - gap;
    const bool tall = stage.canvas.shape() == Shape::Portrait;
    auto number = wide_number(stage, contact, {box.x, box.y + title->height + gap, box.width, tall ? left / 3 : left / 2});
    if (!number) {
        return tl::unexpected(number.error());
    }
    const int number_height = optical_height(std::get<TextItem>(number->what).paragraph);
    const int used = title->height + gap + number_height + gap;
    const Rect rest{box.x, box.y + used, box.width, box.height - used};
    std::size_t count = about.size();
    Result<Flow> words = flow(about, stage, rest);
    while (!words && count > 1) {
        --count;
        words = flow({about.begin(), about.begin() + static_cast<std::ptrdiff_t>(count)}, stage, rest);
    }
    if (!words) {
        count = 0;
    }
    Frame frame = begin_frame(stage, slide);
    const int height = used + (words ? words->height : -gap);
    const int drop = std::clamp((box.height - height) * 2 / 5, 0, stage.canvas.px.height / 8);
    shift(*title, 0, drop);
    number->rect.y += drop;
    std::move(title->items.begin(), title->items.end(), std::back_inserter(frame.items));
    frame.items.push_back(std::move(*number));
    if (words) {
        shift(*words, 0, drop);
        std::move(words->items.begin(), words->items.end(), std::back_inserter(frame.items));
    }
    if (auto done = finish_frame(frame, stage, slide); !done) {
        return tl::unexpected(done.error());
    }
    std::vector<Frame> frames{std::move(frame)};
    if (count < about.size()) {
        auto more = text_pages(stage, slide, {about.begin() + static_cast<std::ptrdiff_t>(count), about.end()}, motif_of(slide));
        if (!more) {
            return more;
        }
        std::move(more->begin(), more->end(), std::back_inserter(frames));
    }
    return frames;
}

} // namespace

Frames compose_help(const Stage& stage, const Slide& slide, const Help& help, const Help::Words& words)
{
    const Palette& palette = stage.theme.palette;
    std::vector<Frame> frames;
    for (const std::string& id : help.contacts) {
        const auto found = stage.programme.contacts.find(id);
        if (found == stage.programme.contacts.end()) {
            return failure(fmt::format("there is no contact `{}`", id));
        }
        const Contact& contact = found->second;
        std::vector<Block> about;
        if (frames.empty() && !words.text.empty()) {
            about.push_back({.text = words.text, .role = Role::Text, .colour = palette.ink});
        }
        if (const std::string line = particulars(stage, contact); !line.empty()) {
            about.push_back({.text = line, .role = Role::Text, .colour = palette.ink_soft, .gap = 0.6});
        }
        auto pages = contact_pages(stage, slide, contact, frames.empty() ? words.headline : contact.name, about);
        if (!pages) {
            return pages;
        }
        std::move(pages->begin(), pages->end(), std::back_inserter(frames));
    }
    return frames;
}

} // namespace wayside
