#include "cli/machine_report.hpp"

#include <fmt/format.h>

#include <iostream>

namespace wayside
{

void MachineReport::say(Finding finding, const std::string& subject, const std::string& text)
{
    const char* mark =
        finding == Finding::Good ? "ok  " : (finding == Finding::Note ? "note" : "FAIL");
    std::cout << fmt::format("{}  {:<10} {}\n", mark, subject, text);
    broken_ = broken_ || finding == Finding::Broken;
}

} // namespace wayside
