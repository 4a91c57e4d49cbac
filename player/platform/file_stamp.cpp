#include "platform/file_stamp.hpp"

#include <array>
#include <cstdint>
#include <sys/stat.h>

namespace wayside
{

namespace
{

/// FNV-1a over whole words, with the bits of each word stirred first (the finish of MurmurHash3).
FileStamp mixed(FileStamp stamp, std::uint64_t word)
{
    word = (word ^ (word >> 33U)) * 0xff51afd7ed558ccdU;
    return (stamp ^ (word ^ (word >> 33U))) * 0x100000001b3U;
}

} // namespace

FileStamp stamp_of(const std::filesystem::path& path)
{
    struct stat facts = {};
    if (::stat(path.c_str(), &facts) != 0) {
        return 0;
    }
    const std::array<std::uint64_t, 7> words{facts.st_dev,
                                             facts.st_ino,
                                             static_cast<std::uint64_t>(facts.st_size),
                                             static_cast<std::uint64_t>(facts.st_mtim.tv_sec),
                                             static_cast<std::uint64_t>(facts.st_mtim.tv_nsec),
                                             static_cast<std::uint64_t>(facts.st_ctim.tv_sec),
                                             static_cast<std::uint64_t>(facts.st_ctim.tv_nsec)};
    FileStamp stamp = 0xcbf29ce484222325U;
    for (const std::uint64_t word : words) {
        stamp = mixed(stamp, word);
    }
    return stamp == 0 ? 1 : stamp;
}

} // namespace wayside
