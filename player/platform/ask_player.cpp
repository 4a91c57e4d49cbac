#include "platform/ask_player.hpp"

#include "base/limits.hpp"
#include "platform/local_line.hpp"
#include "posix/system_error.hpp"

#include <cerrno>
#include <optional>
#include <utility>

namespace wayside
{

Result<std::string> ask_player(const std::filesystem::path& path, const std::string& request)
{
    const auto address = local_address(path);
    if (!address) {
        return tl::unexpected(address.error());
    }
    const Descriptor socket = local_socket();
    if (!socket.open()) {
        return system_error("opening a socket");
    }
    if (::connect(socket.get(), generic(*address), sizeof *address) != 0) {
        const bool nobody = errno == ENOENT || errno == ECONNREFUSED;
        return nobody ? failure("no player listens at " + path.string())
                      : system_error("speaking to the player at " + path.string());
    }
    constexpr auto patience = limits::control_answer + limits::control_patience;
    auto answer = send_line(socket, request) ? receive_line(socket, patience, -1) : std::nullopt;
    if (!answer) {
        return failure("the player at " + path.string() + " does not answer");
    }
    return std::move(*answer);
}

} // namespace wayside
