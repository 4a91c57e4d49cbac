#include "programme/phone_check.hpp"

#include "base/ascii.hpp"
#include "programme/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace wayside
{

namespace
{

constexpr std::size_t fewest_in_number = 3;
constexpr std::size_t most_in_number = 15; // ITU-T E.164
constexpr std::size_t north_american_digits = 10;

bool is_letter(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

/// Area code and exchange begin with 2 to 9; `digits` come without the leading 1.
std::optional<NumberFault> north_american_fault(std::string_view number, std::string_view digits)
{
    if (digits.size() != north_american_digits) {
        return NumberFault{
            fmt::format("{} has {} digits, not counting a leading 1, and 10 are needed",
                        quoted(number),
                        digits.size()),
            "an area code of 3 digits, then 7 more"};
    }
    if (digits[0] < '2' || digits[3] < '2') {
        return NumberFault{
            fmt::format("{} cannot be dialled: no area code and no exchange begins with 0 or 1",
                        quoted(number)),
            "compare it with the line's own site"};
    }
    return std::nullopt;
}

/// How many digits numbers of a country have that are dialled within it, and what long ones begin
/// with.
struct NationalPlan {
    std::string_view country;
    std::string_view name;
    std::array<std::size_t, 6> lengths; ///< filled up with the last
    std::string_view trunk;             ///< of the long ones; empty: none
};

constexpr std::size_t fewest_with_trunk = 8;

// Ofcom, National Telephone Numbering Plan (0800 1111 has 8, 116 xxx 6, 18000 5, 999 3); IFT, Plan
// Técnico Fundamental de Numeración of 2019 (ten, and short codes of three or four).
constexpr std::array<NationalPlan, 2> national_plans{
    {{"GB", "the United Kingdom", {3, 5, 6, 8, 10, 11}, "0"},
     {"MX", "Mexico", {3, 4, 10, 10, 10, 10}, ""}}};

std::optional<NumberFault> national_fault(std::string_view number,
                                          std::string_view digits,
                                          std::string_view country)
{
    const auto plan =
        std::find_if(national_plans.begin(), national_plans.end(), [&](const NationalPlan& known) {
            return known.country == country;
        });
    if (plan == national_plans.end() || number.front() == '+') {
        return std::nullopt;
    }
    const auto& lengths = plan->lengths;
    const bool is_long = digits.size() >= fewest_with_trunk;
    const bool has_length =
        std::find(lengths.begin(), lengths.end(), digits.size()) != lengths.end();
    if (has_length && (!is_long || digits.substr(0, plan->trunk.size()) == plan->trunk)) {
        return std::nullopt;
    }
    return NumberFault{
        has_length ? fmt::format("{} cannot be dialled in {}: long numbers begin with {} there",
                                 quoted(number),
                                 plan->name,
                                 plan->trunk)
                   : fmt::format("{} has {} digits, and no number in {} has so many",
                                 quoted(number),
                                 digits.size(),
                                 plan->name),
        "compare it with the line's own site"};
}

} // namespace

std::string digits_of(std::string_view number)
{
    std::string digits;
    std::copy_if(number.begin(), number.end(), std::back_inserter(digits), is_digit);
    return digits;
}

std::optional<NumberFault> phone_fault(std::string_view number, std::string_view country)
{
    if (std::any_of(number.begin(), number.end(), is_letter)) {
        return NumberFault{fmt::format("{} has letters in it", quoted(number)),
                           "write the digits that are dialled"};
    }
    const std::string_view behind_plus = number.substr(number.front() == '+' ? 1 : 0);
    if (behind_plus.find_first_not_of("0123456789 -.()") != std::string_view::npos) {
        return NumberFault{fmt::format("{} is not a telephone number", quoted(number)),
                           "digits, spaces, hyphens, and a plus in front"};
    }
    const std::string digits = digits_of(number);
    if (digits.size() < fewest_in_number || digits.size() > most_in_number) {
        return NumberFault{fmt::format("{} has {} digits; telephone numbers have from {} to {}",
                                       quoted(number),
                                       digits.size(),
                                       fewest_in_number,
                                       most_in_number),
                           {}};
    }
    if (digits.compare(0, 5, "01800") == 0 && country == "MX") {
        return NumberFault{
            fmt::format("{} begins with 01, which Mexico gave up in 2019", quoted(number)),
            "begin with 800"};
    }
    const bool is_north_american = country == "US" || country == "CA";
    const bool leads_with_one =
        number.substr(0, 2) == "+1" || (is_north_american && digits.front() == '1');
    if (leads_with_one && digits.size() > fewest_in_number) {
        return north_american_fault(number, std::string_view(digits).substr(1));
    }
    if (is_north_american && number.front() != '+' && digits.size() > fewest_in_number) {
        return north_american_fault(number, digits);
    }
    return national_fault(number, digits, country);
}

} // namespace wayside
