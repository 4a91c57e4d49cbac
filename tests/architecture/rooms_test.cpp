#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>

namespace
{

namespace fs = std::filesystem;

using Rooms = std::map<std::string, std::set<std::string>>;

/// player/README.md, "Who may include whom". A room may always include itself.
const Rooms& allowed()
{
    static const std::set<std::string> core{
        "base", "programme", "schedule", "interaction", "text", "scene"};
    static const std::set<std::string> all{"base",
                                           "programme",
                                           "schedule",
                                           "interaction",
                                           "text",
                                           "scene",
                                           "posix",
                                           "sdl",
                                           "media",
                                           "render",
                                           "speech",
                                           "platform",
                                           "app",
                                           "cli"};
    static const auto with = [](std::set<std::string> rooms, std::set<std::string> more) {
        rooms.merge(more);
        return rooms;
    };
    static const Rooms table{
        {"base", {}},
        {"programme", {"base"}},
        {"schedule", {"base", "programme"}},
        {"interaction", {"base", "programme"}},
        {"text", {"base"}},
        {"scene", core},
        {"posix", {"base"}},
        {"sdl", {"base"}},
        {"media", {"base", "posix", "programme", "sdl", "text"}},
        {"render", with(core, {"media", "posix", "sdl"})},
        {"speech", with(core, {"posix", "sdl"})},
        {"platform", with(core, {"posix", "sdl"})},
        {"app", all},
        {"cli", all},
    };
    return table;
}

std::string room_of(const fs::path& file)
{
    return fs::relative(file, fs::path(WAYSIDE_ROOT) / "player").begin()->string();
}

std::set<std::string> included_rooms(const fs::path& file)
{
    static const std::regex line_pattern("^#include \"([a-z]+)/");
    std::set<std::string> rooms;
    std::ifstream stream(file);
    std::string line;
    while (std::getline(stream, line)) {
        std::smatch match;
        if (std::regex_search(line, match, line_pattern)) {
            rooms.insert(match[1]);
        }
    }
    return rooms;
}

bool includes(const fs::path& file, const std::string& pattern)
{
    std::ifstream stream(file);
    std::string line;
    const std::regex wanted("^#include <" + pattern);
    while (std::getline(stream, line)) {
        if (std::regex_search(line, wanted)) {
            return true;
        }
    }
    return false;
}

template <typename Look> int for_each_source(const Look& look)
{
    int files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(WAYSIDE_ROOT) / "player")) {
        const auto extension = entry.path().extension();
        if (extension == ".cpp" || extension == ".hpp") {
            look(entry.path());
            ++files;
        }
    }
    return files;
}

TEST(Rooms, IncludeOnlyWhomTheTableAllows)
{
    const int files = for_each_source([](const fs::path& file) {
        const std::string room = room_of(file);
        const auto entry = allowed().find(room);
        if (entry == allowed().end()) {
            return; // main.cpp and empty.cpp
        }
        for (const std::string& other : included_rooms(file)) {
            EXPECT_TRUE(other == room || entry->second.count(other) > 0)
                << file << " may not include " << other << "/";
        }
    });
    EXPECT_GT(files, 100);
}

TEST(Rooms, TheCoreKnowsNoSdlFileThreadOrClock)
{
    const std::set<std::string> core{
        "base", "programme", "schedule", "interaction", "text", "scene"};
    for_each_source([&](const fs::path& file) {
        if (core.count(room_of(file)) == 0) {
            return;
        }
        for (const char* header : {
                 "SDL",
                 "filesystem>",
                 "fstream>",
                 "thread>",
                 "mutex>",
                 "ctime>",
                 "unistd",
             }) {
            EXPECT_FALSE(includes(file, header)) << file << " includes <" << header;
        }
        std::ifstream stream(file);
        const std::string text((std::istreambuf_iterator<char>(stream)),
                               std::istreambuf_iterator<char>());
        for (const char* call : {"system_clock::now", "steady_clock::now", "getenv("}) {
            EXPECT_EQ(text.find(call), std::string::npos) << file << " calls " << call;
        }
    });
}

TEST(Rooms, PhoneNumbersStandOnlyInContacts)
{
    const std::regex number("(1-?8(00|33|55|88)-[0-9]{3}-[0-9]{4})|233733");
    for (const char* folder : {"player", "playlists", "media", "fonts", "systemd"}) {
        for (const auto& entry :
             fs::recursive_directory_iterator(fs::path(WAYSIDE_ROOT) / folder)) {
            const auto extension = entry.path().extension();
            if (!entry.is_regular_file() || entry.path().filename() == "contacts.toml" ||
                extension == ".md") {
                continue;
            }
            std::ifstream stream(entry.path());
            const std::string text((std::istreambuf_iterator<char>(stream)),
                                   std::istreambuf_iterator<char>());
            EXPECT_FALSE(std::regex_search(text, number))
                << entry.path() << " has a phone number typed in";
        }
    }
}

} // namespace
