#include "platform/control_socket.hpp"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace wayside
{

namespace
{

namespace fs = std::filesystem;

constexpr mode_t owner_and_group = S_IRUSR | S_IWUSR | S_IRGRP | S_IWGRP;

tl::unexpected<Error> system_error(const std::string& context)
{
    return failure(context, Error{std::generic_category().message(errno)});
}

Result<sockaddr_un> address_of(const fs::path& path)
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
    return reinterpret_cast<const sockaddr*>(
        &address); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast): the interface of sockets
}

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

/// Up to the first line's end; none: it is too long, or was not whole in time, however it trickled.
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

Descriptor new_socket()
{
    return Descriptor(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
}

/// Whether the file is a socket that a player left behind when it was killed.
bool is_forsaken(const fs::path& path, const sockaddr_un& address)
{
    std::error_code error;
    if (!fs::is_socket(path, error)) {
        return false;
    }
    const Descriptor probe = new_socket();
    return ::connect(probe.get(), generic(address), sizeof address) != 0 && errno == ECONNREFUSED;
}

} // namespace

Result<std::unique_ptr<ControlSocket>> ControlSocket::listen(fs::path path,
                                                             std::function<void()> wake,
                                                             std::chrono::milliseconds patience)
{
    const auto address = address_of(path);
    if (!address) {
        return tl::unexpected(address.error());
    }
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    if (is_forsaken(path, *address)) {
        fs::remove(path, error);
    }
    Descriptor listening = new_socket();
    Descriptor stop(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    const std::string context = "listening at " + path.string();
    if (!listening.open() || !stop.open()) {
        return system_error(context);
    }
    if (::bind(listening.get(), generic(*address), sizeof *address) != 0) {
        return errno == EADDRINUSE ? failure(context, Error{"another player answers there"})
                                   : system_error(context);
    }
    // Nobody can connect before listen(): the mode is right from the first moment on.
    if (::chmod(path.c_str(), owner_and_group) != 0 || ::listen(listening.get(), 8) != 0) {
        return system_error(context);
    }
    // The constructor is private: std::make_unique cannot reach it.
    return std::unique_ptr<ControlSocket>(
        new ControlSocket( // NOLINT(cppcoreguidelines-owning-memory)
            std::move(path),
            std::move(listening),
            std::move(stop),
            std::move(wake),
            patience));
}

ControlSocket::ControlSocket(fs::path path,
                             Descriptor listening,
                             Descriptor stop,
                             std::function<void()> wake,
                             std::chrono::milliseconds patience)
    : path_(std::move(path))
    , listening_(std::move(listening))
    , stop_(std::move(stop))
    , wake_(std::move(wake))
    , patience_(patience)
    , thread_([this] { run(); })
{
}

ControlSocket::~ControlSocket()
{
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_all();
    const std::uint64_t one = 1;
    static_cast<void>(::write(stop_.get(), &one, sizeof one)); // an eventfd takes the first always
    thread_.join();
    std::error_code error;
    fs::remove(path_, error);
}

std::optional<ControlRequest> ControlSocket::take()
{
    const std::lock_guard lock(mutex_);
    return std::exchange(request_, std::nullopt);
}

void ControlSocket::answer(const ControlRequest& request, ControlReply reply)
{
    {
        const std::lock_guard lock(mutex_);
        if (request.serial != serial_) {
            return; // its client was sent away, and another one waits
        }
        reply_ = std::move(reply);
    }
    changed_.notify_all();
}

void ControlSocket::run()
{
    std::array<pollfd, 2> waiting{{{stop_.get(), POLLIN, 0}, {listening_.get(), POLLIN, 0}}};
    while (true) {
        if (::poll(waiting.data(), waiting.size(), -1) < 0 && errno != EINTR) {
            return;
        }
        if (waiting[0].revents != 0) {
            return;
        }
        if (waiting[1].revents != 0) {
            const Descriptor client(::accept4(listening_.get(), nullptr, nullptr, SOCK_CLOEXEC));
            if (client.open()) {
                serve(client);
            }
        }
    }
}

void ControlSocket::serve(const Descriptor& client)
{
    limit_sending(client);
    auto line = receive_line(client, patience_, stop_.get());
    if (!line) {
        return;
    }
    const auto reply = ask(std::move(*line));
    if (!reply) {
        return;
    }
    const Result<void> done = reply->before ? reply->before() : Result<void>{};
    static_cast<void>(send_line(client, reply->line(done)));
}

/// Hands the line to the main thread and waits for what it says.
std::optional<ControlReply> ControlSocket::ask(std::string line)
{
    std::unique_lock lock(mutex_);
    request_ = ControlRequest{++serial_, std::move(line)};
    reply_.reset();
    lock.unlock();
    wake_();
    lock.lock();
    changed_.wait_for(
        lock, limits::control_answer, [this] { return stopping_ || reply_.has_value(); });
    request_.reset();
    return std::exchange(reply_, std::nullopt);
}

Result<std::string> ask_player(const fs::path& path, const std::string& request)
{
    const auto address = address_of(path);
    if (!address) {
        return tl::unexpected(address.error());
    }
    const Descriptor socket = new_socket();
    if (!socket.open()) {
        return system_error("opening a socket");
    }
    if (::connect(socket.get(), generic(*address), sizeof *address) != 0) {
        const bool nobody = errno == ENOENT || errno == ECONNREFUSED;
        return nobody ? failure("no player listens at " + path.string())
                      : system_error("speaking to the player at " + path.string());
    }
    limit_sending(socket);
    constexpr auto patience = limits::control_answer + limits::control_patience;
    auto answer = send_line(socket, request) ? receive_line(socket, patience, -1) : std::nullopt;
    if (!answer) {
        return failure("the player at " + path.string() + " does not answer");
    }
    return std::move(*answer);
}

} // namespace wayside
