#include "platform/pin.hpp"

#include "base/ascii.hpp"
#include "interaction/touch_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <sodium.h>
#include <utility>

namespace wayside
{

namespace
{

/// All digits alike, or each one more (or less) than the one before.
bool is_guessed_first(const std::string& pin)
{
    const auto all_step = [&](int step) {
        for (std::size_t i = 1; i < pin.size(); ++i) {
            if (pin[i] - pin[i - 1] != step) {
                return false;
            }
        }
        return true;
    };
    return all_step(0) || all_step(1) || all_step(-1);
}

bool is_digits(const std::string& pin)
{
    return pin.size() == std::size_t{touch::pin_digits} &&
           std::all_of(pin.begin(), pin.end(), is_digit);
}

/// libsodium reads a whole array, whatever the text's length; nothing: it is too long.
std::optional<std::array<char, crypto_pwhash_STRBYTES>> as_sodium_text(const std::string& hash)
{
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (hash.size() >= text.size() || sodium_init() < 0) {
        return std::nullopt;
    }
    std::copy(hash.begin(), hash.end(), text.begin());
    return text;
}

} // namespace

Result<std::string> pin_hash(const std::string& pin)
{
    if (!is_digits(pin)) {
        return failure(fmt::format("a PIN has {} digits", touch::pin_digits));
    }
    if (is_guessed_first(pin)) {
        return failure("that PIN is one of the first that anybody would try");
    }
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (sodium_init() < 0 || crypto_pwhash_str(text.data(),
                                               pin.data(),
                                               pin.size(),
                                               crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                               crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0) {
        return failure("there is not enough memory to hash a PIN");
    }
    return std::string(text.data());
}

bool pin_is(const std::string& pin, const std::string& hash)
{
    const auto text = as_sodium_text(hash);
    return text && crypto_pwhash_str_verify(text->data(), pin.data(), pin.size()) == 0;
}

bool is_pin_hash(const std::string& text)
{
    // -1: it cannot be read; 0 and 1: it can, with these limits or others.
    const auto hash = as_sodium_text(text);
    return hash && crypto_pwhash_str_needs_rehash(hash->data(),
                                                  crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                                  crypto_pwhash_MEMLIMIT_INTERACTIVE) >= 0;
}

PinCheck::PinCheck(std::string hash, std::function<void()> wake)
    : hash_(std::move(hash)), wake_(std::move(wake))
{
}

void PinCheck::start(std::string pin)
{
    std::promise<bool> answer;
    answer_ = answer.get_future();
    work_ = std::async(
        std::launch::async,
        [pin = std::move(pin), hash = hash_, wake = wake_, answer = std::move(answer)]() mutable {
            answer.set_value(pin_is(pin, hash));
            sodium_memzero(pin.data(), pin.size());
            // Only now: who is woken must find the answer.
            wake();
        });
}

std::optional<bool> PinCheck::take()
{
    if (!answer_.valid() ||
        answer_.wait_for(std::chrono::seconds{0}) != std::future_status::ready) {
        return std::nullopt;
    }
    return answer_.get();
}

} // namespace wayside
