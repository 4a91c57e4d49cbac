#pragma once
/// What the makers of pages hand over, and how a page is put together from it: title above, content
/// below it, controls where a hand reaches them, the help strip in its own place.

#include "scene/reading_blocks.hpp"
#include "scene/touch_page.hpp"

#include <functional>
#include <string>
#include <vector>

namespace wayside
{

/// The content of a page, laid out from the corner `at` in a column of this width. `room` is the
/// page's, perhaps with less air.
using ContentMaker =
    std::function<Result<Placed>(const TouchRoom& room, Point at, int width, int height)>;

struct PageParts {
    std::string name{};                ///< for the Scene's JSON: "topic/myths/2"
    std::string title{};               ///< at the top; empty: none
    std::string place{};               ///< "2 of 10", beside the title
    std::vector<Button> actions{};     ///< of this page alone
    std::vector<Button> turns{};       ///< to other pages
    std::vector<Button> short_turns{}; ///< the same in fewer words; empty: there are none
    bool has_controls = true;          ///< the row that every page has; else only `clear`
    bool is_touched = false;           ///< the content has hotspots: it stands where a hand reaches
    std::string motif{};               ///< id of a picture beside the content; empty: none
    ContentMaker content;
};

[[nodiscard]] Result<TouchPage> assemble(const TouchRoom& room,
                                         const PageParts& parts,
                                         const VisitFacts& facts);

/// Content that is only read.
[[nodiscard]] ContentMaker read_only_content(std::vector<ReadingBlock> blocks);

} // namespace wayside
