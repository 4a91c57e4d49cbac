#include "scene/kinds.hpp"
#include "scene/number_text.hpp"
#include "scene/qr_code.hpp"
#include "scene/text_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace wayside
{

namespace
{

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
        text += stage.words.always_open + stage.words.full_stop;
    }
    if (contact.phone_language_count > 0) {
        const std::string count = number_text(contact.phone_language_count, 0, stage.number_locale);
        text += (text.empty() ? "" : " ") + replaced(stage.words.more_languages, "{count}", count) +
                stage.words.full_stop;
    }
    return text;
}

/// The number across the whole width of the box, `height` high at most; its capitals touch the
/// box's top. Where its least size is wider than the box it may use the margins, as the strip does.
Result<Item> wide_number(const Stage& stage, const Contact& contact, Rect box, int height)
{
    const TextStyle style{.voice = FontVoice::Headline,
                          .font_px = stage.sizes.headline_min,
                          .line_height = 1.0,
                          .colour = stage.theme.palette.light,
                          .emphasis = stage.theme.palette.light,
                          .wrap = Wrap::Balanced,
                          .align = Align::Start};
    const int margin = stage.grid.margin;
    Result<Item> item = failure("no number");
    for (const int wider : {0, margin * 2 / 3}) {
        const Rect room{box.x - wider, box.y, box.width + 2 * wider, height};
        auto paragraph =
            lay_out_to_fit(isolated_number(contact.phone),
                           stage.language,
                           style,
                           {room.width, std::max(height, stage.sizes.headline_min + 2)},
                           stage.sizes.headline_min,
                           std::max(stage.sizes.headline_min, height * 5 / 4),
                           stage.fonts);
        if (paragraph) {
            const int top = box.y - cap_offset(*paragraph);
            return as_item(std::move(*paragraph), Role::Number, stage, {room.x, top});
        }
        item = tl::unexpected(paragraph.error());
    }
    return item;
}

/// One contact's page: headline, number, what to expect.
struct ContactPage {
    std::vector<Item> items;
    int height = 0;       ///< from the first capitals to the last baseline
    std::size_t told = 0; ///< how many of the blocks about it stand on the page
};

/// The page with the number as high as `share` of the room below the headline.
Result<ContactPage> contact_page(const Stage& stage,
                                 const Contact& contact,
                                 const Flow& title,
                                 const std::vector<Block>& about,
                                 Rect box,
                                 double share)
{
    const int gap = stage.sizes.text_min * 9 / 10;
    const int left = box.height - title.height - gap;
    auto number = wide_number(stage,
                              contact,
                              {box.x, box.y + title.height + gap, box.width, left},
                              static_cast<int>(left * share));
    if (!number) {
        return tl::unexpected(number.error());
    }
    const int number_height = optical_height(std::get<TextItem>(number->what).paragraph);
    if (number_height > left) {
        return failure("the number does not fit below its headline");
    }
    ContactPage page{.items = title.items, .height = title.height + gap + number_height, .told = 0};
    page.items.push_back(std::move(*number));
    const int used = page.height + gap;
    for (std::size_t count = about.size(); count > 0; --count) {
        const Rect rest{box.x, box.y + used, box.width, box.height - used};
        auto words =
            flow({about.begin(), about.begin() + static_cast<std::ptrdiff_t>(count)}, stage, rest);
        if (words) {
            std::move(words->items.begin(), words->items.end(), std::back_inserter(page.items));
            page.height = used + words->height;
            page.told = count;
            break;
        }
    }
    return page;
}

bool is_one_line(const Flow& title)
{
    return title.items.size() == 1 &&
           std::get<TextItem>(title.items.front().what).paragraph.lines.size() == 1;
}

/// The page that tells most; of those the one with the largest number.
Result<ContactPage> best_page(const Stage& stage,
                              const Contact& contact,
                              const Flow& title,
                              const std::vector<Block>& about,
                              Rect box)
{
    Result<ContactPage> best = failure("no page");
    const bool tall = stage.canvas.shape() == Shape::Portrait;
    for (const double share : {0.5, 0.42, 0.34, 0.28}) {
        auto page = contact_page(stage, contact, title, about, box, tall ? share * 2 / 3 : share);
        if (!best || (page && page->told > best->told)) {
            best = std::move(page);
        }
    }
    return best;
}

/// One contact: headline, number, what to expect; the words that do not fit go on pages of their
/// own.
Frames contact_pages(const Stage& stage,
                     const Slide& slide,
                     const Contact& contact,
                     const std::string& headline,
                     const std::vector<Block>& about)
{
    const Rect box = content_above_source(stage, slide);
    Result<ContactPage> page = failure("no page");
    // Nothing on the page is larger than the number, so its headline stays at the least size.
    Stage calm = stage;
    calm.sizes.headline_max = stage.sizes.headline_min;
    // On a bar there is no room for a headline of full size above the number: one small line may
    // stand there.
    for (const Role role : {Role::Headline, Role::Label}) {
        if (role == Role::Label && stage.canvas.shape() != Shape::Bar) {
            break;
        }
        const Colour colour =
            role == Role::Headline ? stage.theme.palette.ink : stage.theme.palette.good;
        const auto title = flow({{.text = headline, .role = role, .colour = colour}}, calm, box);
        page = title ? best_page(stage, contact, *title, about, box)
                     : Result<ContactPage>(tl::unexpected(title.error()));
        if (page && role == Role::Label && !is_one_line(*title)) {
            page =
                failure(fmt::format("\"{}\" does not fit above the number", plain_text(headline)));
        }
        if (page) {
            break;
        }
    }
    if (!page) {
        return tl::unexpected(page.error());
    }
    Frame frame = begin_frame(stage, slide);
    const int drop = std::clamp((box.height - page->height) * 2 / 5, 0, stage.canvas.px.height / 8);
    for (Item& item : page->items) {
        item.rect.y += drop;
        frame.items.push_back(std::move(item));
    }
    if (auto done = finish_frame(frame, stage, slide); !done) {
        return tl::unexpected(done.error());
    }
    std::vector<Frame> frames{std::move(frame)};
    if (page->told < about.size()) {
        auto more =
            text_pages(stage,
                       slide,
                       {about.begin() + static_cast<std::ptrdiff_t>(page->told), about.end()},
                       motif_of(slide));
        if (!more) {
            return more;
        }
        std::move(more->begin(), more->end(), std::back_inserter(frames));
    }
    return frames;
}

/// The page with the line's web address as a code. None where the display shows no codes, the line
/// has no address, or there is no room for a code beside the words.
Frames code_pages(const Stage& stage, const Slide& slide, const Contact& contact)
{
    const std::string address = scanned_address(stage, contact);
    if (address.empty()) {
        return std::vector<Frame>{};
    }
    const Palette& palette = stage.theme.palette;
    auto pages = text_pages(
        stage,
        slide,
        {{.text = contact.web, .role = Role::Text, .colour = palette.ink},
         {.text = stage.words.qr_note, .role = Role::Text, .colour = palette.ink_soft, .gap = 0.6}},
        {.picture = address, .kind = Art::Kind::Code});
    const bool has_code =
        pages && pages->size() == 1 &&
        std::any_of(pages->front().items.begin(), pages->front().items.end(), [](const Item& item) {
            return std::holds_alternative<VectorItem>(item.what);
        });
    return has_code ? std::move(pages) : Frames(std::vector<Frame>{});
}

} // namespace

Frames compose_help(const Stage& stage,
                    const Slide& slide,
                    const Help& help,
                    const Help::Words& words)
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
            about.push_back(
                {.text = line, .role = Role::Text, .colour = palette.ink_soft, .gap = 0.6});
        }
        auto pages = contact_pages(
            stage, slide, contact, frames.empty() ? words.headline : contact.name, about);
        if (!pages) {
            return pages;
        }
        std::move(pages->begin(), pages->end(), std::back_inserter(frames));
        auto codes = code_pages(stage, slide, contact);
        if (!codes) {
            return codes;
        }
        std::move(codes->begin(), codes->end(), std::back_inserter(frames));
    }
    return frames;
}

} // namespace wayside
