#pragma once
/// Compares a picture with the one that somebody has looked at: tests/golden/NAME.png.

#include "cli/png.hpp"
#include "media/premultiply.hpp"
#include "sdl/handles.hpp"

#include <SDL_image.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

namespace wayside::test
{

/// Whether the reference pictures are rewritten (UPDATE_GOLDEN=1).
inline bool is_updating()
{
    return std::getenv("UPDATE_GOLDEN") !=
           nullptr; // NOLINT(concurrency-mt-unsafe): tests have one thread here
}

inline std::string reference(const std::string& name)
{
    return WAYSIDE_ROOT "/tests/golden/" + name + ".png";
}

inline std::optional<Image> read_png(const std::string& path)
{
    sdl::Surface surface(IMG_Load(path.c_str()));
    if (!surface) {
        return std::nullopt;
    }
    const Size size{surface->w, surface->h};
    auto image = premultiplied(std::move(surface), whole(size));
    return image ? std::optional(*std::move(image)) : std::nullopt;
}

inline int channel_difference(std::uint32_t a, std::uint32_t b)
{
    int most = 0;
    for (const unsigned shift : {0U, 8U, 16U}) {
        most = std::max(most,
                        std::abs(static_cast<int>((a >> shift) & 0xFFU) -
                                 static_cast<int>((b >> shift) & 0xFFU)));
    }
    return most;
}

/// At most 8 levels for 99.5 % of the pixels, at most 64 anywhere.
inline void expect_same_picture(const Image& actual, const std::string& name)
{
    if (is_updating()) {
        ASSERT_TRUE(write_png(actual, reference(name)));
        return;
    }
    const auto expected = read_png(reference(name));
    ASSERT_TRUE(expected) << "no reference picture " << reference(name)
                          << "; make it with UPDATE_GOLDEN=1";
    ASSERT_EQ(expected->size, actual.size);
    std::size_t off = 0;
    int most = 0;
    for (std::size_t at = 0; at < actual.pixels.size(); ++at) {
        const int difference = channel_difference(actual.pixels[at], expected->pixels[at]);
        most = std::max(most, difference);
        off += difference > 8 ? 1 : 0;
    }
    const bool same = most <= 64 && off * 200 <= actual.pixels.size();
    EXPECT_TRUE(same) << off << " pixels differ by more than 8, the most by " << most;
    if (!same) {
        std::filesystem::create_directories("golden-failures");
        EXPECT_TRUE(write_png(actual, "golden-failures/" + name + ".png"));
    }
}

} // namespace wayside::test
