#include "platform/control_socket.hpp"

#include "platform/local_line.hpp"
#include "posix/system_error.hpp"

#include <array>
#include <cerrno>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace wayside
{

namespace
{

namespace fs = std::filesystem;

constexpr mode_t owner_and_group = S_IRUSR | S_IWUSR | S_IRGRP | S_IWGRP;

/// Whether the file is a socket that a player left behind when it was killed.
bool is_forsaken(const fs::path& path, const sockaddr_un& address)
{
    std::error_code error;
    if (!fs::is_socket(path, error)) {
        return false;
    }
    const Descriptor probe = local_socket();
    return ::connect(probe.get(), generic(address), sizeof address) != 0 && errno == ECONNREFUSED;
}

} // namespace

Result<std::unique_ptr<ControlSocket>> ControlSocket::listen(fs::path path,
                                                             std::function<void()> wake,
                                                             std::chrono::milliseconds patience)
{
    const auto address = local_address(path);
    if (!address) {
        return tl::unexpected(address.error());
    }
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    if (is_forsaken(path, *address)) {
        fs::remove(path, error);
    }
    Descriptor listening = local_socket();
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

} // namespace wayside
