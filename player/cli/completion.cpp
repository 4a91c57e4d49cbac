#include "cli/commands.hpp"

#include <iostream>
#include <string>
#include <vector>

namespace wayside
{

namespace
{

std::vector<const CLI::App*> subcommands_of(const CLI::App& command)
{
    return command.get_subcommands([](const CLI::App*) { return true; });
}

/// Names of the options of a command and its subcommands that start with two dashes.
std::string long_options(const CLI::App& command)
{
    std::string names;
    for (const CLI::App* inner : subcommands_of(command)) {
        names += (names.empty() ? "" : " ") + long_options(*inner);
    }
    for (const CLI::Option* option : command.get_options()) {
        for (const std::string& name : option->get_lnames()) {
            names += (names.empty() ? "--" : " --") + name;
        }
    }
    return names;
}

std::string names_of(const std::vector<const CLI::App*>& commands)
{
    std::string names;
    for (const CLI::App* command : commands) {
        names += (names.empty() ? "" : " ") + command->get_name();
    }
    return names;
}

std::string script(const CLI::App& app)
{
    const auto commands = subcommands_of(app);
    std::string cases;
    for (const CLI::App* command : commands) {
        cases += "        " + command->get_name() + ") words=\"" + long_options(*command) +
                 "\" inner=\"" + names_of(subcommands_of(*command)) + "\" ;;\n";
    }
    return "# bash completion for wayside; load it with: source <(wayside completion)\n"
           "_wayside() {\n"
           "    local word=${COMP_WORDS[COMP_CWORD]} words= inner= earlier= chosen=\n"
           "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
           "        COMPREPLY=($(compgen -W \"" +
           names_of(commands) +
           " --help --version\" -- \"$word\"))\n"
           "        return\n"
           "    fi\n"
           "    case ${COMP_WORDS[1]} in\n" +
           cases +
           "    esac\n"
           "    for earlier in \"${COMP_WORDS[@]:2:COMP_CWORD-2}\"; do\n"
           "        case \" $inner \" in *\" $earlier \"*) chosen=yes ;; esac\n"
           "    done\n"
           "    if [ \"${word#-}\" != \"$word\" ]; then\n"
           "        COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"
           "    elif [ -n \"$inner\" ] && [ -z \"$chosen\" ]; then\n"
           "        COMPREPLY=($(compgen -W \"$inner\" -- \"$word\"))\n"
           "    else\n"
           "        compopt -o filenames\n"
           "        COMPREPLY=($(compgen -f -X '!*.toml' -- \"$word\") $(compgen -f -X '!*.po' -- "
           "\"$word\") $(compgen -d -- \"$word\"))\n"
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
