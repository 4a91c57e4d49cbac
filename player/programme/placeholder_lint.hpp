#pragma once
/// Refuses what web templates leave behind: addresses and numbers that do not exist, remnants of
/// forms.

#include "programme/report.hpp"
#include "programme/toml_value.hpp"

#include <string_view>

namespace wayside
{

/// Whether `text` is free of filler; else reports the first piece with the reason why it is
/// refused. The list is in content-facts, "Not to be shown": a person in danger must never be sent
/// to a template's number.
[[nodiscard]] bool report_placeholders(std::string_view text, const TomlValue& at, Report& report);

} // namespace wayside
