#include "speech/child.hpp"

#include "posix/give_way.hpp"
#include "posix/system_error.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace wayside
{

namespace
{

/// The header of glibc 2.36 declares pidfd_open for C only.
Descriptor ending_of(pid_t id)
{
    return Descriptor(static_cast<int>(::syscall(SYS_pidfd_open, id, 0)));
}

/// espeak-ng opens its sound library even when it writes to a pipe, and that one looks for a sound
/// server, asks who the user is, and makes folders for both: a trace on the disk of a visit that
/// was read aloud. So there is no home and no user to ask for, and the only server is one of
/// another host, for which libpulse opens nothing.
std::array<std::string, 6> private_environment()
{
    return {"LC_ALL=C.UTF-8",
            "HOME=/nonexistent",
            "USER=nobody",
            "XDG_RUNTIME_DIR=/nonexistent",
            "PULSE_CLIENTCONFIG=/dev/null",
            "PULSE_SERVER={nobody}unix:/nonexistent"};
}

/// What a child gets: posix_spawn's attributes and actions, freed at the end.
class SpawnPlan
{
public:
    SpawnPlan()
    {
        posix_spawnattr_init(&attributes_);
        posix_spawn_file_actions_init(&actions_);
    }

    SpawnPlan(const SpawnPlan&) = delete;
    SpawnPlan& operator=(const SpawnPlan&) = delete;
    SpawnPlan(SpawnPlan&&) = delete;
    SpawnPlan& operator=(SpawnPlan&&) = delete;

    ~SpawnPlan()
    {
        posix_spawn_file_actions_destroy(&actions_);
        posix_spawnattr_destroy(&attributes_);
    }

    void connect(int input, int output)
    {
        posix_spawn_file_actions_adddup2(&actions_, input, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions_, output, STDOUT_FILENO);
        posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        // Libraries open files without O_CLOEXEC: SDL's fonts, for one.
        posix_spawn_file_actions_addclosefrom_np(&actions_, STDERR_FILENO + 1);
    }

    /// The player blocks signals, and whoever started it may have them ignored.
    void free_signals()
    {
        sigset_t none;
        sigemptyset(&none);
        posix_spawnattr_setsigmask(&attributes_, &none);
        sigset_t usual;
        sigemptyset(&usual);
        for (const int signal : {SIGPIPE, SIGTERM, SIGINT, SIGHUP, SIGCHLD}) {
            sigaddset(&usual, signal);
        }
        posix_spawnattr_setsigdefault(&attributes_, &usual);
        posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }

    /// 0, or an errno.
    int run(pid_t& id, const std::string& program, const std::vector<std::string>& arguments)
    {
        std::vector<std::string> words{program};
        words.insert(words.end(), arguments.begin(), arguments.end());
        std::vector<char*> pointers;
        pointers.reserve(words.size() + 1);
        for (std::string& word : words) {
            pointers.push_back(word.data());
        }
        pointers.push_back(nullptr);
        auto settings = private_environment();
        std::array<char*, settings.size() + 1> environment{};
        std::transform(settings.begin(), settings.end(), environment.begin(), [](auto& setting) {
            return setting.data();
        });
        return posix_spawn(
            &id, program.c_str(), &actions_, &attributes_, pointers.data(), environment.data());
    }

private:
    posix_spawnattr_t attributes_{};
    posix_spawn_file_actions_t actions_{};
};

} // namespace

Result<Child> Child::start(const std::string& program, const std::vector<std::string>& arguments)
{
    // Its input is a socket, not a pipe: writing to a child that has gone must not raise SIGPIPE.
    std::array<int, 2> in{-1, -1};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, in.data()) != 0) {
        return system_error("a socket for " + program);
    }
    Descriptor input(in[0]);
    const Descriptor its_input(in[1]);
    std::array<int, 2> out{-1, -1};
    if (pipe2(out.data(), O_CLOEXEC) != 0) {
        return system_error("a pipe from " + program);
    }
    Descriptor output(out[0]);
    const Descriptor its_output(out[1]);
    SpawnPlan plan;
    plan.connect(its_input.get(), its_output.get());
    plan.free_signals();
    pid_t id = -1;
    if (const int error = plan.run(id, program, arguments); error != 0) {
        return system_error("cannot run " + program, error);
    }
    give_way(id);
    Child child(id, std::move(input), std::move(output), ending_of(id));
    if (!child.ending_.open()) {
        return system_error("a pidfd of " + program);
    }
    return child;
}

Child::Child(pid_t id, Descriptor input, Descriptor output, Descriptor ending)
    : id_(id), input_(std::move(input)), output_(std::move(output)), ending_(std::move(ending))
{
}

Child::Child(Child&& other) noexcept
    : id_(std::exchange(other.id_, -1))
    , input_(std::move(other.input_))
    , output_(std::move(other.output_))
    , ending_(std::move(other.ending_))
{
}

Child::~Child()
{
    if (id_ > 0) {
        ::kill(id_, SIGKILL);
        static_cast<void>(ended_well());
    }
}

std::size_t Child::write(std::string_view text) const
{
    const ssize_t written =
        ::send(input_.get(), text.data(), text.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    if (written >= 0) {
        return static_cast<std::size_t>(written);
    }
    return errno == EAGAIN || errno == EINTR ? 0 : text.size();
}

Result<std::size_t> Child::read(std::span<std::byte> into) const
{
    while (true) {
        const ssize_t taken = ::read(output_.get(), into.data(), into.size());
        if (taken >= 0) {
            return static_cast<std::size_t>(taken);
        }
        if (errno != EINTR) {
            return system_error("reading from a child");
        }
    }
}

bool Child::ended_well()
{
    int status = -1;
    pid_t reaped = -1;
    do {
        reaped = ::waitpid(id_, &status, 0);
    } while (reaped < 0 && errno == EINTR);
    // No such child: whoever started the player ignores SIGCHLD, and the kernel has reaped it.
    const bool well = reaped < 0 || (WIFEXITED(status) && WEXITSTATUS(status) == 0);
    id_ = -1;
    return well;
}

} // namespace wayside
