#pragma once
/// Every number that bounds something, with its reason. Authors' numbers are checked against these
/// where they are read; caches and queues hold no more than these.

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace wayside::limits
{

using namespace std::chrono_literals;

// What an author may write.
inline constexpr std::size_t max_file_bytes =
    16U << 20U; ///< one TOML file; the words of 100,000 slides need more than 8, the shipped ones
                ///< 60 KiB
inline constexpr std::size_t max_text_bytes = 2000; ///< one string shown on a slide
inline constexpr std::size_t max_slides = 200'000;  ///< in a programme
inline constexpr std::size_t max_list_items = 12;   ///< entries of a list, steps or bars of a chart
inline constexpr std::chrono::milliseconds min_dwell =
    2s; ///< an item shorter than this cannot be read
inline constexpr std::chrono::milliseconds max_dwell = 10min;
inline constexpr std::chrono::milliseconds min_transition =
    400ms; ///< shorter must be a cut (flashing, WCAG 2.3.1)
inline constexpr std::chrono::milliseconds max_transition = 3s;
inline constexpr int max_weight = 10;
inline constexpr int contact_fresh_days =
    90; ///< `check` warns when a contact was verified longer ago
inline constexpr std::size_t max_id_bytes = 100;
inline constexpr int max_key_parts = 16; ///< of a dotted key: keeps the parser's recursion shallow
inline constexpr std::size_t max_diagnostics =
    1000; ///< listed for one programme; the rest is counted
inline constexpr std::size_t max_schedule_entries = 1000;
inline constexpr std::size_t max_windows = 48; ///< hours of one schedule entry
inline constexpr std::size_t max_dates = 366;  ///< `dates` or `except` of one schedule entry
inline constexpr int min_schedule_year = 2000; ///< of dates in a schedule
inline constexpr int max_schedule_year = 2199;
inline constexpr std::size_t max_weighted_items = 500; ///< each competes with each
inline constexpr std::size_t max_guarantees = 4;       ///< they take room from one another
inline constexpr std::chrono::milliseconds max_guarantee_every = 24h;
inline constexpr std::size_t max_languages = 64;
inline constexpr std::size_t max_audiences = 32; ///< of one item or display
inline constexpr double max_figure =
    1e15; ///< a value on a slide; whole numbers stay exact in a double
inline constexpr int max_decimals = 3;
inline constexpr double max_dots = 400;     ///< of a statistic's field of dots
inline constexpr std::size_t max_marks = 8; ///< of a chart: more cannot be labelled directly
inline constexpr std::size_t max_steps = 6;
inline constexpr std::size_t max_column_items = 5; ///< of the three-column model
inline constexpr std::size_t max_help_contacts = 3;
inline constexpr std::size_t max_topics = 24; ///< a visitor sees them on one page
inline constexpr std::size_t max_topic_pages = 60;
inline constexpr std::size_t max_page_slides = 12;  ///< on one page of a topic
inline constexpr std::size_t max_key_meanings = 64; ///< of a display's keypad
inline constexpr double max_floor_mm = 3000;        ///< of a panel's lower edge
inline constexpr int min_year = 1900;               ///< of a publication
inline constexpr int max_year = 2100;

// What a theme may say; ratios as in programme/theme.hpp.
inline constexpr double min_headline_to_text = 1.4;
inline constexpr double max_headline_to_text = 2.6;
inline constexpr double min_source_to_text = 0.3;
inline constexpr double max_source_to_text = 0.8;
inline constexpr double min_line_height = 0.9;
inline constexpr double max_line_height = 2.5;
inline constexpr double min_margin = 0.02;
inline constexpr double max_margin = 0.15;
inline constexpr double min_gutter = 0.005;
inline constexpr double max_gutter = 0.1;
inline constexpr double max_travel = 0.1;
inline constexpr std::chrono::milliseconds min_entrance = 400ms;
inline constexpr std::chrono::milliseconds max_entrance = 700ms;
inline constexpr std::chrono::milliseconds min_count_up = 400ms;
inline constexpr std::chrono::milliseconds max_count_up = 5s;

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
inline constexpr std::int64_t max_source_pixels =
    64'000'000; ///< a picture with more is refused before decoding
inline constexpr std::size_t max_media_bytes = 64U << 20U; ///< one picture file
inline constexpr std::size_t image_store_bytes =
    1U
    << 20U; ///< decoded pictures kept beside those that a frame on the screen or the next one needs
inline constexpr std::size_t picture_file_bytes =
    16U
    << 20U; ///< of the programme's picture files kept as they were read; the shipped ones have 0.2
inline constexpr std::size_t max_svg_bytes = 2U << 20U;
inline constexpr std::size_t open_fonts =
    12; ///< faces x sizes kept open, each with the letters that it has drawn; a slide has about six
inline constexpr std::size_t text_cache_bytes = 2U << 20U; ///< rasterised runs kept

// Speech.
inline constexpr std::size_t speech_cache_bytes =
    8U << 20U; ///< of sound kept in memory: three minutes, more than any page says
inline constexpr std::size_t max_sound_bytes =
    24U << 20U; ///< of one utterance: max_text_bytes at the slowest step need less than half
inline constexpr std::chrono::milliseconds speech_patience =
    5s; ///< for an engine from which nothing comes; espeak-ng makes a minute of speech in 0.1 s
inline constexpr std::chrono::milliseconds audio_linger =
    2s; ///< the audio device stays open after the last sound; opening it takes up to 0.1 s

// The schedule.
inline constexpr std::size_t remembered_slots =
    8; ///< with what plays in them; a question is nearly always about one of the last few
inline constexpr std::size_t remembered_days =
    1024; ///< 64 bytes each; what plays on them is kept once for days that are alike
inline constexpr std::size_t planned_entries = 131'072; ///< of the slots of such days, 8 bytes each
inline constexpr std::size_t compiled_items =
    65'536; ///< of orders kept, 72 bytes each; one order that is longer is kept alone
inline constexpr std::size_t remembered_items =
    262'144; ///< of playlists' rounds, 72 bytes each: one for each slide that a programme may have;
             ///< one round that is longer is kept alone

// Takeovers by hand, and the time over a restart.
inline constexpr std::chrono::milliseconds longest_takeover =
    31 * 24h; ///< by hand; what is longer belongs into the programme
inline constexpr std::chrono::milliseconds shortest_takeover = 2s; ///< as min_dwell
inline constexpr std::chrono::milliseconds time_keeping =
    1h; ///< between notes of the time that a restart compares its clock with

// Talking to a player that runs.
inline constexpr std::size_t control_line_bytes = 4096; ///< of a request or a reply
inline constexpr std::chrono::milliseconds control_patience =
    2s; ///< for a client that does not finish its line
inline constexpr std::chrono::milliseconds control_answer =
    10s; ///< within which the loop has an answer; a reload may hold it up

// The loop.
inline constexpr std::chrono::milliseconds media_patience =
    500ms; ///< asked again after this, should a wake-up be lost
inline constexpr std::chrono::milliseconds preparation =
    3s; ///< before it is due, the next picture is decoded and painted; until then it takes no
        ///< memory
inline constexpr std::size_t storyboards = 4; ///< composed slides remembered: before, now, next
inline constexpr std::chrono::microseconds frame_length{
    16'667}; ///< 60 pictures a second while something moves

} // namespace wayside::limits
