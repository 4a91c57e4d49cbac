#pragma once
/// Touch mode's pages as they are asked for, and the last one.

#include "base/result.hpp"
#include "programme/display.hpp"
#include "programme/programme.hpp"
#include "scene/canvas.hpp"
#include "scene/touch_page.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace wayside
{

/// Main thread only. Remembers nothing but the page that was asked for last.
class TouchPages
{
public:
    /// `fonts` must outlive this.
    TouchPages(std::shared_ptr<const Programme> programme,
               const Display& display,
               Canvas canvas,
               FontMeasure& fonts);

    /// The page of a visit. The same question at once again gives the same page. Errors: those of
    /// compose_page.
    [[nodiscard]] Result<std::shared_ptr<const TouchPage>> page(const View& view,
                                                                const Settings& settings,
                                                                const VisitFacts& facts);

    /// Where staff types its PIN.
    [[nodiscard]] Result<std::shared_ptr<const TouchPage>> staff_door(const VisitFacts& facts);

    /// The built-in slide of a cleared screen.
    [[nodiscard]] Result<std::shared_ptr<const TouchPage>> neutral();

    /// What was read goes.
    void forget();

    /// What is wrong with the pages of this programme in any of its languages and sizes of text,
    /// each once; empty when all can be shown.
    [[nodiscard]] std::vector<Error> faults();

private:
    struct Kept {
        View view;
        Settings settings;
        VisitFacts facts;
        std::shared_ptr<const TouchPage> page;
    };

    [[nodiscard]] TouchSetting setting() const;
    [[nodiscard]] Settings usual() const;

    std::shared_ptr<const Programme> programme_;
    Theme contrast_;
    Canvas canvas_;
    double floor_mm_;
    FontMeasure* fonts_;
    std::optional<Kept> last_;
};

} // namespace wayside
