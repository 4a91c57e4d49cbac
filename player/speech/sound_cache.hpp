#pragma once
/// Sounds kept so that going back on a page, or repeating, needs no engine. In memory only: what
/// somebody listened to must leave no trace.

#include "base/limits.hpp"
#include "speech/sound.hpp"

#include <cstddef>
#include <list>
#include <memory>
#include <span>

namespace wayside
{

/// No thread safety of its own.
class SoundCache
{
public:
    explicit SoundCache(std::size_t budget_bytes = limits::speech_cache_bytes)
        : budget_bytes_(budget_bytes)
    {
    }

    /// The sound of an equal request; null: it is not kept. It counts as used just now.
    [[nodiscard]] std::shared_ptr<const Sound> find(const SpeechRequest& request);

    [[nodiscard]] bool contains(const SpeechRequest& request) const;

    /// Keeps a sound. While all together pass the budget, the one used longest ago goes; those of
    /// `needed` stay even above it, for without them nothing would be heard.
    void keep(const SpeechRequest& request, Sound sound, std::span<const SpeechRequest> needed);

    void clear() { entries_.clear(); }

    /// Bytes of the samples kept.
    [[nodiscard]] std::size_t bytes() const;

private:
    struct Entry {
        SpeechRequest request;
        std::shared_ptr<const Sound> sound;
    };

    std::size_t budget_bytes_;
    std::list<Entry> entries_; ///< used last comes first
};

} // namespace wayside
