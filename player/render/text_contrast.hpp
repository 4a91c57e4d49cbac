#pragma once
/// The contrast of texts with what is really drawn behind them.

#include "base/colour.hpp"
#include "base/image.hpp"
#include "render/painter.hpp"
#include "scene/scene.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace wayside
{

/// Where the letters of one text stand out least.
struct TextContrast {
    std::size_t item = 0; ///< of Frame::items
    double ratio = 21;    ///< 1 to 21 (WCAG 2.2, "contrast ratio")
    Colour letters{};
    Colour ground{};   ///< what is drawn behind them there
    std::string run{}; ///< the words that stand there
};

/// The colour of a pixel of an opaque picture; `at` lies on it.
[[nodiscard]] Colour colour_at(const Image& image, Point at);

/// Measures frames, one after the other. What stands behind the texts is painted and its pixels are
/// read along the letters; a picture behind them counts with its darkest and lightest places. It is
/// painted once for all frames in a row that have the same behind their texts. Main thread only.
class ContrastMeter
{
public:
    /// `painter` must outlive this.
    explicit ContrastMeter(Painter& painter) : painter_(painter) {}

    /// Every text of the frame that has letters on the canvas, in the order of its items.
    [[nodiscard]] std::vector<TextContrast> measure(const Frame& frame);

    /// How many grounds were painted so far.
    [[nodiscard]] std::size_t painted() const { return painted_; }

private:
    struct Ground {
        Frame frame;
        Image image;
    };

    [[nodiscard]] const Image& behind(const Frame& frame);

    Painter& painter_;
    std::vector<Ground> grounds_; ///< the last few
    std::size_t painted_ = 0;
};

} // namespace wayside
