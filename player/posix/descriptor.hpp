#pragma once
/// Owner of a file descriptor: files, pipes, sockets, eventfds, pidfds.

#include <utility>

namespace wayside
{

/// Closes it at the end. -1: none.
class Descriptor
{
public:
    Descriptor() = default;

    explicit Descriptor(int number) : number_(number) {}

    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}

    Descriptor& operator=(Descriptor&& other) noexcept
    {
        std::swap(number_, other.number_);
        return *this;
    }

    ~Descriptor() { close(); }

    /// At once; -1 afterwards.
    void close();

    [[nodiscard]] int get() const { return number_; }

    [[nodiscard]] bool open() const { return number_ >= 0; }

private:
    int number_ = -1;
};

} // namespace wayside
