#pragma once
/// What an id or a pattern such as "myth/*" in a list of slides means.

#include "programme/reading_context.hpp"

#include <string_view>
#include <utility>
#include <vector>

namespace wayside
{

/// The slides by name, so that a pattern is looked up in logarithmic time. `slides` must outlive
/// it.
class SlideNames
{
public:
    explicit SlideNames(const std::vector<Slide>& slides);

    /// The numbers of all slides whose id begins with `start`, in the order of the slides.
    [[nodiscard]] std::vector<std::size_t> beginning_with(std::string_view start) const;

private:
    std::vector<std::pair<std::string_view, std::size_t>> names_;
};

/// The slides that `written`, an id or a pattern with an asterisk at its end, means; empty after a
/// report.
[[nodiscard]] std::vector<std::size_t> slides_matching(std::string_view written,
                                                       const TomlValue& at,
                                                       const SlideNames& names,
                                                       ReadingContext& context);

} // namespace wayside
