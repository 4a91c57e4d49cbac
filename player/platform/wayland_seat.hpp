#pragma once

/// Whether a Wayland compositor has anything to be touched with.

namespace wayside
{

/// Whether the compositor that WAYLAND_DISPLAY names announces a seat (`wl_seat`). True without a
/// compositor: there is nothing to be said against it. A compositor without any input device may
/// have none, and SDL up to 2.28 crashes there (libsdl-org/SDL issue 8898; Debian 12 has 2.26).
/// Opens a connection of its own for the question. Main thread.
[[nodiscard]] bool has_wayland_seat();

} // namespace wayside
