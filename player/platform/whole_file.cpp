#include "platform/whole_file.hpp"

#include "posix/descriptor.hpp"
#include "posix/system_error.hpp"

#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace wayside
{

namespace
{

namespace fs = std::filesystem;

bool write_all(int file, const std::string& text)
{
    std::size_t written = 0;
    while (written < text.size()) {
        const ssize_t step = ::write(file, text.data() + written, text.size() - written);
        if (step < 0 && errno != EINTR) {
            return false;
        }
        written += step > 0 ? static_cast<std::size_t>(step) : 0;
    }
    return true;
}

/// The rights of a file; none: there is none.
std::optional<mode_t> rights_of(const fs::path& file)
{
    struct stat facts = {};
    constexpr mode_t rights = 07777;
    return ::stat(file.c_str(), &facts) == 0 ? std::optional(facts.st_mode & rights) : std::nullopt;
}

bool write_fresh(const fs::path& fresh,
                 const fs::path& file,
                 const std::string& text,
                 FileAccess access)
{
    constexpr mode_t everybody = S_IRUSR | S_IWUSR | S_IRGRP | S_IWGRP | S_IROTH | S_IWOTH;
    const mode_t mode = access == FileAccess::OwnerOnly ? S_IRUSR | S_IWUSR : everybody;
    const Descriptor opened(::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode));
    const auto before = access == FileAccess::Usual ? rights_of(file) : std::nullopt;
    return opened.open() && (!before || ::fchmod(opened.get(), *before) == 0) &&
           write_all(opened.get(), text) && ::fsync(opened.get()) == 0;
}

/// What the system said, after taking away what would be left over.
tl::unexpected<Error> given_up(const fs::path& fresh, const fs::path& file)
{
    auto error = system_error("writing " + file.string());
    ::unlink(fresh.c_str());
    return error;
}

} // namespace

bool sync_folder(const fs::path& path)
{
    const fs::path folder = path.empty() ? fs::path(".") : path;
    const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return opened.open() && ::fsync(opened.get()) == 0;
}

Result<void> replace_file(const fs::path& file, const std::string& text, FileAccess access)
{
    std::error_code error;
    const fs::path target = fs::is_symlink(file, error) ? fs::canonical(file, error) : file;
    if (target.empty()) {
        return failure("writing " + file.string(), Error{error.message()});
    }
    const fs::path fresh = target.string() + ".new";
    if (!write_fresh(fresh, target, text, access) || ::rename(fresh.c_str(), target.c_str()) != 0) {
        return given_up(fresh, file);
    }
    return sync_folder(target.parent_path()) ? Result<void>()
                                             : system_error("writing " + file.string());
}

} // namespace wayside
