#pragma once
/// The composition that most kinds share: a column of text at the start side, the motif answering
/// it on the free side, the source at the foot; in as many beats as the canvas needs.

#include "base/result.hpp"
#include "scene/flow.hpp"
#include "scene/frame_parts.hpp"
#include "scene/scene.hpp"
#include "scene/stage.hpp"

#include <string>
#include <vector>

namespace wayside
{

/// What stands on the free side.
struct Art {
    enum class Kind {
        Motif, ///< fills its side; left out where there is none
        Icon,  ///< stands in the middle of its side; left out where there is none
        Code,  ///< an address as a QR code, likewise
    };
    std::string picture; ///< id, or the address; empty: nothing
    Kind kind = Kind::Motif;
};

/// The slide's own motif.
[[nodiscard]] Art motif_of(const Slide& slide);

/// Frames (complete, with strip) that show the blocks in order. Errors: a block that fits nowhere.
[[nodiscard]] Result<std::vector<Frame>> text_pages(const Stage& stage,
                                                    const Slide& slide,
                                                    const std::vector<Block>& blocks,
                                                    const Art& art);

} // namespace wayside
