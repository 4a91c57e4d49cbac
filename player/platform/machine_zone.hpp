#pragma once
/// The zone that the machine is set to.

#include <string>

namespace wayside
{

/// The IANA name behind /etc/localtime, else the text of /etc/timezone, else "UTC".
[[nodiscard]] std::string machine_zone();

} // namespace wayside
