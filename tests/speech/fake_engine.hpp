#pragma once
/// An engine without a program, for tests of what a Speaker does with it.

#include "speech/engine.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <poll.h>
#include <string>
#include <string_view>
#include <vector>

namespace wayside::test
{

using namespace std::chrono_literals;

// Long enough for any machine; the tests are over as soon as it has happened.
inline constexpr auto longest_wait = 20s;

inline constexpr std::size_t short_sound = samples_per_second / 50; ///< 20 ms
inline constexpr std::size_t endless_sound = samples_per_second * 60;

/// An engine that remembers what it was asked, and waits to be told.
class FakeEngine
{
public:
    [[nodiscard]] SynthesiseFn function()
    {
        return [this](const SpeechRequest& request, int interrupt) {
            return make(request, interrupt);
        };
    }

    /// "endless...": a minute of sound; "stuck...": only an interrupt ends it; "held...": comes
    /// when it is released, interrupted or not; "broken...": fails.
    Result<std::optional<Sound>> make(const SpeechRequest& request, int interrupt)
    {
        note([&] { asked_.push_back(request); });
        const auto begins = [&](std::string_view word) {
            return request.text.substr(0, word.size()) == word;
        };
        if (begins("stuck")) {
            pollfd waiting{interrupt, POLLIN, 0};
            const bool interrupted = poll(&waiting, 1, 20'000) == 1;
            note([&] { interrupts_ += interrupted ? 1 : 0; });
            return std::nullopt;
        }
        if (begins("held")) {
            EXPECT_TRUE(wait_until([&] { return released_.load(); }));
        }
        if (begins("broken")) {
            return failure("the engine is broken");
        }
        const std::size_t length = begins("endless") ? endless_sound : short_sound;
        return Sound{.samples = std::vector<std::int16_t>(length, 100)};
    }

    void release()
    {
        note([&] { released_ = true; });
    }

    void woken()
    {
        note([&] { ++wakes_; });
    }

    /// Waits until `reached` is true; it is asked whenever something has happened.
    template <typename Condition> [[nodiscard]] bool wait_until(const Condition& reached)
    {
        std::unique_lock lock(mutex_);
        while (true) {
            const std::uint64_t seen = happenings_;
            lock.unlock();
            if (reached()) {
                return true;
            }
            lock.lock();
            if (!happened_.wait_for(lock, longest_wait, [&] { return happenings_ != seen; })) {
                return false;
            }
        }
    }

    [[nodiscard]] std::vector<std::string> asked_texts()
    {
        const std::lock_guard lock(mutex_);
        std::vector<std::string> texts;
        for (const SpeechRequest& request : asked_) {
            texts.push_back(request.text);
        }
        return texts;
    }

    [[nodiscard]] SpeechRequest last_asked()
    {
        const std::lock_guard lock(mutex_);
        return asked_.empty() ? SpeechRequest{} : asked_.back();
    }

    [[nodiscard]] int interrupts()
    {
        const std::lock_guard lock(mutex_);
        return interrupts_;
    }

    [[nodiscard]] int wakes()
    {
        const std::lock_guard lock(mutex_);
        return wakes_;
    }

    template <typename Change> void note(const Change& change)
    {
        {
            const std::lock_guard lock(mutex_);
            change();
            ++happenings_;
        }
        happened_.notify_all();
    }

private:
    std::mutex mutex_;
    std::condition_variable happened_;
    std::uint64_t happenings_ = 0;
    std::vector<SpeechRequest> asked_;
    int interrupts_ = 0;
    int wakes_ = 0;
    std::atomic<bool> released_ = false;
};

} // namespace wayside::test
