#include "base/colour.hpp"

#include "base/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace wayside
{

namespace
{

int hex_digit(char letter)
{
    if (is_digit(letter)) {
        return letter - '0';
    }
    if (letter >= 'a' && letter <= 'f') {
        return letter - 'a' + 10;
    }
    if (letter >= 'A' && letter <= 'F') {
        return letter - 'A' + 10;
    }
    return -1;
}

double linear(std::uint8_t channel)
{
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

std::uint8_t mixed(std::uint8_t from, std::uint8_t to, double share)
{
    return static_cast<std::uint8_t>(std::lround(from + (to - from) * share));
}

} // namespace

Result<Colour> parse_colour(std::string_view text)
{
    if (text.size() != 7 || text.front() != '#' ||
        std::any_of(text.begin() + 1, text.end(), [](char c) { return hex_digit(c) < 0; })) {
        return failure(fmt::format("\"{}\" is not a colour", text));
    }
    const auto channel = [&](std::size_t at) {
        return static_cast<std::uint8_t>(hex_digit(text[at]) * 16 + hex_digit(text[at + 1]));
    };
    return Colour{.red = channel(1), .green = channel(3), .blue = channel(5)};
}

std::string to_hex(Colour colour)
{
    return fmt::format("#{:02X}{:02X}{:02X}", colour.red, colour.green, colour.blue);
}

Colour mix(Colour from, Colour to, double share)
{
    const double part = std::clamp(share, 0.0, 1.0);
    return {.red = mixed(from.red, to.red, part),
            .green = mixed(from.green, to.green, part),
            .blue = mixed(from.blue, to.blue, part),
            .alpha = mixed(from.alpha, to.alpha, part)};
}

double relative_luminance(Colour colour)
{
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) +
           0.0722 * linear(colour.blue);
}

double contrast_ratio(Colour a, Colour b)
{
    const double first = relative_luminance(a) + 0.05;
    const double second = relative_luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

} // namespace wayside
