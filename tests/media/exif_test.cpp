#include "media/exif.hpp"
#include "media/pictures.hpp"

#include <gtest/gtest.h>

namespace wayside
{

namespace
{

using test::ByteOrder;
using test::Bytes;

constexpr std::uint32_t a = 0xFF0000AAU;
constexpr std::uint32_t b = 0xFF0000BBU;
constexpr std::uint32_t c = 0xFF0000CCU;
constexpr std::uint32_t d = 0xFF0000DDU;
constexpr std::uint32_t e = 0xFF0000EEU;
constexpr std::uint32_t f = 0xFF0000FFU;

Bytes plain_jpeg()
{
    return test::jpeg_file(test::flat({8, 8}, 0xFF808080U));
}

TEST(Exif, StatesEachOrientationInBothByteOrders)
{
    for (const ByteOrder order : {ByteOrder::Motorola, ByteOrder::Intel}) {
        for (unsigned value = 1; value <= 8; ++value) {
            const Bytes file = test::with_orientation(plain_jpeg(), value, order);
            EXPECT_EQ(orientation_of(file), static_cast<Orientation>(value));
        }
    }
}

TEST(Exif, NoStatementOrNonsenseMeansUpright)
{
    EXPECT_EQ(orientation_of(plain_jpeg()), Orientation::Upright);
    EXPECT_EQ(orientation_of({}), Orientation::Upright);
    for (const unsigned value : {0U, 9U, 0xFFFFU}) {
        EXPECT_EQ(orientation_of(test::with_orientation(plain_jpeg(), value, ByteOrder::Intel)),
                  Orientation::Upright)
            << value;
    }
}

TEST(Exif, DamagedSegmentsAreReadWithoutHarm)
{
    const Bytes file = test::with_orientation(plain_jpeg(), 6, ByteOrder::Motorola);
    for (std::size_t length = 0; length < file.size(); ++length) {
        EXPECT_LE(orientation_of(std::span(file).first(length)), Orientation::TurnLeft);
    }
    for (std::size_t at = 2; at < 60; ++at) {
        EXPECT_LE(orientation_of(test::patched(file, at, {0xFF})), Orientation::TurnLeft) << at;
    }
}

struct Turn {
    const char* name;
    Orientation orientation;
    Size size;
    std::vector<std::uint32_t> pixels;
};

void PrintTo(const Turn& turn, std::ostream* out)
{
    *out << turn.name;
}

class EveryOrientation : public testing::TestWithParam<Turn>
{
};

/// The rows a b c / d e f, as the EXIF standard's table says where row 0 and column 0 of the scene
/// are.
TEST_P(EveryOrientation, PutsThePictureUpright)
{
    const Image stored{{3, 2}, {a, b, c, d, e, f}};
    EXPECT_EQ(upright(stored, GetParam().orientation), (Image{GetParam().size, GetParam().pixels}));
    EXPECT_EQ(turns(GetParam().orientation), GetParam().size.width == 2);
}

INSTANTIATE_TEST_SUITE_P(
    Exif,
    EveryOrientation,
    testing::Values(Turn{"Upright", Orientation::Upright, {3, 2}, {a, b, c, d, e, f}},
                    Turn{"MirroredAcross", Orientation::MirroredAcross, {3, 2}, {c, b, a, f, e, d}},
                    Turn{"UpsideDown", Orientation::UpsideDown, {3, 2}, {f, e, d, c, b, a}},
                    Turn{"MirroredDown", Orientation::MirroredDown, {3, 2}, {d, e, f, a, b, c}},
                    Turn{"Transposed", Orientation::Transposed, {2, 3}, {a, d, b, e, c, f}},
                    Turn{"TurnRight", Orientation::TurnRight, {2, 3}, {d, a, e, b, f, c}},
                    Turn{"Transversed", Orientation::Transversed, {2, 3}, {f, c, e, b, d, a}},
                    Turn{"TurnLeft", Orientation::TurnLeft, {2, 3}, {c, f, b, e, a, d}}),
    [](const auto& turn) { return std::string(turn.param.name); });

} // namespace

} // namespace wayside
