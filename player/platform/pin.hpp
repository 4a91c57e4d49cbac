#pragma once
/// The staff's PIN: only its hash stands in a file, and comparing takes long on purpose.

#include "base/result.hpp"

#include <functional>
#include <future>
#include <optional>
#include <string>

namespace wayside
{

/// argon2id with a salt of its own (libsodium, "interactive" limits: 64 MiB, some tenths of a
/// second on a small computer). Errors: not six digits; one that everybody would try; no memory.
[[nodiscard]] Result<std::string> pin_hash(const std::string& pin);

/// Whether `pin` is the one that `hash` was made from. Takes as long as pin_hash, right or wrong.
[[nodiscard]] bool pin_is(const std::string& pin, const std::string& hash);

/// Whether a text is such a hash, whole: one that was cut off opens for nobody.
[[nodiscard]] bool is_pin_hash(const std::string& text);

/// Compares beside the loop. Main thread only; one comparison at a time.
class PinCheck
{
public:
    /// `wake` is called from another thread when an answer is there.
    PinCheck(std::string hash, std::function<void()> wake);

    void start(std::string pin);

    /// The answer to what was started last, once; none: not there yet.
    [[nodiscard]] std::optional<bool> take();

private:
    std::string hash_;
    std::function<void()> wake_;
    std::future<bool> answer_;
    std::future<void> work_; ///< waits for its end when it goes
};

} // namespace wayside
