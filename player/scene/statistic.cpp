#include "scene/flash_rule.hpp"
#include "scene/kinds.hpp"
#include "scene/number_text.hpp"
#include "scene/svg.hpp"
#include "scene/text_page.hpp"

#include <algorithm>
#include <cmath>

namespace wayside
{

namespace
{

constexpr int count_steps = 40;
constexpr int calm_steps_a_second = 5; ///< fewer than make three flashes
constexpr double number_share = 0.46;  ///< of the content's height, at most, for the number's box

TextStyle number_style(const Stage& stage)
{
    return {.voice = FontVoice::Headline,
            .font_px = stage.sizes.headline_min,
            .line_height = 1.0,
            .colour = stage.theme.palette.light,
            .emphasis = stage.theme.palette.light,
            .wrap = Wrap::Balanced,
            .align = Align::Start};
}

/// What one line at the least size may be high: where the letters around a figure reach above its
/// capitals and below its baseline, there is the box's margin.
int least_line(const Stage& stage)
{
    return stage.sizes.headline_min * 8 / 5;
}

FigureStyle figures_of(const Stage& stage, const Statistic& statistic)
{
    return {
        .decimals = statistic.decimals, .scale = statistic.scale, .language = stage.number_locale};
}

/// How many numbers are shown on the way. Where the digits are so large before the eye that their
/// changing counts as flashes (WCAG 2.2, 2.3.1), few.
int steps_of(const Stage& stage, const Paragraph& last)
{
    const double ink = widest_line(last) * last.cap_height_px;
    if (ink < flash_area_px(stage.canvas)) {
        return count_steps;
    }
    const auto length = static_cast<int>(stage.theme.motion.count_up.count());
    return std::clamp(length * calm_steps_a_second / 1000, 2, count_steps);
}

/// The numbers from zero to the final one, fast first, slow at the end.
Result<CountUp> count_up(const Stage& stage,
                         const Statistic& statistic,
                         const Statistic::Words& words,
                         const Paragraph& last)
{
    CountUp count;
    TextStyle style = last.style;
    const int steps = steps_of(stage, last);
    for (int step = 0; step < steps; ++step) {
        const double part = static_cast<double>(step) / (steps - 1);
        const double eased = 1 - std::pow(1 - part, 3);
        auto paragraph =
            lay_out(figure_text(words.number, statistic.value, figures_of(stage, statistic), eased),
                    stage.language,
                    style,
                    last.size.width,
                    stage.fonts);
        if (!paragraph) {
            return tl::unexpected(paragraph.error());
        }
        count.steps.push_back(std::move(*paragraph));
    }
    count.steps.back() = last;
    return count;
}

/// The number across the box, its capitals at the box's top. The entrance counts it up.
Result<Item> number_item(const Stage& stage,
                         const Statistic& statistic,
                         const Statistic::Words& words,
                         Rect box)
{
    auto paragraph =
        lay_out_to_fit(figure_text(words.number, statistic.value, figures_of(stage, statistic)),
                       stage.language,
                       number_style(stage),
                       {box.width, std::max(box.height, least_line(stage))},
                       stage.sizes.headline_min,
                       std::max(stage.sizes.headline_min, box.height),
                       stage.fonts);
    if (!paragraph) {
        return tl::unexpected(paragraph.error());
    }
    const int top = box.y - cap_offset(*paragraph);
    Item item = as_item(*paragraph, Role::Number, stage, {box.x, top});
    if (!stage.canvas.reduced_motion && !stage.theme.motion.reduced) {
        auto count = count_up(stage, statistic, words, *paragraph);
        if (!count) {
            return tl::unexpected(count.error());
        }
        item.entrance = Entrance{.kind = std::move(*count),
                                 .start = Milliseconds{0},
                                 .length = stage.theme.motion.count_up};
    }
    return item;
}

/// A field of dots, each worth `unit`: those of the value in the accent, the rest of the whole
/// quiet.
Item dot_field(const Stage& stage, const Statistic& statistic, Rect box)
{
    const double whole = *statistic.whole;
    const double unit = statistic.unit.value_or(whole / 100);
    const int count = std::max(1, static_cast<int>(std::lround(whole / unit)));
    const int lit = static_cast<int>(std::lround(statistic.value / unit));
    int rows = 1;
    // As square a pitch as the box allows.
    while ((count + rows - 1) / rows * box.height > rows * box.width) {
        ++rows;
    }
    const int columns = (count + rows - 1) / rows;
    const double pitch =
        std::min(static_cast<double>(box.width) / columns, static_cast<double>(box.height) / rows);
    SvgDrawing drawing(box.size());
    for (int dot = 0; dot < count; ++dot) {
        // Filled column by column, so that the lit part has a straight edge.
        const int column = dot / rows;
        const double x = (column + 0.5) * pitch;
        const double y = (dot % rows + 0.5) * pitch;
        drawing.circle(
            x, y, pitch * 0.36, dot < lit ? stage.theme.palette.light : stage.theme.palette.art_3);
    }
    return {.rect = box,
            .what = VectorItem{.svg = drawing.text(), .alternative = {}},
            .entrance = Entrance{.kind = Wipe{WipeFrom::Left},
                                 .start = Milliseconds{0},
                                 .length = stage.theme.motion.count_up}};
}

Frames dots_page(const Stage& stage,
                 const Slide& slide,
                 const Statistic& statistic,
                 const Statistic::Words& words)
{
    const Palette& palette = stage.theme.palette;
    Rect box = content_above_source(stage, slide);
    const FigureStyle figures = figures_of(stage, statistic);
    auto caption = flow({{.text = "*" + figure_text(words.number, statistic.value, figures) + "* " +
                                  figure_text(words.whole, statistic.whole.value_or(0), figures),
                          .role = Role::Text,
                          .colour = palette.ink_soft}},
                        stage,
                        box);
    if (!caption) {
        return tl::unexpected(caption.error());
    }
    const int gap = stage.sizes.text_min * 3 / 4;
    const Rect field{box.x, box.y, box.width, box.height - caption->height - gap};
    if (field.height < stage.sizes.text_min) {
        return std::vector<Frame>{};
    }
    Frame frame = begin_frame(stage, slide);
    Item dots = dot_field(stage, statistic, field);
    if (stage.canvas.reduced_motion || stage.theme.motion.reduced) {
        dots.entrance.reset();
    }
    frame.items.push_back(std::move(dots));
    shift(*caption, 0, box.height - caption->height);
    std::move(caption->items.begin(), caption->items.end(), std::back_inserter(frame.items));
    if (auto done = finish_frame(frame, stage, slide); !done) {
        return tl::unexpected(done.error());
    }
    return std::vector<Frame>{std::move(frame)};
}

} // namespace

Frames compose_statistic(const Stage& stage,
                         const Slide& slide,
                         const Statistic& statistic,
                         const Statistic::Words& words)
{
    const Rect box = content_above_source(stage, slide);
    Frame frame = begin_frame(stage, slide);
    const Rect number_box{
        box.x, box.y, box.width, static_cast<int>(std::lround(box.height * number_share))};
    auto number = number_item(stage, statistic, words, number_box);
    if (!number) {
        return tl::unexpected(number.error());
    }
    const Paragraph& figure = std::get<TextItem>(number->what).paragraph;
    const int number_height = optical_height(figure) + ink_below(figure);
    // Marks of the label stand in the gap: flow keeps only what a page's margin cannot hold.
    const bool is_tall = stage.text_line() > stage.theme.type.text_line;
    const int gap = stage.sizes.text_min * (is_tall ? 3 : 2) / 2;
    const Rect rest{
        box.x, box.y + number_height + gap, box.width, box.height - number_height - gap};
    const std::vector<Block> counted{
        {.text = words.label, .role = Role::Text, .colour = stage.theme.palette.ink}};
    auto label = flow(counted, stage, rest);
    // On a bar the number stands alone, and what it counts comes after it.
    const bool apart = !label;
    if (apart) {
        label = Flow{};
    }
    const int spare = box.height - number_height - (apart ? 0 : gap + label->height);
    const int drop = std::clamp(spare * 2 / 5, 0, stage.canvas.px.height / 6);
    number->rect.y += drop;
    shift(*label, 0, drop);
    if (const int left = label->right + stage.grid.margin;
        !slide.motif.empty() && stage.canvas.shape() == Shape::Portrait) {
        const int top = box.y + drop + number_height + gap + label->height + stage.grid.margin;
        const Rect below{0, top, stage.canvas.px.width, box.bottom() - top};
        if (left > 0 && below.height > stage.canvas.px.height / 4) {
            add_motif(frame, stage, slide.motif, below);
        }
    }
    frame.items.push_back(std::move(*number));
    std::move(label->items.begin(), label->items.end(), std::back_inserter(frame.items));
    if (auto done = finish_frame(frame, stage, slide); !done) {
        return tl::unexpected(done.error());
    }
    std::vector<Frame> frames{std::move(frame)};
    if (apart) {
        auto after = text_pages(stage, slide, counted, {});
        if (!after) {
            return after;
        }
        std::move(after->begin(), after->end(), std::back_inserter(frames));
    }
    if (statistic.whole) {
        auto dots = dots_page(stage, slide, statistic, words);
        if (!dots) {
            return dots;
        }
        std::move(dots->begin(), dots->end(), std::back_inserter(frames));
    }
    return frames;
}

} // namespace wayside
