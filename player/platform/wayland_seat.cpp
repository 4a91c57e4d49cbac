#include "platform/wayland_seat.hpp"

#include <cstdint>
#include <memory>
#include <string_view>
#include <wayland-client.h>

namespace wayside
{

namespace
{

void note_seat(void* data,
               wl_registry* /*registry*/,
               std::uint32_t /*name*/,
               const char* interface,
               std::uint32_t /*version*/)
{
    bool& found = *static_cast<bool*>(data);
    found = found || std::string_view(interface) == wl_seat_interface.name;
}

void forget_nothing(void* /*data*/, wl_registry* /*registry*/, std::uint32_t /*name*/) {}

constexpr wl_registry_listener listener{.global = note_seat, .global_remove = forget_nothing};

} // namespace

bool has_wayland_seat()
{
    const std::unique_ptr<wl_display, void (*)(wl_display*)> display(wl_display_connect(nullptr),
                                                                     wl_display_disconnect);
    if (!display) {
        return true;
    }
    const std::unique_ptr<wl_registry, void (*)(wl_registry*)> registry(
        wl_display_get_registry(display.get()), wl_registry_destroy);
    bool found = false;
    wl_registry_add_listener(registry.get(), &listener, &found);
    return wl_display_roundtrip(display.get()) < 0 || found;
}

} // namespace wayside
