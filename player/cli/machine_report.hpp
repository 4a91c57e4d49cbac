#pragma once
/// What `doctor` says, line by line.

#include <string>

namespace wayside
{

/// One line of the report. A machine with a Broken line cannot play.
enum class Finding { Good, Note, Broken };

class MachineReport
{
public:
    /// Prints a line to standard output.
    void say(Finding finding, const std::string& subject, const std::string& text);

    [[nodiscard]] bool broken() const { return broken_; }

private:
    bool broken_ = false;
};

} // namespace wayside
