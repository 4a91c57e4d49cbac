#pragma once
/// What must stand in the environment before SDL opens X11, so that its libraries do not spend the
/// time of the first picture on things that a player does not need.

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace wayside
{

struct Variable {
    std::string name;
    std::string value;

    bool operator==(const Variable&) const = default;
};

/// What main should set, given ways to look up what is set and which files there are. Nothing that
/// somebody has set is changed.
/// - XCOMPOSEFILE: libX11 reads 5000 lines of key compositions (9 ms); nobody types here.
/// - DBUS_SESSION_BUS_ADDRESS: where no session has a bus, libdbus starts a helper that looks for
///   one (3 ms).
/// - LC_ALL: SDL has libX11 and libc load the locale for the text input that it opens (2 ms); what
///   the player writes and speaks is UTF-8 whatever the locale.
[[nodiscard]] std::vector<Variable> startup_variables(
    const std::function<std::optional<std::string>(const std::string& name)>& look_up,
    const std::function<bool(const std::string& path)>& is_there);

/// Has large blocks (pictures) always come from the kernel and go back to it. Left alone, glibc
/// raises its threshold to the largest block that was ever freed, keeps pictures' memory in holes
/// of the heap, and gives each decoding thread a heap of its own: 7 MiB more after half a minute at
/// 1920x1080. Before any thread.
void tame_heap();

/// Has the pages of SDL's large blocks (a drawing, a picture) come all at once: one by one they
/// take a twentieth of the time in which a drawing is rasterised. Before any thread.
void populate_large_blocks();

/// Gives the pages of the heap that hold nothing back to the kernel (about a millisecond): what
/// composing and painting a slide leaves behind. Any thread.
void trim_heap();

} // namespace wayside
