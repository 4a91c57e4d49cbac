#pragma once
/// Another program, run as a child: what it reads, what it writes, and its end.

#include "base/result.hpp"
#include "posix/descriptor.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace wayside
{

/// Gives way to the player (give_way.hpp). Never left behind: the destructor kills and reaps it.
/// When the player itself is killed, the child's input ends and its next write raises SIGPIPE,
/// which ends it too; posix_spawn cannot ask for PR_SET_PDEATHSIG. Its signals are unblocked and
/// have their default action, its errors go nowhere, and it gets none of the player's other
/// descriptors nor its environment: no home to write to, no sound server to speak to. *Thread
/// safety:* one thread.
class Child
{
public:
    /// Runs the file `program`. Errors: the system's.
    [[nodiscard]] static Result<Child> start(const std::string& program,
                                             const std::vector<std::string>& arguments);

    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    Child(Child&& other) noexcept;
    Child& operator=(Child&&) = delete;
    ~Child(); ///< at once: SIGKILL

    [[nodiscard]] pid_t id() const { return id_; }

    [[nodiscard]] int input() const { return input_.get(); } ///< poll(2): room to write; -1: closed

    [[nodiscard]] int output() const { return output_.get(); } ///< poll(2): something to read

    [[nodiscard]] int ending() const { return ending_.get(); } ///< poll(2): readable at its end

    /// Writes what fits without waiting; how many bytes of `text` that was. A child that reads no
    /// more takes all.
    [[nodiscard]] std::size_t write(std::string_view text) const;

    void close_input() { input_.close(); }

    /// Reads what is there, waiting for something if need be; 0: it has closed its output. Errors:
    /// the system's.
    [[nodiscard]] Result<std::size_t> read(std::span<std::byte> into) const;

    /// Waits until it has ended, and reaps it. Whether it exited with 0.
    [[nodiscard]] bool ended_well();

private:
    Child(pid_t id, Descriptor input, Descriptor output, Descriptor ending);

    pid_t id_ = -1; ///< -1: reaped
    Descriptor input_;
    Descriptor output_;
    Descriptor ending_; ///< a pidfd
};

} // namespace wayside
