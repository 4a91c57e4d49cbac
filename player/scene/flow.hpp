#pragma once
/// Blocks of text one under another, as large as a box allows between the sizes that the distance
/// demands and the sizes that look right. One scale for all: headline, text and source grow
/// together.

#include "base/result.hpp"
#include "scene/scene.hpp"
#include "scene/stage.hpp"
#include "scene/text_item.hpp"

#include <string>
#include <vector>

namespace wayside
{

/// A block of a flow: what it says and its part. Sizes come from the stage.
struct Block {
    std::string text;
    Role role = Role::Text;
    Colour colour;
    double gap = 0.9;       ///< air above it, in text sizes; the first block's is not used
    std::string foot = {};  ///< what a label says at the foot of a low page; empty: its text
    bool in_source = false; ///< a label that the source says, too: it goes where there is no room

    bool operator==(const Block&) const = default;
};

/// Blocks placed in a box.
struct Flow {
    std::vector<Item> items; ///< in canvas coordinates
    int height = 0;          ///< from the first capitals to the last baseline
    int hanging = 0;  ///< px that tails of other scripts hang below its last line, beyond `height`
    int right = 0;    ///< x of the end of the longest line
    double scale = 0; ///< 0: the least sizes, 1: the largest
    bool broken = false; ///< some lines look broken at every size (Paragraph::looks_broken)
};

/// Places the blocks from the top left corner of `box`: the first line's capitals touch its top.
/// Errors: those of lay_out; a sentence with the figures when the least sizes do not fit.
[[nodiscard]] Result<Flow> flow(const std::vector<Block>& blocks, const Stage& stage, Rect box);

/// Splits the blocks into as few pages as the box allows, in order, each with the largest scale
/// that fits. Errors: a block that fits no page by itself.
[[nodiscard]] Result<std::vector<Flow>> flow_in_pages(const std::vector<Block>& blocks,
                                                      const Stage& stage,
                                                      Rect box);

/// Moves every item of the flow.
void shift(Flow& flow, int dx, int dy);

} // namespace wayside
