#include "programme/slide_names.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wayside
{

SlideNames::SlideNames(const std::vector<Slide>& slides)
{
    names_.reserve(slides.size());
    for (std::size_t number = 0; number < slides.size(); ++number) {
        names_.emplace_back(slides[number].id, number);
    }
    std::sort(names_.begin(), names_.end());
}

std::vector<std::size_t> SlideNames::beginning_with(std::string_view start) const
{
    std::vector<std::size_t> numbers;
    auto name = std::lower_bound(names_.begin(), names_.end(), std::pair(start, std::size_t{0}));
    while (name != names_.end() && name->first.substr(0, start.size()) == start) {
        numbers.push_back(name->second);
        ++name;
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

std::vector<std::size_t> slides_matching(std::string_view written,
                                         const TomlValue& at,
                                         const SlideNames& names,
                                         ReadingContext& context)
{
    const std::size_t star = written.find('*');
    if (star == std::string_view::npos) {
        const auto number = context.slides.resolve(written, at, context.report);
        return number ? std::vector{*number} : std::vector<std::size_t>();
    }
    if (star + 1 != written.size()) {
        context.report.error(
            at.place(),
            fmt::format("{} has an asterisk that is not at its end", quoted(written)),
            "such as \"myth/*\"");
        return {};
    }
    std::vector<std::size_t> numbers = names.beginning_with(written.substr(0, star));
    if (numbers.empty() && context.slides.complete()) {
        context.report.error(at.place(),
                             fmt::format("no slide matches {}", quoted(written)),
                             context.report.suggest(written.substr(0, star), context.slides.ids()));
    }
    return numbers;
}

} // namespace wayside
