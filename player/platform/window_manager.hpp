#pragma once

/// Whether there is an X server, and somebody who manages windows on it.

namespace wayside
{

/// Whether the X server that DISPLAY names has a window manager that speaks EWMH
/// (_NET_SUPPORTING_WM_CHECK on the root window). False without a server. Opens a connection of its
/// own for the question, half a millisecond: SDL does not say.
[[nodiscard]] bool has_window_manager();

/// Whether the X server that DISPLAY names answers.
[[nodiscard]] bool has_x_server();

} // namespace wayside
