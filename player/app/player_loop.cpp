/// The player's loop: events come in, a turn is taken, the thread sleeps until the next.

#include "app/player.hpp"
#include "base/limits.hpp"

#include <SDL.h>

#include <algorithm>
#include <utility>

namespace wayside
{

void Player::handle(const Input& input)
{
    if (reception_) {
        reception_->handle(input, parts_.clock.now().ticks);
    }
}

bool Player::handle(const SDL_Event& event)
{
    if (const auto wakeup = parts_.wake.meaning_of(event)) {
        if (*wakeup == Wakeup::Reload) {
            reload();
        }
        if (*wakeup == Wakeup::ClockStepped) {
            caretaker_.clock_was_set();
        }
        return *wakeup != Wakeup::Stop;
    }
    if (event.type == SDL_WINDOWEVENT && event.window.event == SDL_WINDOWEVENT_CLOSE) {
        is_asked_to_close_ = true;
    }
    if (event.type == SDL_QUIT && !std::exchange(is_asked_to_close_, false)) {
        // Nobody closed the window: SDL says so that the Wayland compositor is gone.
        is_display_lost_ = true;
        return false;
    }
    if (event.type == SDL_WINDOWEVENT || event.type == SDL_RENDER_TARGETS_RESET ||
        event.type == SDL_RENDER_DEVICE_RESET) {
        presenter_.lost();
    }
    if (reception_) {
        reception_->handle(event, parts_.clock.now().ticks);
    }
    // In touch mode Esc is the visitor's way back.
    const bool escape = !reception_ && event.type == SDL_KEYDOWN &&
                        event.key.keysym.scancode == SDL_SCANCODE_ESCAPE;
    return !(settings_.may_be_closed && (event.type == SDL_QUIT || escape));
}

Result<void> Player::run()
{
    Ticks frame_due = parts_.clock.now().ticks;
    while (true) {
        const Now now = parts_.clock.now();
        const auto rest = iterate(now);
        if (!rest) {
            return tl::unexpected(rest.error());
        }
        if (is_let_out()) {
            caretaker_.leave(playing_, now.instant);
            parts_.service.stopping();
            return {};
        }
        const bool moving = *rest == Milliseconds{0};
        if (moving && parts_.glass.pacing() == Pacing::Caller) {
            // Absolute times: an oversleeping of one frame is not passed on to the next.
            frame_due = std::max(frame_due + limits::frame_length, now.ticks);
            parts_.clock.sleep_until(frame_due);
        }
        SDL_Event event;
        bool more = parts_.events.next(event, *rest);
        while (more) {
            if (!handle(event)) {
                caretaker_.leave(playing_, parts_.clock.now().instant);
                parts_.service.stopping();
                return is_display_lost_ ? failure("the connection to the display is lost")
                                        : Result<void>();
            }
            more = parts_.events.next(event, Milliseconds{0});
        }
    }
}

} // namespace wayside
