#include "scene/stage.hpp"

#include "scene/help_strip.hpp"
#include "scene/number_text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace wayside
{

namespace
{

constexpr int metric_px = 1000;

// Scripts whose marks above and below need air, and those whose letters fill their square.
constexpr std::array<std::string_view, 16> tall_languages{
    "vi", "th", "ar", "fa", "ur", "hi", "ne", "bn", "pa", "km", "lo", "my", "am", "zh", "ja", "ko"};

int px_for_cap(const Canvas& canvas, double part_of_distance, double cap_ratio)
{
    const double cap_mm =
        std::max(part_of_distance * canvas.viewing_distance_mm, canvas.least_cap_mm);
    const double cap_px = cap_mm / canvas.mm_per_px;
    return static_cast<int>(std::ceil(cap_px / cap_ratio));
}

TypeSizes sizes_of(const Stage& stage)
{
    const Canvas& canvas = stage.canvas;
    const double headline_cap = stage.cap_ratio(FontVoice::Headline);
    const double text_cap = stage.cap_ratio(FontVoice::Text);
    TypeSizes sizes;
    sizes.headline_min = px_for_cap(canvas, headline_cap_of_distance, headline_cap);
    sizes.headline_max =
        std::max(sizes.headline_min, static_cast<int>(std::lround(canvas.short_side() * 0.165)));
    sizes.text_min = px_for_cap(canvas, text_cap_of_distance, text_cap);
    sizes.text_max = std::max(
        sizes.text_min,
        static_cast<int>(std::lround(sizes.headline_max / stage.theme.type.headline_to_text)));
    const int source_min = px_for_cap(canvas, source_cap_of_distance, text_cap);
    const auto source_ideal =
        static_cast<int>(std::lround(sizes.text_min * stage.theme.type.source_to_text));
    sizes.source = std::max(source_min, source_ideal);
    const double source_cap_px =
        source_cap_of_distance * canvas.viewing_distance_mm / canvas.mm_per_px;
    sizes.label_least = static_cast<int>(std::ceil(source_cap_px / text_cap));
    sizes.label = std::max(source_min, static_cast<int>(std::lround(sizes.text_min * 0.46)));
    return sizes;
}

Grid grid_of(const Stage& stage)
{
    const Canvas& canvas = stage.canvas;
    Grid grid;
    grid.margin = static_cast<int>(std::lround(canvas.short_side() * stage.theme.spacing.margin));
    grid.gutter = static_cast<int>(std::lround(canvas.short_side() * stage.theme.spacing.gutter));
    grid.columns = canvas.shape() == Shape::Portrait ? 6 : 12;
    const StripPlace place = place_strip(stage, grid.margin);
    grid.strip = place.rect;
    grid.strip_at_side = place.at_side;
    const Rect rest = place.at_side
                          ? Rect{0, 0, canvas.px.width - place.rect.width, canvas.px.height}
                          : Rect{0, 0, canvas.px.width, canvas.px.height - place.rect.height};
    grid.content = inset(rest, grid.margin);
    return grid;
}

} // namespace

int Grid::span(int count) const
{
    const int column = (content.width - (columns - 1) * gutter) / columns;
    return count >= columns ? content.width : count * column + (count - 1) * gutter;
}

double Stage::cap_ratio(FontVoice voice) const
{
    return fonts.metrics(fonts.stack(language, voice).front(), metric_px).cap_height / metric_px;
}

double Stage::text_line() const
{
    const std::string_view base = std::string_view(language).substr(0, language.find('-'));
    const bool tall =
        std::find(tall_languages.begin(), tall_languages.end(), base) != tall_languages.end();
    return tall ? theme.type.text_line_tall : theme.type.text_line;
}

double Stage::headline_line() const
{
    return theme.type.headline_line + (text_line() - theme.type.text_line);
}

Stage make_stage(const Programme& programme,
                 const Canvas& canvas,
                 const std::string& language,
                 FontMeasure& fonts)
{
    return make_stage(programme, programme.theme, canvas, language, fonts);
}

Stage make_stage(const Programme& programme,
                 const Theme& theme,
                 const Canvas& canvas,
                 const std::string& language,
                 FontMeasure& fonts)
{
    Stage stage{.programme = programme,
                .theme = theme,
                .canvas = canvas,
                .fonts = fonts,
                .language = language,
                .number_locale = number_locale(language, programme.country),
                .words = {},
                .sizes = {},
                .grid = {}};
    if (const auto found = programme.interface_words.find(language);
        found != programme.interface_words.end()) {
        stage.words = found->second;
    }
    stage.sizes = sizes_of(stage);
    stage.grid = grid_of(stage);
    return stage;
}

} // namespace wayside
