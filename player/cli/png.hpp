#pragma once
/// Pictures as PNG files.

#include <string>

#include "base/image.hpp"
#include "base/result.hpp"

namespace wayside {

/// Writes an opaque picture; a file that is there is replaced only by a whole one. Errors: cannot be written.
[[nodiscard]] Result<void> write_png(const Image& image, const std::string& path);

} // namespace wayside
