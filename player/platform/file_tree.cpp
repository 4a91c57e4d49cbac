#include "platform/file_tree.hpp"

#include "base/limits.hpp"
#include "platform/file_stamp.hpp"
#include "posix/descriptor.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace wayside
{

namespace
{

namespace fs = std::filesystem;

tl::unexpected<Error> cannot_read(const std::string& path, const std::string& why)
{
    return failure(fmt::format("cannot read {}: {}", path, why));
}

std::string system_message()
{
    return std::generic_category().message(errno);
}

std::string too_large()
{
    return fmt::format("larger than {} MiB", limits::max_file_bytes >> 20U);
}

Result<std::string> read_all(int file, const std::string& path, std::size_t expected)
{
    std::string text(expected + 1, '\0'); // one more, to see the end without another round
    std::size_t length = 0;
    while (true) {
        if (length == text.size()) {
            text.resize(text.size() * 2);
        }
        const ssize_t got = ::read(file, text.data() + length, text.size() - length);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            return cannot_read(path, system_message());
        }
        if (got == 0) {
            text.resize(length);
            return text;
        }
        length += static_cast<std::size_t>(got);
        if (length > limits::max_file_bytes) {
            return cannot_read(path, too_large());
        }
    }
}

Result<std::string> read_file(const fs::path& where, const std::string& path)
{
    // Without O_NONBLOCK the opening of a pipe waits for a writer.
    const Descriptor file(::open(where.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (!file.open()) {
        return cannot_read(path, system_message());
    }
    struct stat facts = {};
    if (::fstat(file.get(), &facts) != 0) {
        return cannot_read(path, system_message());
    }
    if (!S_ISREG(facts.st_mode)) {
        return cannot_read(path, S_ISDIR(facts.st_mode) ? "it is a folder" : "not a regular file");
    }
    const auto size = static_cast<std::size_t>(facts.st_size);
    if (size > limits::max_file_bytes) {
        return cannot_read(path, too_large());
    }
    return read_all(file.get(), path, size);
}

std::vector<std::string> names_in(const fs::path& folder)
{
    std::vector<std::string> names;
    std::error_code trouble;
    fs::directory_iterator entry(folder, trouble);
    const fs::directory_iterator end;
    while (!trouble && entry != end) {
        std::error_code unreadable;
        if (entry->is_regular_file(unreadable)) {
            names.push_back(entry->path().filename().string());
        }
        entry.increment(trouble);
    }
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace

SourceTree file_tree(const std::filesystem::path& root)
{
    // An absolute path replaces the root: std::filesystem::path::operator/.
    return {
        .read = [root](const std::string& path) { return read_file(root / path, path); },
        .list = [root](const std::string& path) { return names_in(root / path); },
        .exists =
            [root](const std::string& path) {
                std::error_code trouble;
                return fs::is_regular_file(root / path, trouble);
            },
        .stamp = [root](const std::string& path) { return stamp_of(root / path); },
    };
}

} // namespace wayside
