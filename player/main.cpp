#include "cli/command_line.hpp"
#include "platform/startup.hpp"
#include "text/locale.hpp"

#include <cstdlib>
#include <optional>
#include <string>
#include <unistd.h>

int main(int argc, char** argv)
{
    wayside::tame_heap();
    wayside::populate_large_blocks();
    wayside::forget_machine_locale();
    // Before any thread, and before any library looks at it: the environment is read and completed
    // here and nowhere else.
    const auto look_up = [](const std::string& name) -> std::optional<std::string> {
        // NOLINTNEXTLINE(concurrency-mt-unsafe): no other thread yet
        const char* value = std::getenv(name.c_str());
        return value == nullptr ? std::nullopt : std::optional<std::string>(value);
    };
    const auto is_there = [](const std::string& path) {
        return access(path.c_str(), F_OK) == 0;
    };
    for (const wayside::Variable& variable : wayside::startup_variables(look_up, is_there)) {
        // NOLINTNEXTLINE(concurrency-mt-unsafe): no other thread yet
        setenv(variable.name.c_str(), variable.value.c_str(), 0);
    }
    return wayside::run_command_line(argc, argv);
}
