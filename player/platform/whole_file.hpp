#pragma once
/// A file that is there as a whole: the old one or the new one, never a part.

#include "base/result.hpp"

#include <filesystem>
#include <string>

namespace wayside
{

/// Who may read a file. Usual: whoever could read the one that it replaces; for a new one the umask
/// decides.
enum class FileAccess { OwnerOnly, Usual };

/// Puts `text` into `file` by way of a file beside it (its name and ".new"), so that a power cut
/// leaves the old text or the new one. At the end of a symbolic link the file is replaced, not the
/// link. Waits for the disk. Error: the system's; the file beside it is gone then.
[[nodiscard]] Result<void> replace_file(const std::filesystem::path& file,
                                        const std::string& text,
                                        FileAccess access);

/// Waits until the names in `path` (empty: here) are on the disk: a new file's name is only then.
/// False: the system refused.
[[nodiscard]] bool sync_folder(const std::filesystem::path& path);

} // namespace wayside
