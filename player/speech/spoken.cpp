#include "speech/spoken.hpp"

#include "base/overload.hpp"
#include "programme/utf8.hpp"
#include "speech/spoken_text.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace wayside
{

namespace
{

bool says_something(const std::string& text)
{
    for (std::size_t at = 0; at < text.size();) {
        if (u_isalnum(static_cast<UChar32>(next_letter(text, at))) != 0) {
            return true;
        }
    }
    return false;
}

bool has_role(const Item& item, std::string_view role)
{
    const auto* text = std::get_if<TextItem>(&item.what);
    return text != nullptr && text->role == role;
}

Utterance utterance_of(const Frame& frame, std::size_t item)
{
    const auto of_alternative = [&](const std::string& alternative) {
        return Utterance{.text = spoken_text(plain_with_isolates(alternative)),
                         .language = frame.language,
                         .item = item};
    };
    const auto nothing = [&] {
        return Utterance{.text = {}, .language = {}, .item = item};
    };
    return std::visit(
        Overload{
            [&](const BoxItem&) { return nothing(); },
            [&](const GlowItem&) { return nothing(); },
            [&](const TextItem& text) {
                const Paragraph& paragraph = text.paragraph;
                const PlainText plain =
                    text.spoken.empty()
                        ? PlainText{.text = paragraph.text, .isolated = paragraph.isolated}
                        : plain_with_isolates(text.spoken);
                return Utterance{
                    .text = spoken_text(plain), .language = paragraph.language, .item = item};
            },
            [&](const PictureItem& picture) { return of_alternative(picture.alternative); },
            [&](const VectorItem& drawing) { return of_alternative(drawing.alternative); },
        },
        frame.items[item].what);
}

} // namespace

bool in_strip(const Frame& frame, std::size_t item)
{
    const bool labels_strip = has_role(frame.items[item], "label") &&
                              item + 1 < frame.items.size() &&
                              has_role(frame.items[item + 1], "strip");
    return labels_strip || has_role(frame.items[item], "strip");
}

std::vector<Utterance> utterances_of(const Frame& frame)
{
    const Rect canvas{0, 0, frame.canvas.width, frame.canvas.height};
    std::vector<Utterance> said;
    std::vector<Utterance> strip;
    for (std::size_t at = 0; at < frame.items.size(); ++at) {
        const Item& item = frame.items[at];
        if (intersection(item.rect, intersection(canvas, item.clip.value_or(canvas))).empty()) {
            continue;
        }
        Utterance utterance = utterance_of(frame, at);
        if (says_something(utterance.text)) {
            (in_strip(frame, at) ? strip : said).push_back(std::move(utterance));
        }
    }
    std::move(strip.begin(), strip.end(), std::back_inserter(said));
    return said;
}

std::vector<Utterance> utterances_of(const TouchPage& page)
{
    return utterances_of(whole_frame(page));
}

} // namespace wayside
