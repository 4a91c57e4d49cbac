#pragma once
/// A local socket by which people at the machine speak to a player that runs: one line asks, one
/// line answers. Who may is decided by the mode of the file (0660): its owner, its group, and root.

#include "base/limits.hpp"
#include "base/result.hpp"
#include "posix/descriptor.hpp"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace wayside
{

/// What the main thread says to a request. `before` runs on the socket's thread before the reply is
/// sent, so that a reply can promise what is on the disk; `line` makes the reply of how that went.
struct ControlReply {
    std::function<Result<void>()> before; ///< may be empty
    std::function<std::string(const Result<void>& done)> line;
};

/// A line that a client sent. `serial` tells which answer belongs to it.
struct ControlRequest {
    std::uint64_t serial = 0;
    std::string line; ///< without its end
};

/// One thread takes one client after another. A client that does not finish its line within
/// `patience` is sent away; no client ever holds up the main thread.
class ControlSocket
{
public:
    /// Listens at `path`; its folder is made. A socket that nobody answers any more is replaced.
    /// `wake` is called on the socket's thread when a request waits for the main thread. Errors: a
    /// player answers there already; the system's.
    [[nodiscard]] static Result<std::unique_ptr<ControlSocket>> listen(
        std::filesystem::path path,
        std::function<void()> wake,
        std::chrono::milliseconds patience = limits::control_patience);

    ControlSocket(const ControlSocket&) = delete;
    ControlSocket& operator=(const ControlSocket&) = delete;
    ControlSocket(ControlSocket&&) = delete;
    ControlSocket& operator=(ControlSocket&&) = delete;
    ~ControlSocket(); ///< removes the socket's file

    /// The request that waits; none: none waits, or it was taken already.
    [[nodiscard]] std::optional<ControlRequest> take();

    /// Answers a request that was taken. Too late: nothing happens.
    void answer(const ControlRequest& request, ControlReply reply);

private:
    ControlSocket(std::filesystem::path path,
                  Descriptor listening,
                  Descriptor stop,
                  std::function<void()> wake,
                  std::chrono::milliseconds patience);

    void run();
    void serve(const Descriptor& client);
    [[nodiscard]] std::optional<ControlReply> ask(std::string line);

    std::filesystem::path path_;
    Descriptor listening_;
    Descriptor stop_;
    std::function<void()> wake_;
    std::chrono::milliseconds patience_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::uint64_t serial_ = 0;              ///< of the last request; under mutex_
    std::optional<ControlRequest> request_; ///< under mutex_
    std::optional<ControlReply> reply_;     ///< under mutex_
    bool stopping_ = false;                 ///< under mutex_
    std::thread thread_;
};

} // namespace wayside
