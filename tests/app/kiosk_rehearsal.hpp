#pragma once
/// The shipped kiosk on a small upright panel, with a clock that is told.

#include "app/rehearsal.hpp"
#include "shipped.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>

namespace wayside::test
{

inline constexpr Size small_upright{540, 960};

/// When it is switched on, at the kiosk.
inline const CivilTime kiosk_morning{std::chrono::local_days{std::chrono::year{2026} / 12 / 1} +
                                     std::chrono::hours{8}};

/// `pin_hash` empty: there is no way out.
inline std::unique_ptr<Rehearsal> kiosk_rehearsal(Size size = small_upright,
                                                  const std::string& pin_hash = {})
{
    Site site = shipped_site("clinic-kiosk.toml");
    site.display.panel_width_mm = 398;
    site.display.viewing_distance_mm = 1500;
    site.display.touch.is_touched = true;
    site.display.touch.pin_hash = pin_hash;
    const Instant start = site.schedule->zone().instants(kiosk_morning).first;
    auto made = Rehearsal::create(
        {.size = size, .start = start}, std::move(site), builtin_programme("US").value());
    if (!made) {
        throw std::runtime_error(made.error().message);
    }
    return std::move(*made);
}

/// A step of the rehearsal that cannot fail.
inline void must(const Result<void>& done)
{
    ASSERT_TRUE(done) << done.error().message;
}

/// The middle of a hotspot that is on the screen.
inline Point middle_of_spot(const Rehearsal& kiosk, const std::string& id)
{
    std::string known;
    for (const Hotspot& spot : kiosk.frame().hotspots) {
        if (spot.id == id) {
            return middle_of(spot.rect);
        }
        known += spot.id + " ";
    }
    ADD_FAILURE() << "there is no " << id << " but " << known;
    return {};
}

/// Touches it, and waits until the next touch counts.
inline void tap_spot(Rehearsal& kiosk, const std::string& id)
{
    const Point at = middle_of_spot(kiosk, id);
    must(kiosk.handle(FingerDown{1, at}));
    must(kiosk.advance(std::chrono::milliseconds{80}));
    must(kiosk.handle(FingerUp{1, at}));
    must(kiosk.advance(std::chrono::milliseconds{400}));
}

} // namespace wayside::test
