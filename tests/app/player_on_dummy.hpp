#pragma once
/// The real loop on a dummy window with a clock that jumps.

#include "app/player.hpp"
#include "platform/seen_file.hpp"
#include "platform/temporary_folder.hpp"
#include "render/dummy_window.hpp"
#include "shipped.hpp"

#include <SDL.h>
#include <gtest/gtest.h>

#include <csignal>
#include <functional>
#include <memory>
#include <string>
#include <unistd.h>
#include <vector>

namespace wayside::test
{

using namespace std::chrono_literals;

/// Mean luma of what the window shows, every seventh pixel, 0 to 255.
inline double luma(SDL_Window& window)
{
    const SDL_Surface& surface = *SDL_GetWindowSurface(&window);
    const auto* bytes = static_cast<const Uint8*>(surface.pixels);
    double sum = 0;
    int count = 0;
    for (int y = 0; y < surface.h; y += 3) {
        const auto* row =
            reinterpret_cast<const Uint32*>(bytes + static_cast<std::ptrdiff_t>(y) * surface.pitch);
        for (int x = 0; x < surface.w; x += 7) {
            Uint8 red = 0;
            Uint8 green = 0;
            Uint8 blue = 0;
            SDL_GetRGB(row[x], surface.format, &red, &green, &blue);
            sum += 0.2126 * red + 0.7152 * green + 0.0722 * blue;
            ++count;
        }
    }
    return sum / count;
}

/// The real loop on a dummy window with a clock that jumps.
class PlayerOnDummy : public ::testing::Test
{
protected:
    void start(Site site)
    {
        auto glass = open_glass(window_.get(), Rotation::None, GlassChoice::Surface);
        auto events = EventWait::create();
        if (!wake_) {
            wake_ = Wake::create().value();
        }
        const auto card = builtin_programme("US");
        ASSERT_TRUE(glass && events && card);
        glass_ = through_ ? through_(std::move(*glass)) : std::move(*glass);
        events_ = std::move(*events);
        room_ = prepared_room_ ? std::move(prepared_room_) : picture_room(site);
        auto player = Player::create({.glass = *glass_,
                                      .pictures = *room_,
                                      .events = *events_,
                                      .wake = *wake_,
                                      .service = service_,
                                      .clock = clock_,
                                      .log =
                                          [this](const std::string& line) {
                                              log_.push_back(line);
                                          }},
                                     settings_,
                                     std::move(site),
                                     *card,
                                     [this] { return reloaded_ ? reloaded_() : Site{}; });
        ASSERT_TRUE(player) << player.error().message;
        player_ = std::move(*player);
    }

    /// What happens outside until the player is told to read its programme again.
    void until_reload(const std::function<void()>& cause)
    {
        cause();
        SDL_Event event{};
        bool reloads = false;
        for (int tries = 0; tries < 100 && !reloads; ++tries) {
            if (events_->next(event, 100ms)) {
                reloads = wake_->meaning_of(event) == Wakeup::Reload;
                EXPECT_TRUE(player_->handle(event));
            }
        }
        ASSERT_TRUE(reloads);
    }

    void until_reload()
    {
        until_reload([] { ASSERT_EQ(kill(getpid(), SIGHUP), 0); });
    }

    /// One turn; time moves on as far as the loop says it would sleep.
    void turn()
    {
        const auto rest = player_->iterate(clock_.now());
        ASSERT_TRUE(rest) << rest.error().message;
        clock_.advance(*rest == 0ms ? 40ms : *rest);
    }

    /// Turns until the first picture stands.
    void until_shown()
    {
        for (int turns = 0; turns < 1000 && !player_->shown(); ++turns) {
            turn();
        }
        ASSERT_TRUE(player_->shown());
    }

    testing::DummyWindow window_{{640, 360}};
    FakeClock clock_{
        {.instant = Instant{std::chrono::sys_days{std::chrono::year{2026} / 12 / 1} + 13h},
         .ticks = Ticks{1s}}};
    std::vector<std::string> notified_;
    Service service_{[this](const std::string& message) { notified_.push_back(message); }, {}};
    /// What stands before the real glass; empty: nothing.
    std::function<std::unique_ptr<Glass>(std::unique_ptr<Glass>)> through_;
    std::unique_ptr<Glass> glass_;
    std::unique_ptr<EventWait> events_;
    std::unique_ptr<Wake> wake_;
    std::unique_ptr<PictureRoom> prepared_room_; ///< for the next start; null: a usual one
    std::unique_ptr<PictureRoom> room_;
    std::vector<std::string> log_;
    std::function<Site()> reloaded_;
    PlayerSettings settings_;
    std::unique_ptr<Player> player_;
};

} // namespace wayside::test
