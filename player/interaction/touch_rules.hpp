#pragma once
/// Every figure of touch mode that is a time or a length of the hand, with its source (the touch
/// and access page of the design).

#include <chrono>

namespace wayside::touch
{

using namespace std::chrono_literals;

// Lengths on the panel, millimetres.
inline constexpr double slop_mm = 3;        ///< a finger that rolls is still a tap
inline constexpr double target_mm = 20;     ///< least side of what is touched (WCAG 2.5.5)
inline constexpr double target_gap_mm = 4;  ///< between two of them
inline constexpr double code_mm = 71;       ///< a code to scan: a tenth of 711 mm
inline constexpr double cap_mm = 8.7;       ///< capitals at 711 mm, 0.7 degree (EN 301 549 5.1.4)
inline constexpr double reach_low_mm = 380; ///< above the floor (EN 301 549 8.3, 508 407.8)
inline constexpr double reach_high_mm = 1220;
inline constexpr double band_low_mm = 800; ///< where the controls stand if nobody asks otherwise
inline constexpr double band_high_mm = 1100;

// The idle clock.
inline constexpr std::chrono::milliseconds home_idle = 45s;
inline constexpr std::chrono::milliseconds page_idle_least = 60s;
inline constexpr std::chrono::milliseconds page_idle_most = 180s;
inline constexpr double reading_allowance = 1.5; ///< times the page's reading time
inline constexpr int reading_wpm = 120;
inline constexpr std::chrono::milliseconds still_here = 30s; ///< the question stands

// Clear screen.
inline constexpr std::chrono::milliseconds neutral_hold = 60s;
inline constexpr std::chrono::milliseconds neutral_deaf =
    1s; ///< the hand that cleared does not open something else
inline constexpr int quick_shifts = 3;
inline constexpr std::chrono::milliseconds shift_gap = 5s; ///< between two of them, at most
inline constexpr std::chrono::milliseconds long_back = 1s;

// The hand.
inline constexpr std::chrono::milliseconds click_through =
    250ms; ///< after a page changed, a touch was meant for the page before
inline constexpr std::chrono::milliseconds stuck_contact =
    10s; ///< a contact that lies still so long is a thing, not a finger
inline constexpr std::chrono::milliseconds velocity_window = 100ms;

// Staff.
inline constexpr std::chrono::milliseconds staff_hold = 5s; ///< a still finger in the corner
inline constexpr double staff_corner_mm = 25;
inline constexpr std::chrono::milliseconds pin_patience = 20s; ///< without a digit
inline constexpr int pin_digits = 6;
inline constexpr int pin_free_tries = 3; ///< after which each wrong one doubles the wait
inline constexpr std::chrono::milliseconds pin_wait = 30s;

} // namespace wayside::touch
