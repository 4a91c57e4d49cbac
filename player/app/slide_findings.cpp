#include "app/slide_findings.hpp"

#include <fmt/format.h>

#include <cmath>
#include <utility>

namespace wayside
{

std::string SlideSight::where() const
{
    return fmt::format("in `{}` at {} x {}", language, canvas.px.width, canvas.px.height);
}

double cut(double figure)
{
    return std::floor(figure * 10) / 10;
}

void SlideFindings::add(Finding finding)
{
    const Place& place = finding.told.place;
    const auto [at, is_new] =
        places_.try_emplace({place.file, place.line, place.column, finding.rule}, kept_.size());
    if (is_new) {
        kept_.push_back(std::move(finding));
    } else if (finding.worse > kept_[at->second].worse) {
        kept_[at->second] = std::move(finding);
    }
}

Diagnostics SlideFindings::take()
{
    Diagnostics all;
    for (Finding& finding : kept_) {
        all.push_back(std::move(finding.told));
    }
    kept_.clear();
    places_.clear();
    sort_by_place(all);
    return all;
}

} // namespace wayside
