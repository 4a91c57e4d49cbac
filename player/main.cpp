#include "cli/command_line.hpp"
#include "platform/startup.hpp"

#include <cstdlib>
#include <optional>
#include <string>

int main(int argc, char** argv)
{
    wayside::tame_heap();
    // Before any thread and any library: the environment is read and completed here and nowhere
    // else.
    const auto look_up = [](const std::string& name) -> std::optional<std::string> {
        // NOLINTNEXTLINE(concurrency-mt-unsafe): no other thread yet
        const char* value = std::getenv(name.c_str());
        return value == nullptr ? std::nullopt : std::optional<std::string>(value);
    };
    for (const wayside::Variable& variable : wayside::startup_variables(look_up)) {
        // NOLINTNEXTLINE(concurrency-mt-unsafe): no other thread yet
        setenv(variable.name.c_str(), variable.value.c_str(), 0);
    }
    return wayside::run_command_line(argc, argv);
}
