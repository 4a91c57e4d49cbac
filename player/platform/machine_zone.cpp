#include "platform/machine_zone.hpp"

#include <filesystem>
#include <fstream>

namespace wayside
{

std::string machine_zone()
{
    constexpr std::string_view folder = "zoneinfo/";
    std::error_code error;
    const std::string target = std::filesystem::read_symlink("/etc/localtime", error).string();
    if (const auto at = target.find(folder); !error && at != std::string::npos) {
        return target.substr(at + folder.size());
    }
    std::ifstream file("/etc/timezone");
    std::string name;
    return std::getline(file, name) && !name.empty() ? name : "UTC";
}

} // namespace wayside
