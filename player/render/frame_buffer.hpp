#pragma once
/// Memory of one whole picture, there from the start: without a page fault for every 4 KiB while
/// the first frame is painted.

#include "render/pixels.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>

namespace wayside
{

/// Gives a region back to the kernel, addresses and all.
struct UnmapPixels {
    std::size_t bytes = 0;
    void operator()(std::uint32_t* memory) const noexcept;
};

/// Memory of pixels; a page of it takes memory only once it is written.
// NOLINTNEXTLINE(cppcoreguidelines-avoid-c-arrays, modernize-avoid-c-arrays): owns many
using PixelMemory = std::unique_ptr<std::uint32_t[], UnmapPixels>;

/// Room for so many pixels, all 0 until they are written. Throws std::bad_alloc when there is none.
[[nodiscard]] PixelMemory reserve_pixels(std::size_t count);

/// Opaque ARGB pixels, black at first; owns its memory for life.
class FrameBuffer
{
public:
    FrameBuffer() = default;

    /// Throws std::bad_alloc when there is no memory, as a vector does.
    explicit FrameBuffer(Size size);

    [[nodiscard]] Size size() const { return size_; }

    [[nodiscard]] Pixels pixels() { return {memory_.get(), size_, size_.width}; }

    [[nodiscard]] ConstPixels pixels() const { return {memory_.get(), size_, size_.width}; }

private:
    Size size_;
    PixelMemory memory_;
};

} // namespace wayside
