#pragma once
/// A programme that was read while another one plays, until it takes its place (rule 15 of the
/// programme format: all or nothing, and between two items).

#include "app/playing.hpp"
#include "app/site.hpp"
#include "base/geometry.hpp"
#include "platform/wake.hpp"
#include "text/font_measure.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace wayside
{

/// What it works with; nothing of it is owned, all of it outlives the succession.
struct SuccessionParts {
    Wake& wake;
    FontMeasure& fonts;
    std::function<Site()> read;
    std::function<void(const std::string& line)> log;
    std::vector<std::string> files; ///< watched beside those that a programme names; empty: none is
    std::shared_ptr<const Programme> builtin; ///< the help card: any programme is better
    bool is_touched = false;                  ///< then its pages are proved, too
};

/// Main thread only.
class Succession
{
public:
    explicit Succession(SuccessionParts parts) : parts_(std::move(parts)) {}

    /// Watches what the programme on the screen was read from, and what was tried to be read.
    void watch(const Site& playing, const Site& attempted) const;

    /// Reads the programme afresh. What is wrong with it is logged, and then what plays stays.
    void read(const Playing& playing, Size canvas, Instant now);

    /// When the one that waits is due; none: nothing waits. Nobody's page is taken away by a new
    /// programme, unless it has an emergency: it waits until they have left.
    [[nodiscard]] std::optional<Instant> due(bool is_visited) const;

    /// The one that waits. There must be one.
    [[nodiscard]] Site take();

    /// It cannot be yet: it waits on, until `instant` or a little later.
    void put_back(Site site, Instant instant);

private:
    [[nodiscard]] bool can_be_shown(const Site& site, Size canvas) const;

    SuccessionParts parts_;
    std::optional<Site> waiting_; ///< read and proved
    Instant due_{};
    bool is_urgent_ = false;
};

} // namespace wayside
