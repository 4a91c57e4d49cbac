#pragma once
/// Lines over local sockets (Unix domain, streams): what both ends of a control socket share.

#include "base/result.hpp"
#include "posix/descriptor.hpp"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <sys/socket.h>
#include <sys/un.h>

namespace wayside
{

/// A new stream socket, closed in child processes; not open: the system refused.
[[nodiscard]] Descriptor local_socket();

/// Error: the path is longer than such a socket's may be.
[[nodiscard]] Result<sockaddr_un> local_address(const std::filesystem::path& path);

/// The address as the system calls take it; valid as long as `address`.
[[nodiscard]] const sockaddr* generic(const sockaddr_un& address);

/// Up to the first line's end; none: it has more than limits::control_line_bytes, was not whole
/// within `patience`, however it trickled, or the descriptor `stop` (-1: none) became readable.
[[nodiscard]] std::optional<std::string> receive_line(const Descriptor& socket,
                                                      std::chrono::milliseconds patience,
                                                      int stop);

/// Sends `line` and its end. False: the other side is gone, or does not read for
/// limits::control_patience.
[[nodiscard]] bool send_line(const Descriptor& socket, std::string line);

} // namespace wayside
