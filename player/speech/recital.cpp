#include "speech/recital.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace wayside
{

void Recital::begin(std::vector<SpokenPart> parts)
{
    assert(!parts.empty());
    parts_ = std::move(parts);
    state_ = SpeechState::Speaking;
    refusal_.reset();
    fault_.reset();
    enter(0);
}

void Recital::stop()
{
    state_ = SpeechState::Idle;
    parts_.clear();
    sound_.reset();
    refusal_.reset();
    fault_.reset();
}

void Recital::pause()
{
    if (state_ == SpeechState::Speaking) {
        state_ = SpeechState::Paused;
    }
}

void Recital::resume()
{
    if (state_ == SpeechState::Paused) {
        state_ = SpeechState::Speaking;
    }
}

void Recital::repeat()
{
    if (!parts_.empty()) {
        state_ = SpeechState::Speaking;
        refusal_.reset();
        fault_.reset();
        enter(current_);
    }
}

void Recital::set_words_per_minute(int words)
{
    if (words == words_per_minute_) {
        return;
    }
    words_per_minute_ = words;
    if (state_ != SpeechState::Idle) {
        enter(current_);
    }
}

void Recital::forget()
{
    stop();
    cache_.clear();
}

std::optional<SpeechRequest> Recital::wanted() const
{
    for (const SpeechRequest& request : needed()) {
        const bool refused = refusal_ && refusal_->request == request;
        if (!refused && !cache_.contains(request)) {
            return request;
        }
    }
    return std::nullopt;
}

void Recital::accept(const SpeechRequest& request, Sound sound)
{
    cache_.keep(request, std::move(sound), needed());
    if (state_ != SpeechState::Idle && sound_ == nullptr && request == request_of(current_)) {
        sound_ = cache_.find(request);
    }
}

bool Recital::refuse(const SpeechRequest& request, Error error)
{
    refusal_ = Refusal{.request = request, .error = std::move(error)};
    if (state_ == SpeechState::Idle || sound_ != nullptr || request != request_of(current_)) {
        return false;
    }
    enter(current_);
    return true;
}

void Recital::break_off(Error error)
{
    stop();
    fault_ = std::move(error);
}

bool Recital::fill(std::span<std::int16_t> samples)
{
    bool changed = false;
    while (!samples.empty() && state_ == SpeechState::Speaking && sound_ != nullptr) {
        samples = samples.subspan(copy_to(samples));
        if (position_ == sound_->samples.size()) {
            changed = true;
            if (current_ + 1 < parts_.size()) {
                enter(current_ + 1);
            } else {
                state_ = SpeechState::Idle; // `parts_` stays, to be repeated
            }
        }
    }
    std::fill(samples.begin(), samples.end(), std::int16_t{0});
    return changed;
}

SpeechStatus Recital::status() const
{
    SpeechStatus status{.state = state_, .item = std::nullopt, .fault = fault_};
    if (state_ != SpeechState::Idle) {
        status.item = parts_[current_].item;
    }
    return status;
}

SpeechRequest Recital::request_of(std::size_t part) const
{
    return {.text = parts_[part].text,
            .voice = parts_[part].voice,
            .words_per_minute = words_per_minute_};
}

std::vector<SpeechRequest> Recital::needed() const
{
    std::vector<SpeechRequest> requests;
    if (state_ != SpeechState::Idle) {
        for (std::size_t part = current_; part < std::min(current_ + 2, parts_.size()); ++part) {
            requests.push_back(request_of(part));
        }
    }
    return requests;
}

void Recital::enter(std::size_t part)
{
    current_ = part;
    position_ = 0;
    const SpeechRequest request = request_of(part);
    sound_ = cache_.find(request);
    if (sound_ == nullptr && refusal_ && refusal_->request == request) {
        break_off(refusal_->error);
    }
}

std::size_t Recital::copy_to(std::span<std::int16_t> samples)
{
    const auto from = sound_->samples.begin() + static_cast<std::ptrdiff_t>(position_);
    const std::size_t count = std::min(samples.size(), sound_->samples.size() - position_);
    std::transform(from,
                   from + static_cast<std::ptrdiff_t>(count),
                   samples.begin(),
                   [gain = gain_](std::int16_t sample) {
                       return static_cast<std::int16_t>(static_cast<float>(sample) * gain);
                   });
    position_ += count;
    return count;
}

} // namespace wayside
