#include "programme/theme_contrast.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace wayside
{

namespace
{

struct Pair {
    const char* drawn;
    Colour Palette::*drawn_colour;
    const char* ground;
    Colour Palette::*ground_colour;
    double least;
};

constexpr double text_contrast = 7;
constexpr double sign_contrast = 4.5;

constexpr std::array<Pair, 8> pairs{{
    {"ink", &Palette::ink, "ground", &Palette::ground, text_contrast},
    {"ink", &Palette::ink, "ground_raised", &Palette::ground_raised, text_contrast},
    {"ink_soft", &Palette::ink_soft, "ground", &Palette::ground, text_contrast},
    {"ink_soft", &Palette::ink_soft, "ground_raised", &Palette::ground_raised, text_contrast},
    {"ink_quiet", &Palette::ink_quiet, "ground", &Palette::ground, sign_contrast},
    {"good", &Palette::good, "ground", &Palette::ground, sign_contrast},
    {"light", &Palette::light, "ground", &Palette::ground, sign_contrast},
    {"on_light", &Palette::on_light, "light", &Palette::light, text_contrast},
}};

} // namespace

void check_contrast(const Palette& palette, const TomlValue& table, Report& report)
{
    for (const Pair& pair : pairs) {
        const double ratio =
            contrast_ratio(palette.*pair.drawn_colour, palette.*pair.ground_colour);
        if (ratio >= pair.least) {
            continue;
        }
        // Cut, not rounded: 6.97 must not read as 7.0.
        report.error(table.find(pair.drawn).value_or(table).place(),
                     fmt::format("`{}` on `{}` has a contrast of {:.1f}, and {:.1f} is needed",
                                 pair.drawn,
                                 pair.ground,
                                 std::floor(ratio * 10) / 10,
                                 pair.least),
                     "make one lighter or the other darker");
    }
}

} // namespace wayside
