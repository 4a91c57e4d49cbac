#pragma once
/// A picture's file in memory, not decoded.

#include "base/result.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace wayside
{

/// The whole file; never null where a function gives one.
using PictureBytes = std::shared_ptr<const std::vector<std::byte>>;

/// Reads a file of at most limits::max_media_bytes. Safe on any thread. Errors begin with the path.
[[nodiscard]] Result<PictureBytes> read_picture(const std::string& path);

} // namespace wayside
