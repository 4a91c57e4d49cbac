#pragma once
/// Numbers as a language writes them.

#include "programme/slide.hpp"

#include <string>
#include <string_view>

namespace wayside
{

/// The language as it is written in a country: "es" in "US" writes 27.6, in "ES" 27,6. A language
/// tag that names a region itself stays; so does one in a country that is none ("EU", empty).
[[nodiscard]] std::string number_locale(const std::string& language, const std::string& country);

/// `value` with exactly `decimals` decimals, grouped and pointed as `language`, a BCP 47 tag, does
/// (ICU): "82,301", "27.6".
[[nodiscard]] std::string number_text(double value, int decimals, std::string_view language);

/// `value` (38 for 38 %) as `language` writes a percentage: "38.5%", "38,5 %" with a space that is
/// never broken. Without marks of direction: the digits and the sign keep their order in every
/// text.
[[nodiscard]] std::string percent_text(double value, int decimals, std::string_view language);

/// What a slide's figures are, and how they are written.
struct FigureStyle {
    int decimals = 0;
    NumberScale scale = NumberScale::One;
    std::string_view language{}; ///< BCP 47
};

/// `pattern` with "{value}" as the slide has it ("27.6"), "{percent}" as a percentage and
/// "{compact}" as the language counts such figures (ICU's compact form: "27.6 million", "2760万").
/// `part` of the figure is shown, 0 to 1, always in the unit of the whole, so that a number that
/// counts up does not change its words.
[[nodiscard]] std::string figure_text(std::string_view pattern,
                                      double value,
                                      const FigureStyle& style,
                                      double part = 1);

} // namespace wayside
