#pragma once
/// Every number that bounds something, with its reason. Authors' numbers are checked against these
/// where they are read; caches and queues hold no more than these.

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace wayside::limits {

using namespace std::chrono_literals;

// What an author may write.
inline constexpr std::size_t max_file_bytes = 8U << 20U;   ///< one TOML file; the shipped campaign has 60 KiB
inline constexpr std::size_t max_text_bytes = 2000;        ///< one string shown on a slide
inline constexpr std::size_t max_slides = 200'000;         ///< in a programme
inline constexpr std::size_t max_list_items = 12;          ///< entries of a list, steps or bars of a chart
inline constexpr std::chrono::milliseconds min_dwell = 2s; ///< an item shorter than this cannot be read
inline constexpr std::chrono::milliseconds max_dwell = 10min;
inline constexpr std::chrono::milliseconds min_transition = 400ms; ///< shorter must be a cut (flashing, WCAG 2.3.1)
inline constexpr std::chrono::milliseconds max_transition = 3s;
inline constexpr int max_weight = 10;
inline constexpr int contact_fresh_days = 90; ///< `check` warns when a contact was verified longer ago

// Automatic dwell (programme-format rule 12).
inline constexpr std::chrono::milliseconds min_auto_dwell = 8s;
inline constexpr std::chrono::milliseconds max_auto_dwell = 30s;

// The display.
inline constexpr int min_canvas_side = 240;
inline constexpr int max_canvas_side = 16'384;
inline constexpr double min_panel_mm = 50;
inline constexpr double max_panel_mm = 20'000;
inline constexpr double min_distance_mm = 200;
inline constexpr double max_distance_mm = 100'000;

// Media.
inline constexpr std::int64_t max_source_pixels = 64'000'000; ///< a picture with more is refused before decoding
inline constexpr std::size_t max_media_bytes = 64U << 20U;    ///< one picture file
inline constexpr std::size_t image_store_bytes = 24U << 20U;  ///< decoded pictures kept
inline constexpr std::size_t max_svg_bytes = 2U << 20U;
inline constexpr std::size_t open_fonts = 24;       ///< faces x sizes kept open
inline constexpr std::size_t text_cache_bytes = 2U << 20U; ///< rasterised runs kept

// The loop.
inline constexpr std::chrono::microseconds frame_length{16'667}; ///< 60 pictures a second while something moves

} // namespace wayside::limits
