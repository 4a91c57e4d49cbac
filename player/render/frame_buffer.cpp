#include "render/frame_buffer.hpp"

#include "posix/pages.hpp"

#include <cstddef>
#include <cstdint>
#include <new>
#include <sys/mman.h>

namespace wayside
{

PixelMemory reserve_pixels(std::size_t count)
{
    const std::size_t bytes = count * sizeof(std::uint32_t);
    void* const memory =
        ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) {
        throw std::bad_alloc();
    }
    return {static_cast<std::uint32_t*>(memory), UnmapPixels{bytes}};
}

FrameBuffer::FrameBuffer(Size size)
    : size_(size)
    , memory_(reserve_pixels(static_cast<std::size_t>(size.width) *
                             static_cast<std::size_t>(size.height)))
{
    populate(memory_.get(), memory_.get_deleter().bytes);
}

void UnmapPixels::operator()(std::uint32_t* memory) const noexcept
{
    ::munmap(memory, bytes);
}

} // namespace wayside
