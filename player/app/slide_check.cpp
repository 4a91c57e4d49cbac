#include "app/slide_check.hpp"

#include "app/flash_check.hpp"
#include "app/legibility_check.hpp"
#include "app/slide_findings.hpp"
#include "programme/spoken_languages.hpp"
#include "render/text_contrast.hpp"
#include "scene/storyboard.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <string>

namespace wayside
{

namespace
{

/// A slide that cannot be set: once for all sizes when the reason is the same in each of them.
void tell_failure(const SlideSight& sight, const Error& error, SlideFindings& findings)
{
    const std::string size =
        fmt::format(" at {} x {}", sight.canvas.px.width, sight.canvas.px.height);
    std::string reason = error.message;
    if (const auto at = reason.find(size); at != std::string::npos) {
        reason.erase(at, size.size());
    }
    const bool is_glyph = reason.find("no font covers") != std::string::npos;
    findings.add(
        {.rule = reason,
         .worse = 1,
         .told = {.severity = Severity::Error,
                  .place = place_of_words(sight.slide, sight.language),
                  .message = is_glyph ? reason : error.message,
                  .hint = is_glyph ? "write it in letters that the fonts have, or put a font "
                                     "that has them into a folder `fonts` beside the programme"
                                   : "say less, or make two slides of it"}});
}

/// One language, one size, every slide.
void check_slides_in(const std::string& language,
                     const Programme& programme,
                     const Canvas& canvas,
                     bool is_painted,
                     PictureRoom& room,
                     SlideFindings& findings)
{
    ContrastMeter contrast(room.painter());
    FlashCheck flashes(room, canvas);
    for (std::size_t number = 0; number < programme.slides.size(); ++number) {
        const Slide& slide = programme.slides[number];
        if (!speaks(slide.body, language)) {
            continue;
        }
        const SlideSight sight{programme, slide, language, canvas};
        const auto board = compose(programme, slide, language, canvas, room.fonts());
        if (!board) {
            tell_failure(sight, board.error(), findings);
            continue;
        }
        for (const Beat& beat : board->beats) {
            check_legibility(sight, *beat.frame, findings);
            if (is_painted) {
                check_contrast(sight, *beat.frame, contrast, findings);
            }
        }
        if (is_painted) {
            flashes.check(sight, number, *board, findings);
        }
    }
}

bool have_one_shape(Size a, Size b)
{
    const double left = static_cast<double>(a.width) * b.height;
    const double right = static_cast<double>(b.width) * a.height;
    return std::abs(left - right) <= 0.01 * std::max(left, right);
}

} // namespace

std::vector<Size> painted_sizes(const std::vector<Size>& sizes)
{
    std::vector<Size> painted;
    for (const Size size : sizes) {
        const auto known = std::find_if(painted.begin(), painted.end(), [&](Size other) {
            return have_one_shape(size, other);
        });
        if (known == painted.end()) {
            painted.push_back(size);
        } else if (size.width < known->width) {
            *known = size;
        }
    }
    return painted;
}

Diagnostics check_slides(const Programme& programme,
                         const Display& display,
                         const std::vector<Size>& sizes,
                         PictureRoom& room)
{
    room.use(programme.theme.palette);
    const std::vector<Size> painted = painted_sizes(sizes);
    SlideFindings findings;
    // Sizes inside languages: only the fonts and words of one language are wanted at a time.
    for (const std::string& language : languages_spoken(programme)) {
        for (const Size size : sizes) {
            const bool is_painted =
                std::find(painted.begin(), painted.end(), size) != painted.end();
            check_slides_in(
                language, programme, canvas_of(size, display), is_painted, room, findings);
        }
    }
    return findings.take();
}

} // namespace wayside
