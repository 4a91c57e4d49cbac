#include "schedule/shuffle.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace wayside
{

namespace
{

/// FNV-1a, 64 bits.
class Fingerprint
{
public:
    void add(std::string_view text)
    {
        for (const char letter : text) {
            add_byte(static_cast<std::uint8_t>(letter));
        }
        add_byte(0); // so that "ab", "c" is not "a", "bc"
    }

    void add(std::uint64_t number)
    {
        for (unsigned byte = 0; byte < sizeof number; ++byte) {
            add_byte(static_cast<std::uint8_t>(number >> (byte * 8U)));
        }
    }

    [[nodiscard]] std::uint64_t value() const { return value_; }

private:
    void add_byte(std::uint8_t byte)
    {
        value_ ^= byte;
        value_ *= 0x100000001b3U;
    }

    std::uint64_t value_ = 0xcbf29ce484222325U;
};

} // namespace

std::uint64_t shuffle_seed(const Programme& programme, const Playlist& playlist, Edition day)
{
    Fingerprint print;
    print.add(playlist.id);
    for (const PlaylistItem& item : playlist.items) {
        if (is_valid(item, day)) {
            print.add(programme.slides[item.slide].id);
            print.add(static_cast<std::uint64_t>(item.weight));
        }
    }
    const auto since_epoch = day.value_or(std::chrono::local_days()).time_since_epoch();
    print.add(static_cast<std::uint64_t>(since_epoch.count()));
    return print.value();
}

std::uint64_t Shuffler::roll()
{
    state_ += 0x9e3779b97f4a7c15U;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
    return mixed ^ (mixed >> 31U);
}

std::vector<std::size_t> Shuffler::order_of(std::vector<std::size_t> cards,
                                            std::optional<std::size_t> last)
{
    for (std::size_t left = cards.size(); left > 1; --left) {
        // A modulus prefers small numbers by less than one in a billion here: no list is so long.
        std::swap(cards[left - 1], cards[roll() % left]);
    }
    for (std::size_t i = 0; i < cards.size(); ++i) {
        if (last && cards[i] == *last) {
            const auto place = cards.begin() + static_cast<std::ptrdiff_t>(i);
            const auto other =
                std::find_if(place, cards.end(), [&](std::size_t card) { return card != *last; });
            if (other != cards.end()) {
                std::iter_swap(place, other);
            }
        }
        last = cards[i];
    }
    return cards;
}

} // namespace wayside
