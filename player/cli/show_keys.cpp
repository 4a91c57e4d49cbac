#include "cli/show_keys.hpp"

#include "app/builtin.hpp"
#include "app/picture_room.hpp"
#include "platform/event_wait.hpp"
#include "platform/input_devices.hpp"
#include "platform/wake.hpp"
#include "platform/window.hpp"
#include "render/screen.hpp"
#include "scene/frame_parts.hpp"
#include "scene/text_item.hpp"

#include <SDL.h>
#include <fmt/format.h>

#include <deque>
#include <iostream>
#include <memory>

namespace wayside
{

namespace
{

using namespace std::chrono_literals;

constexpr std::size_t lines_shown = 8;
constexpr std::chrono::milliseconds patience = 60s;

/// "F22: next (pressed)"; empty: nothing that a visitor could send.
std::string told(const SDL_Event& event, const KeyMap& keys)
{
    switch (event.type) {
    case SDL_KEYDOWN:
    case SDL_KEYUP: {
        if (event.key.repeat != 0) {
            return {};
        }
        const SDL_Scancode scancode = event.key.keysym.scancode;
        const char* const name = SDL_GetScancodeName(scancode);
        return fmt::format("{}: {} ({})",
                           *name != '\0' ? std::string(name) : fmt::format("key {}", scancode),
                           name_of(keys.meaning_of(scancode)),
                           event.type == SDL_KEYDOWN ? "pressed" : "let go");
    }
    case SDL_FINGERDOWN:
    case SDL_FINGERUP:
        return fmt::format("finger at {:.0f} %, {:.0f} % ({})",
                           event.tfinger.x * 100,
                           event.tfinger.y * 100,
                           event.type == SDL_FINGERDOWN ? "down" : "up");
    case SDL_MOUSEBUTTONDOWN:
        return fmt::format("mouse button {}", event.button.button);
    case SDL_MOUSEWHEEL:
        return fmt::format("wheel {}", event.wheel.y);
    default:
        return {};
    }
}

Result<std::shared_ptr<const Frame>> frame_of_lines(const std::deque<std::string>& lines,
                                                    const Programme& card,
                                                    const Canvas& canvas,
                                                    FontMeasure& fonts)
{
    const Stage stage = make_stage(card, canvas, "en", fonts);
    Frame frame = begin_frame(stage, Slide());
    const int font_px = canvas.px.height / 16;
    int y = canvas.px.height / 16;
    for (const std::string& line : lines) {
        auto item = text_item({.text = line,
                               .role = Role::Text,
                               .colour = stage.theme.palette.ink,
                               .font_px = font_px},
                              stage,
                              {canvas.px.width / 16, y},
                              canvas.px.width * 14 / 16);
        if (!item) {
            return tl::unexpected(item.error());
        }
        y = item->rect.bottom();
        frame.items.push_back(std::move(*item));
    }
    return std::make_shared<const Frame>(std::move(frame));
}

/// What the screen is made of.
struct Shown {
    std::unique_ptr<Glass> glass;
    std::unique_ptr<PictureRoom> pictures;
    std::unique_ptr<EventWait> events;
    std::shared_ptr<const Programme> card;
};

Result<Shown> open_screen(SDL_Window& window)
{
    auto glass = open_glass(window, Rotation::None, GlassChoice::Auto);
    auto pictures = PictureRoom::create(
        {}, {}, [] {}, 0);
    auto events = EventWait::create();
    auto card = builtin_programme("");
    if (!glass || !pictures || !events || !card) {
        return failure("the screen cannot be opened");
    }
    return Shown{.glass = std::move(*glass),
                 .pictures = std::move(*pictures),
                 .events = std::move(*events),
                 .card = std::move(*card)};
}

/// Until it is closed, or nothing comes any more.
Result<void> run(Shown& shown, const Wake& wake, const Display& display)
{
    const KeyMap keys(display.touch);
    Screen screen(*shown.glass, shown.pictures->painter());
    std::deque<std::string> lines{"Press keys, touch, plug the headset in.",
                                  "Ctrl+C in the terminal ends this."};
    while (true) {
        const Canvas canvas = canvas_of(shown.glass->canvas(), display);
        const auto frame = frame_of_lines(lines, *shown.card, canvas, shown.pictures->fonts());
        if (!frame) {
            return tl::unexpected(frame.error());
        }
        if (const auto showing = screen.show({.frame = *frame, .from = nullptr}); !showing) {
            return tl::unexpected(showing.error());
        }
        SDL_Event event{};
        if (!shown.events->next(event, patience)) {
            return {};
        }
        if (event.type == SDL_QUIT || wake.meaning_of(event) == Wakeup::Stop) {
            return {};
        }
        if (std::string line = told(event, keys); !line.empty()) {
            std::cout << line << std::endl;
            lines.push_back(std::move(line));
            if (lines.size() > lines_shown) {
                lines.pop_front();
            }
        }
    }
}

} // namespace

Exit show_keys(const Display& display, bool is_windowed)
{
    const auto fail = [](const Error& error) {
        std::cerr << "wayside doctor: " << error.message << '\n';
        return Exit::Machine;
    };
    const auto wake = Wake::create();
    const auto window = PlayerWindow::open(
        {.windowed = is_windowed ? std::optional(Size{1280, 720}) : std::nullopt});
    if (!wake || !window) {
        return fail(wake ? window.error() : wake.error());
    }
    auto shown = open_screen(window->get());
    if (!shown) {
        return fail(shown.error());
    }
    const auto done = run(*shown, **wake, display);
    return done ? Exit::Done : fail(done.error());
}

} // namespace wayside
