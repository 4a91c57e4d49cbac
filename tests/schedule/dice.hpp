#pragma once
/// Random choices with a seed, for tests that draw programmes.

#include <array>
#include <random>
#include <string>

namespace wayside::test
{

class Dice
{
public:
    explicit Dice(unsigned seed) : engine_(seed) {}

    /// 0 to sides - 1.
    int roll(int sides) { return static_cast<int>(engine_() % static_cast<unsigned>(sides)); }

    bool one_in(int sides) { return roll(sides) == 0; }

private:
    std::mt19937 engine_;
};

/// A window of hours. Few different times, many of them in the night, so that edges meet each other
/// and the changes of clock.
inline std::string random_window(Dice& dice)
{
    constexpr std::array<const char*, 10> times{
        "00:00", "00:30", "01:00", "01:30", "02:00", "02:30", "03:00", "08:00", "22:00", "23:59"};
    const int from = dice.roll(10);
    const int to = (from + 1 + dice.roll(9)) % 10;
    return std::string(times.at(static_cast<std::size_t>(from))) + "-" +
           times.at(static_cast<std::size_t>(to));
}

} // namespace wayside::test
