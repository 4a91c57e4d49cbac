#pragma once
/// What a reader would have seen of a file.

#include "platform/file_stamp.hpp"

#include <filesystem>

namespace wayside::testing
{

/// The file as it stands now.
inline SeenFile seen(const std::filesystem::path& path)
{
    return {.path = path.string(), .stamp = stamp_of(path)};
}

} // namespace wayside::testing
