#pragma once
/// Owner of a file descriptor (pipes, pidfds, eventfds of this room).

#include <utility>

namespace wayside
{

/// Closes it at the end. -1: none.
class FileHandle
{
public:
    FileHandle() = default;

    explicit FileHandle(int number) : number_(number) {}

    FileHandle(const FileHandle&) = delete;
    FileHandle& operator=(const FileHandle&) = delete;

    FileHandle(FileHandle&& other) noexcept : number_(std::exchange(other.number_, -1)) {}

    FileHandle& operator=(FileHandle&& other) noexcept
    {
        std::swap(number_, other.number_);
        return *this;
    }

    ~FileHandle() { close(); }

    void close();

    [[nodiscard]] int get() const { return number_; }

    [[nodiscard]] bool open() const { return number_ >= 0; }

private:
    int number_ = -1;
};

} // namespace wayside
