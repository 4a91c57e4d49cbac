#include "platform/local_line.hpp"

#include "base/limits.hpp"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <poll.h>

namespace wayside
{

namespace
{

/// For somebody who does not read what is sent.
void limit_sending(const Descriptor& socket)
{
    const auto patience = limits::control_patience;
    const timeval length{.tv_sec = patience.count() / 1000,
                         .tv_usec = patience.count() % 1000 * 1000};
    ::setsockopt(socket.get(), SOL_SOCKET, SO_SNDTIMEO, &length, sizeof length);
}

/// Whether there is something to read before `deadline`, and before `stop` (-1: none) rings.
bool is_readable(const Descriptor& socket, std::chrono::steady_clock::time_point deadline, int stop)
{
    std::array<pollfd, 2> waiting{{{stop, POLLIN, 0}, {socket.get(), POLLIN, 0}}};
    while (true) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(
            deadline - std::chrono::steady_clock::now());
        const int ready =
            left.count() > 0
                ? ::poll(waiting.data(), waiting.size(), static_cast<int>(left.count()))
                : 0;
        if (ready < 0 && errno == EINTR) {
            continue;
        }
        return ready > 0 && waiting[0].revents == 0;
    }
}

} // namespace

Descriptor local_socket()
{
    return Descriptor(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
}

Result<sockaddr_un> local_address(const std::filesystem::path& path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string text = path.string();
    if (text.size() >= sizeof address.sun_path) {
        return failure(fmt::format(
            "the path of a socket has at most {} bytes: {}", sizeof address.sun_path - 1, text));
    }
    text.copy(&address.sun_path[0], text.size());
    return address;
}

const sockaddr* generic(const sockaddr_un& address)
{
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): sockets ask for it
    return reinterpret_cast<const sockaddr*>(&address);
}

std::optional<std::string> receive_line(const Descriptor& socket,
                                        std::chrono::milliseconds patience,
                                        int stop)
{
    const auto deadline = std::chrono::steady_clock::now() + patience;
    std::string line;
    std::array<char, 512> part{};
    while (line.size() <= limits::control_line_bytes && is_readable(socket, deadline, stop)) {
        const ssize_t count = ::recv(socket.get(), part.data(), part.size(), 0);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            return std::nullopt;
        }
        line.append(part.data(), static_cast<std::size_t>(count));
        if (const auto end = line.find('\n'); end != std::string::npos) {
            line.resize(end);
            return line;
        }
    }
    return std::nullopt;
}

bool send_line(const Descriptor& socket, std::string line)
{
    limit_sending(socket);
    line += '\n';
    std::size_t sent = 0;
    while (sent < line.size()) {
        const ssize_t count =
            ::send(socket.get(), line.data() + sent, line.size() - sent, MSG_NOSIGNAL);
        if (count < 0 && errno != EINTR) {
            return false;
        }
        sent += count > 0 ? static_cast<std::size_t>(count) : 0;
    }
    return true;
}

} // namespace wayside
