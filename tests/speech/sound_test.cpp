#include "speech/sound.hpp"
#include "speech/sound_cache.hpp"

#include <gmock/gmock.h>

namespace wayside
{

namespace
{

using ::testing::ElementsAre;
using ::testing::HasSubstr;

void put(std::vector<std::byte>& bytes, std::string_view word)
{
    for (const char letter : word) {
        bytes.push_back(std::byte(letter));
    }
}

void put(std::vector<std::byte>& bytes, std::uint32_t number, int width)
{
    for (int i = 0; i < width; ++i) {
        bytes.push_back(std::byte((number >> (8 * i)) & 0xFFU));
    }
}

struct Header {
    std::uint32_t channels = 1;
    std::uint32_t rate = 22'050;
    std::uint32_t bits = 16;
    std::uint32_t data_bytes = 0x7FFFF000; ///< as espeak-ng writes it into a pipe
};

std::vector<std::byte> wav(const Header& header, const std::vector<std::int16_t>& samples)
{
    std::vector<std::byte> bytes;
    put(bytes, "RIFF");
    put(bytes, 0x7FFFF024, 4);
    put(bytes, "WAVEfmt ");
    put(bytes, 16, 4);
    put(bytes, 1, 2);
    put(bytes, header.channels, 2);
    put(bytes, header.rate, 4);
    put(bytes, header.rate * 2, 4);
    put(bytes, 2, 2);
    put(bytes, header.bits, 2);
    put(bytes, "LIST");
    put(bytes, 3, 4);
    put(bytes, "abc"); // and a byte that makes it even
    put(bytes, 0, 1);
    put(bytes, "data");
    put(bytes, header.data_bytes, 4);
    for (const std::int16_t sample : samples) {
        put(bytes, static_cast<std::uint16_t>(sample), 2);
    }
    return bytes;
}

TEST(SoundOfWav, ReadsAStreamWithoutALength)
{
    const auto sound = sound_of_wav(wav({}, {0, 1, -1, 32'767, -32'768}));
    ASSERT_TRUE(sound) << sound.error().message;
    EXPECT_THAT(sound->samples, ElementsAre(0, 1, -1, 32'767, -32'768));
}

TEST(SoundOfWav, StopsWhereTheSamplesEnd)
{
    const auto sound = sound_of_wav(wav({.data_bytes = 4}, {1, 2, 3}));
    ASSERT_TRUE(sound);
    EXPECT_THAT(sound->samples, ElementsAre(1, 2));
}

TEST(SoundOfWav, RefusesOtherSound)
{
    for (const Header& header :
         {Header{.channels = 2}, Header{.rate = 44'100}, Header{.bits = 8}}) {
        const auto sound = sound_of_wav(wav(header, {1, 2}));
        ASSERT_FALSE(sound);
        EXPECT_THAT(sound.error().message, HasSubstr("22050"));
    }
}

TEST(SoundOfWav, RefusesEveryCutHeader)
{
    const auto whole = wav({}, {});
    for (std::size_t bytes = 0; bytes < whole.size(); ++bytes) {
        EXPECT_FALSE(sound_of_wav(std::span(whole).first(bytes))) << bytes;
    }
    EXPECT_TRUE(sound_of_wav(whole));
}

SpeechRequest request(const std::string& text)
{
    return {.text = text, .voice = "en-us", .words_per_minute = 150};
}

Sound sound_of_bytes(std::size_t bytes)
{
    return {.samples = std::vector<std::int16_t>(bytes / 2)};
}

TEST(SoundCache, FindsWhatWasSaidWithTheSameVoiceAtTheSameRate)
{
    SoundCache cache;
    cache.keep(request("a"), sound_of_bytes(10), {});
    ASSERT_NE(cache.find(request("a")), nullptr);
    EXPECT_EQ(cache.find(request("b")), nullptr);
    SpeechRequest other = request("a");
    other.words_per_minute = 200;
    EXPECT_EQ(cache.find(other), nullptr);
    other = request("a");
    other.voice = "es";
    EXPECT_EQ(cache.find(other), nullptr);
}

TEST(SoundCache, StaysWithinItsBudgetAndLosesWhatWasUsedLongestAgo)
{
    SoundCache cache(100);
    cache.keep(request("a"), sound_of_bytes(40), {});
    cache.keep(request("b"), sound_of_bytes(40), {});
    EXPECT_NE(cache.find(request("a")), nullptr);
    cache.keep(request("c"), sound_of_bytes(40), {});
    EXPECT_EQ(cache.bytes(), 80U);
    EXPECT_TRUE(cache.contains(request("a")));
    EXPECT_FALSE(cache.contains(request("b")));
    EXPECT_TRUE(cache.contains(request("c")));
}

TEST(SoundCache, KeepsWhatIsNeededEvenAboveTheBudget)
{
    SoundCache cache(10);
    const std::vector<SpeechRequest> needed{request("a"), request("b")};
    cache.keep(request("a"), sound_of_bytes(40), needed);
    cache.keep(request("b"), sound_of_bytes(40), needed);
    EXPECT_EQ(cache.bytes(), 80U);
    cache.keep(request("c"), sound_of_bytes(6), {});
    EXPECT_EQ(cache.bytes(), 6U);
}

TEST(SoundCache, ReplacesAndForgets)
{
    SoundCache cache;
    cache.keep(request("a"), sound_of_bytes(40), {});
    cache.keep(request("a"), sound_of_bytes(20), {});
    EXPECT_EQ(cache.bytes(), 20U);
    cache.clear();
    EXPECT_EQ(cache.bytes(), 0U);
    EXPECT_FALSE(cache.contains(request("a")));
}

} // namespace

} // namespace wayside
