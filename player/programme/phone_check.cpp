#include "programme/phone_check.hpp"

#include "base/ascii.hpp"
#include "programme/report.hpp"

#include <fmt/format.h>

#include <algorithm>
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
    return std::nullopt;
}

} // namespace wayside
