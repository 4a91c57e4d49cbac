// What the speaker's own thread does.

#include "sdl/audio_device.hpp"
#include "speech/speaker.hpp"

#include <SDL.h>

#include <utility>

namespace wayside
{

void Speaker::work(std::unique_ptr<sdl::AudioDevice> device)
{
    Lock lock(mutex_);
    while (true) {
        wait_for_work(lock, device);
        if (ending_) {
            break;
        }
        need_device(lock, device);
        make_next(lock);
    }
    // SDL's audio thread may be waiting for the mutex, and closing waits for it.
    lock.unlock();
    device.reset();
    SDL_TLSCleanup(); // SDL keeps an error text for each thread, and does not know of this one's
                      // end
}

/// Closes the device when it has not been needed for a while: an open one wakes the processor more
/// than forty times a second, and a new one is the system's usual device of then.
void Speaker::wait_for_work(Lock& lock, std::unique_ptr<sdl::AudioDevice>& device)
{
    while (!has_work(device != nullptr)) {
        if (device == nullptr || is_speaking()) {
            changed_.wait(lock);
        } else if (changed_.wait_for(lock, parts_.options.linger) == std::cv_status::timeout &&
                   !is_speaking()) {
            lock.unlock();
            device.reset();
            lock.lock();
        }
    }
}

bool Speaker::has_work(bool has_device) const
{
    return ending_ || (is_speaking() && !has_device) || recital_.wanted().has_value();
}

bool Speaker::is_speaking() const
{
    return recital_.status().state == SpeechState::Speaking;
}

void Speaker::need_device(Lock& lock, std::unique_ptr<sdl::AudioDevice>& device)
{
    if (device != nullptr || !is_speaking()) {
        return;
    }
    lock.unlock();
    auto opened = open_device();
    lock.lock();
    if (opened) {
        device = std::move(*opened);
    } else if (is_speaking()) {
        recital_.break_off(opened.error());
        tell_main_thread(lock);
    }
}

void Speaker::make_next(Lock& lock)
{
    const auto request = recital_.wanted();
    if (!request || ending_) {
        return;
    }
    parts_.interrupt->lower();
    const std::uint64_t generation = generation_;
    lock.unlock();
    auto sound = parts_.options.synthesise(*request, parts_.interrupt->descriptor());
    lock.lock();
    if (generation != generation_) {
        return;
    }
    if (sound && *sound) {
        recital_.accept(*request, std::move(**sound));
        return;
    }
    // No sound although nobody interrupted: asking again would go on for ever.
    const Error why = sound ? Error{"the speech engine gave up"} : sound.error();
    if (recital_.refuse(*request, why)) {
        tell_main_thread(lock);
    }
}

void Speaker::tell_main_thread(Lock& lock) const
{
    lock.unlock();
    parts_.wake();
    lock.lock();
}

} // namespace wayside
