#include "media/picture_bytes.hpp"

#include "base/limits.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <fstream>
#include <utility>

namespace wayside
{

Result<PictureBytes> read_picture(const std::string& path)
{
    std::ifstream stream(path, std::ios::binary | std::ios::ate);
    const auto size = stream ? static_cast<std::int64_t>(stream.tellg()) : -1;
    if (size < 0) {
        return failure(fmt::format("{}: cannot be read", path));
    }
    if (size > static_cast<std::int64_t>(limits::max_media_bytes)) {
        return failure(fmt::format("{}: the file has {} bytes; at most {} can be read",
                                   path,
                                   size,
                                   limits::max_media_bytes));
    }
    std::vector<std::byte> bytes(static_cast<std::size_t>(size));
    stream.seekg(0);
    stream.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    if (!stream) {
        return failure(fmt::format("{}: cannot be read", path));
    }
    return std::make_shared<const std::vector<std::byte>>(std::move(bytes));
}

} // namespace wayside
