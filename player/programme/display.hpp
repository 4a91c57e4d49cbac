#pragma once
/// The display's own file: what hangs here, how far away people stand, in which country.

#include "programme/slide.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace wayside
{

/// What a display that is touched needs to say about itself.
struct TouchDisplay {
    bool is_touched = false;          ///< its file has [touch]
    std::optional<double> floor_mm{}; ///< of the panel's lower edge above the floor; none: 800
    bool loudspeaker = false;         ///< pages may be read aloud without a headset
    std::string pin_hash{}; ///< of the staff's PIN, by argon2id; empty: there is no way out
    std::map<std::string, std::string, std::less<>>
        keys{}; ///< what keys mean, by their name ("F17"): "help", "headset-in", ...

    bool operator==(const TouchDisplay&) const = default;
};

/// Physical facts of one display. A missing panel width means a 55 inch diagonal in the shape of
/// the canvas.
struct Display {
    std::string id = "display";
    std::optional<double> panel_width_mm; ///< of the canvas as people see it (after rotation)
    double viewing_distance_mm = 5000;
    std::string country;  ///< ISO 3166-1 alpha-2; empty: the programme's
    std::string timezone; ///< IANA name; empty: the machine's
    std::string theme;    ///< path of a theme file; empty: the programme's
    int rotate = 0;       ///< 0, 90, 180, 270, clockwise
    bool allow_drafts = false;
    bool reduced_motion = false;
    bool qr_codes = false; ///< a help line's web address also stands there to be scanned
    std::vector<std::string> audience{};       ///< who stands here: items for others are not shown
    Intensity max_intensity = Intensity::High; ///< heavier slides are not shown

    TouchDisplay touch{};

    bool operator==(const Display&) const = default;
};

} // namespace wayside
