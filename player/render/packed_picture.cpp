#include "render/packed_picture.hpp"

#include "base/kernel.hpp"

#include <algorithm>
#include <cassert>
#include <cstring>

namespace wayside
{

namespace
{

// A row is steps: a word, the pixels that it announces, and then pixels that repeat those before.
// The word, from its lowest bit: how many pixels stand there (16 bits), how many repeat (15), and
// whether they repeat one pixel or the eight before.
constexpr unsigned repeat_shift = 16;
constexpr unsigned single_shift = 31;
constexpr std::uint32_t announced_mask = 0xFFFFU;
constexpr std::uint32_t repeat_mask = 0x7FFFU;
constexpr int period = 8;
constexpr int shortest_repeat = 4; ///< shorter ones take longer to be unpacked than copied

/// 1 for each pixel that is as the one `distance` before it, else 0.
WAYSIDE_KERNEL void find_equal(std::uint8_t* equal,
                               const std::uint32_t* row,
                               int width,
                               int distance)
{
    for (int x = distance; x < width; ++x) {
        equal[x] = row[x] == row[x - distance] ? 1 : 0;
    }
}

/// 1 for each pixel from which on either way repeats for long enough, else 0.
WAYSIDE_KERNEL void find_begins(std::uint8_t* begins,
                                const std::uint8_t* one,
                                const std::uint8_t* eight,
                                int width)
{
    static_assert(shortest_repeat == 4);
    for (int x = 0; x < width; ++x) {
        begins[x] =
            static_cast<std::uint8_t>((one[x] & one[x + 1] & one[x + 2] & one[x + 3]) |
                                      (eight[x] & eight[x + 1] & eight[x + 2] & eight[x + 3]));
    }
}

/// Where the value comes next; `width` when it does not.
int next(const std::vector<std::uint8_t>& marks, std::uint8_t value, int x, int width)
{
    const void* const found =
        std::memchr(marks.data() + x, value, static_cast<std::size_t>(width - x));
    return found == nullptr
               ? width
               : static_cast<int>(static_cast<const std::uint8_t*>(found) - marks.data());
}

/// Where a row repeats itself.
class Repeats
{
public:
    explicit Repeats(int width)
        : width_(width)
        , one_(static_cast<std::size_t>(width + shortest_repeat))
        , eight_(one_.size())
        , begins_(one_.size())
    {
    }

    void look_at(const std::uint32_t* row)
    {
        find_equal(one_.data(), row, width_, 1);
        find_equal(eight_.data(), row, width_, period);
        find_begins(begins_.data(), one_.data(), eight_.data(), width_);
    }

    /// The first pixel from `x` on with which a repeat begins; the width when none does.
    [[nodiscard]] int begin_from(int x) const { return next(begins_, 1, x, width_); }

    /// Where it ends that the pixels from `x` on are as the one before.
    [[nodiscard]] int end_of_one(int x) const { return next(one_, 0, x, width_); }

    /// The same with the eighth before.
    [[nodiscard]] int end_of_eight(int x) const { return next(eight_, 0, x, width_); }

private:
    int width_;
    std::vector<std::uint8_t> one_; ///< marks; zeros behind the row
    std::vector<std::uint8_t> eight_;
    std::vector<std::uint8_t> begins_;
};

/// Writes a row's steps and returns how many words they took.
std::size_t pack_row(const std::uint32_t* row,
                     int width,
                     const Repeats& repeats,
                     std::uint32_t* out)
{
    std::uint32_t* const begin = out;
    for (int x = 0; x < width;) {
        const int from = repeats.begin_from(x);
        const int one = repeats.end_of_one(from);
        const int end = std::max(one, repeats.end_of_eight(from));
        *out++ = static_cast<std::uint32_t>(from - x) |
                 (static_cast<std::uint32_t>(end - from) << repeat_shift) |
                 (static_cast<std::uint32_t>(one == end) << single_shift);
        out = std::copy(row + x, row + from, out);
        x = end;
    }
    return static_cast<std::size_t>(out - begin);
}

std::uint32_t* repeat_eight(std::uint32_t* out, int count)
{
    constexpr std::size_t bytes = period * sizeof(std::uint32_t);
    for (; count >= period; count -= period, out += period) {
        std::memcpy(out, out - period, bytes);
    }
    return std::copy_n(out - period, count, out);
}

} // namespace

PackedPicture::PackedPicture(Size size)
    // Every step but a row's first has at least as many pixels that repeat as words of its own.
    : size_(size)
    , words_(reserve_pixels(static_cast<std::size_t>(size.width + 1) *
                            static_cast<std::size_t>(size.height)))
{
    begins_.reserve(static_cast<std::size_t>(size.height));
}

void PackedPicture::append(ConstPixels rows)
{
    assert(rows.size.width == size_.width);
    Repeats repeats(size_.width);
    for (int y = 0; y < rows.size.height; ++y) {
        assert(begins_.size() < static_cast<std::size_t>(size_.height));
        begins_.push_back(used_);
        repeats.look_at(rows.row(y));
        used_ += pack_row(rows.row(y), size_.width, repeats, words_.get() + used_);
    }
}

void PackedPicture::unpack_row(int y, std::uint32_t* out) const
{
    const std::uint32_t* word = words_.get() + begins_.at(static_cast<std::size_t>(y));
    for (const std::uint32_t* const end = out + size_.width; out != end;) {
        const std::uint32_t step = *word++;
        const std::uint32_t announced = step & announced_mask;
        const auto repeat = static_cast<int>((step >> repeat_shift) & repeat_mask);
        out = std::copy_n(word, announced, out);
        word += announced;
        if (step >> single_shift != 0) {
            out = std::fill_n(out, repeat, *(out - 1));
        } else if (repeat > 0) {
            out = repeat_eight(out, repeat);
        }
    }
}

PackedPicture pack(ConstPixels picture)
{
    PackedPicture packed(picture.size);
    packed.append(picture);
    return packed;
}

void unpack(const PackedPicture& picture, Pixels target)
{
    for (int y = 0; y < picture.size().height; ++y) {
        picture.unpack_row(y, target.row(y));
    }
}

Size PictureRows::size() const
{
    const ConstPixels* const there = pixels();
    return there != nullptr ? there->size : std::get<const PackedPicture*>(kept_)->size();
}

const std::uint32_t* PictureRows::row(int y, std::span<std::uint32_t> room) const
{
    if (const ConstPixels* const there = pixels()) {
        return there->row(y);
    }
    std::get<const PackedPicture*>(kept_)->unpack_row(y, room.data());
    return room.data();
}

} // namespace wayside
