#include "platform/pin.hpp"

#include "cli/commands.hpp"

#include <iostream>
#include <string>
#include <termios.h>
#include <unistd.h>

namespace wayside
{

namespace
{

/// A terminal that does not show what is typed, for as long as this lives.
class Silence
{
public:
    Silence() : is_on_(isatty(STDIN_FILENO) != 0 && tcgetattr(STDIN_FILENO, &before_) == 0)
    {
        if (is_on_) {
            termios quiet = before_;
            quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
            tcsetattr(STDIN_FILENO, TCSANOW, &quiet);
        }
    }

    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;
    Silence(Silence&&) = delete;
    Silence& operator=(Silence&&) = delete;

    ~Silence()
    {
        if (is_on_) {
            tcsetattr(STDIN_FILENO, TCSANOW, &before_);
        }
    }

    [[nodiscard]] bool is_on() const { return is_on_; }

private:
    termios before_{};
    bool is_on_ = false;
};

std::string ask(const Silence& silence, const char* question)
{
    if (silence.is_on()) {
        std::cerr << question << std::flush;
    }
    std::string line;
    std::getline(std::cin, line);
    if (silence.is_on()) {
        std::cerr << '\n';
    }
    return line;
}

Exit run_pin()
{
    const Silence silence;
    const std::string pin = ask(silence, "Six digits: ");
    if (silence.is_on() && ask(silence, "Once more: ") != pin) {
        std::cerr << "wayside pin: these are not the same\n";
        return Exit::Usage;
    }
    const auto hash = pin_hash(pin);
    if (!hash) {
        std::cerr << "wayside pin: " << hash.error().message << '\n';
        return Exit::Usage;
    }
    std::cout << "pin_hash = \"" << *hash << "\"\n";
    return Exit::Done;
}

} // namespace

void add_pin(CLI::App& app, Exit& exit)
{
    auto* command =
        app.add_subcommand("pin", "Makes the line for a touch display's file that lets staff out");
    add_examples(*command,
                 "  wayside pin                    # asks twice, shows nothing\n"
                 "  echo 271828 | wayside pin      # the line goes below [touch]");
    command->callback([&exit] { exit = run_pin(); });
}

} // namespace wayside
