#include "cli/commands.hpp"

#include <iostream>
#include <string>

namespace wayside
{

namespace
{

/// Names of a command's options that start with two dashes.
std::string long_options(const CLI::App& command)
{
    std::string names;
    for (const CLI::Option* option : command.get_options()) {
        for (const std::string& name : option->get_lnames()) {
            names += (names.empty() ? "--" : " --") + name;
        }
    }
    return names;
}

std::string script(const CLI::App& app)
{
    std::string commands;
    std::string cases;
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
        commands += (commands.empty() ? "" : " ") + command->get_name();
        cases +=
            "        " + command->get_name() + ") words=\"" + long_options(*command) + "\" ;;\n";
    }
    return "# bash completion for wayside; load it with: source <(wayside completion)\n"
           "_wayside() {\n"
           "    local word=${COMP_WORDS[COMP_CWORD]} words=\n"
           "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
           "        COMPREPLY=($(compgen -W \"" +
           commands +
           " --help --version\" -- \"$word\"))\n"
           "        return\n"
           "    fi\n"
           "    case ${COMP_WORDS[1]} in\n" +
           cases +
           "    esac\n"
           "    if [ \"${word#-}\" != \"$word\" ]; then\n"
           "        COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"
           "    else\n"
           "        compopt -o filenames\n"
           "        COMPREPLY=($(compgen -f -X '!*.toml' -- \"$word\") $(compgen -d -- "
           "\"$word\"))\n"
           "    fi\n"
           "}\n"
           "complete -F _wayside wayside\n";
}

} // namespace

void add_completion(CLI::App& app, Exit& exit)
{
    auto* command = app.add_subcommand("completion", "Prints the completion script for bash");
    add_examples(*command, "  source <(wayside completion)");
    command->callback([&app, &exit] {
        std::cout << script(app);
        exit = Exit::Done;
    });
}

} // namespace wayside
