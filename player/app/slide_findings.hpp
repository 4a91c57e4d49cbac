#pragma once
/// Findings about slides, each kept once, where it is worst.

#include "base/diagnostic.hpp"
#include "programme/programme.hpp"
#include "scene/canvas.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace wayside
{

/// One slide in one language on one canvas. What it refers to must outlive it.
struct SlideSight {
    const Programme& programme;
    const Slide& slide;
    const std::string& language;
    const Canvas& canvas;

    /// "in `en` at 1920 x 1080".
    [[nodiscard]] std::string where() const;
};

/// One way in which a text or a slide is wrong.
struct Finding {
    std::string rule;  ///< one finding is kept for each rule and place
    double worse = 0;  ///< the larger, the worse
    Diagnostic told{}; ///< what is said of it
};

/// Collects findings of many sizes and languages.
class SlideFindings
{
public:
    /// Keeps it unless one of the same rule at the same place is as bad.
    void add(Finding finding);

    /// All of them by file, line and column; at one place in the order in which they were first
    /// added.
    [[nodiscard]] Diagnostics take();

private:
    using Key = std::tuple<std::string, int, int, std::string>;
    std::map<Key, std::size_t> places_; ///< in `kept_`
    std::vector<Finding> kept_;
};

/// Cut to one decimal, not rounded: 6.97 must not read as 7.0.
[[nodiscard]] double cut(double figure);

} // namespace wayside
