#pragma once
/// Pictures as PNG files.

#include "base/image.hpp"
#include "base/result.hpp"

#include <string>

namespace wayside
{

/// Writes an opaque picture; a file that is there is replaced only by a whole one. Errors: cannot
/// be written.
[[nodiscard]] Result<void> write_png(const Image& image, const std::string& path);

} // namespace wayside
