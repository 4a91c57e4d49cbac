/// How long a touch display takes from a hand to the picture: the real player on the shipped kiosk,
/// each input until its frame is presented. On the display that there is (Xvfb, a window), else on
/// none.

#include "app/builtin.hpp"
#include "app/rehearsal.hpp"
#include "app/site.hpp"
#include "platform/file_tree.hpp"

#include <SDL.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <random>
#include <vector>

namespace wayside
{

namespace
{

using namespace std::chrono_literals;

double percentile(std::vector<double> values, double share)
{
    if (values.empty()) {
        return 0;
    }
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

void print(const char* what, const std::vector<double>& ms)
{
    std::cout << what << ": median " << percentile(ms, 0.5) << " ms, 99th percentile "
              << percentile(ms, 0.99) << " ms, worst " << percentile(ms, 1) << " ms (" << ms.size()
              << ")\n";
}

void must(const Result<void>& done)
{
    if (!done) {
        std::cerr << done.error().message << '\n';
        std::abort();
    }
}

/// Milliseconds until the answer to the input is presented.
double answered(Rehearsal& kiosk, const Input& input)
{
    const auto begin = std::chrono::steady_clock::now();
    must(kiosk.handle(input));
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin)
        .count();
}

struct Times {
    std::vector<double> taps;
    std::vector<double> drags;
    std::vector<double> clears;
    std::vector<double> hurried; ///< cleared while the page before is read aloud, and decoded
    std::vector<double> queued;  ///< the same, from the hand that opened that page
};

/// A page is opened, and in the same moment somebody comes through the door: the voice begins, the
/// pictures are being decoded.
void hurry(Rehearsal& kiosk, Times& times, std::mt19937& dice)
{
    const Frame frame = kiosk.frame();
    const Hotspot& spot = frame.hotspots[dice() % frame.hotspots.size()];
    must(kiosk.handle(FingerDown{1, middle_of(spot.rect)}));
    must(kiosk.advance(80ms));
    const double opened = answered(kiosk, FingerUp{1, middle_of(spot.rect)});
    const bool is_page = kiosk.frame().page != "neutral" && !kiosk.visits()->is_idle();
    const double cleared = answered(kiosk, KeyDown{Key::Clear});
    if (is_page) {
        times.hurried.push_back(cleared);
        times.queued.push_back(opened + cleared);
    }
    must(kiosk.handle(KeyUp{Key::Clear}));
    must(kiosk.advance(2s));
    // Whoever plugs in hears what is read.
    must(kiosk.handle(Headset{true}));
    must(kiosk.advance(2s));
}

/// A visitor who touches whatever there is, drags, and now and then clears the screen.
void visit(Rehearsal& kiosk, Times& times, std::mt19937& dice)
{
    for (int step = 0; step < 40; ++step) {
        const Frame frame = kiosk.frame();
        const Hotspot& spot = frame.hotspots[dice() % frame.hotspots.size()];
        const Point at = middle_of(spot.rect);
        must(kiosk.handle(FingerDown{1, at}));
        must(kiosk.advance(80ms));
        const double taken = answered(kiosk, FingerUp{1, at});
        if (spot.id == "clear-screen") {
            times.clears.push_back(taken);
        } else if (frame.page != kiosk.frame().page) {
            times.taps.push_back(taken);
        }
        must(kiosk.advance(2s));
        const Size canvas = frame.canvas;
        must(kiosk.handle(FingerDown{2, {canvas.width / 3, canvas.height / 2}}));
        for (int move = 1; move <= 10; ++move) {
            must(kiosk.advance(16ms));
            const Point to{canvas.width / 3, canvas.height / 2 - move * 20};
            const double taken_by_move = answered(kiosk, FingerMove{2, to});
            if (kiosk.visits()->surroundings().overflow > 0) {
                times.drags.push_back(taken_by_move);
            }
        }
        must(kiosk.handle(FingerUp{2, {canvas.width / 3, canvas.height / 2 - 200}}));
        must(kiosk.advance(2s));
        if (step % 4 == 3) {
            hurry(kiosk, times, dice);
        }
    }
}

/// The kiosk's own voice; none where the machine cannot speak.
ReceptionParts with_voice()
{
    ReceptionParts parts;
    if (auto speaker = Speaker::create([] {})) {
        parts.speaker = std::move(*speaker);
    }
    return parts;
}

/// Without a worker pictures are decoded when they are painted: the worst that a slow disk can do.
int run(Size size, double width_mm, int workers)
{
    Site site = load_site(file_tree("."),
                          {.programme = WAYSIDE_ROOT "/playlists/clinic-kiosk.toml",
                           .display = WAYSIDE_ROOT "/playlists/kiosk-display.toml",
                           .today = {},
                           .machine_zone = "UTC"});
    site.display.panel_width_mm = width_mm;
    auto card = builtin_programme("US");
    if (!site.schedule || !card) {
        return 1;
    }
    const bool is_seen = std::getenv("DISPLAY") != nullptr;
    const ReceptionParts voice = with_voice();
    auto kiosk = Rehearsal::create({.size = size,
                                    .start = Instant{1'764'600'000s},
                                    .workers = workers,
                                    .touch = voice,
                                    .is_seen = is_seen},
                                   std::move(site),
                                   *card);
    if (!kiosk) {
        std::cerr << kiosk.error().message << '\n';
        return 1;
    }
    Times times;
    std::mt19937 dice(7);
    for (int visitor = 0; visitor < 25; ++visitor) {
        visit(**kiosk, times, dice);
    }
    std::cout << size.width << " x " << size.height << (is_seen ? ", on a display" : ", on none")
              << (voice.speaker == nullptr ? ", without a voice" : ", read aloud")
              << (workers == 0 ? ", decoded on the way" : ", decoded by a worker") << '\n';
    print("  a tap until the next page is presented", times.taps);
    print("  a finger's move until the scrolled page is presented", times.drags);
    print("  clear screen until the neutral slide is presented", times.clears);
    print("  the same in a hurry: the voice begins, pictures are decoded", times.hurried);
    print("  the same from the hand that opened the page before", times.queued);
    return 0;
}

} // namespace

} // namespace wayside

int main()
{
    // Nobody hears it, but the voice's threads work as they do.
    SDL_SetHintWithPriority("SDL_AUDIODRIVER", "dummy", SDL_HINT_DEFAULT);
    return wayside::run({1920, 1080}, 476, 1) + wayside::run({1080, 1920}, 398, 1) +
           wayside::run({1920, 1080}, 476, 0);
}
