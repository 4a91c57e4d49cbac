#include "speech/sound_cache.hpp"

#include <algorithm>
#include <utility>

namespace wayside
{

std::shared_ptr<const Sound> SoundCache::find(const SpeechRequest& request)
{
    const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) {
        return entry.request == request;
    });
    if (found == entries_.end()) {
        return nullptr;
    }
    entries_.splice(entries_.begin(), entries_, found);
    return entries_.front().sound;
}

bool SoundCache::contains(const SpeechRequest& request) const
{
    return std::any_of(entries_.begin(), entries_.end(), [&](const Entry& entry) {
        return entry.request == request;
    });
}

void SoundCache::keep(const SpeechRequest& request,
                      Sound sound,
                      std::span<const SpeechRequest> needed)
{
    entries_.remove_if([&](const Entry& entry) { return entry.request == request; });
    entries_.push_front({request, std::make_shared<const Sound>(std::move(sound))});
    std::size_t total = bytes();
    for (auto at = entries_.end(); total > budget_bytes_ && at != entries_.begin();) {
        --at;
        if (std::find(needed.begin(), needed.end(), at->request) == needed.end()) {
            total -= bytes_of(*at->sound);
            at = entries_.erase(at);
        }
    }
}

std::size_t SoundCache::bytes() const
{
    std::size_t total = 0;
    for (const Entry& entry : entries_) {
        total += bytes_of(*entry.sound);
    }
    return total;
}

} // namespace wayside
