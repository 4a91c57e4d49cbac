#pragma once
/// Whether what is laid out can be read from where people stand: heights of capitals, lengths and
/// numbers of lines.

#include "scene/canvas.hpp"
#include "scene/scene.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace wayside
{

/// What can be wrong with a text that is laid out.
enum class LegibilityRule {
    Capitals, ///< EN 301 549 5.1.4, ADA 703.5.5: millimetres
    Length,   ///< characters on a line; art direction, "Type"; WCAG 2.2, 1.4.8
    Lines, ///< lines of one text; what the lengths of playlists/README.md need on an upright screen
};

/// One text of a frame that breaks a rule: `figure` is what it has, `limit` what it may or must
/// have.
struct LegibilityFault {
    std::size_t item = 0; ///< of Frame::items
    LegibilityRule rule = LegibilityRule::Capitals;
    double figure = 0;
    double limit = 0;
};

/// The least height of a capital of this text, where its script has any, in millimetres, before
/// somebody who stands at the canvas's distance. `is_help`: the help line's own number.
[[nodiscard]] double least_cap_mm(const TextItem& text, bool is_help, const Canvas& canvas);

/// The most characters on a line: 48 of text and 32 of a headline, 80 where there is only one line
/// and the eye need not find back; half of it where each is a word or a syllable by itself (zh, ja,
/// ko). Labels, sources and numbers have no limit: none.
[[nodiscard]] std::optional<int> most_characters(const TextItem& text);

/// The most lines of one text: 6 of a headline and 8 of a text; none as above.
[[nodiscard]] std::optional<int> most_lines(const TextItem& text);

/// Every fault of the frame, in the order of its items. A line may be a tenth longer than its
/// limit: it is as long as its words make it.
[[nodiscard]] std::vector<LegibilityFault> legibility_faults(const Frame& frame,
                                                             const Canvas& canvas);

} // namespace wayside
