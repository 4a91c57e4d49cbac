#pragma once
/// How a file stands, without reading it.

#include "programme/source_tree.hpp"

#include <filesystem>

namespace wayside
{

/// Which file it is (at the end of symbolic links), its length and when it was written and changed;
/// 0: nothing is there. Two writings of the same length within one tick of the kernel's clock (4
/// ms) look alike.
[[nodiscard]] FileStamp stamp_of(const std::filesystem::path& path);

} // namespace wayside
