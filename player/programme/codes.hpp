#pragma once
/// The codes that authors write: countries, languages, time zones.

#include "programme/report.hpp"
#include "programme/toml_value.hpp"

#include <string>
#include <string_view>

namespace wayside
{

/// Whether `code` looks like ISO 3166-1 alpha-2 (or "EU"); else reports it.
[[nodiscard]] bool report_bad_country(std::string_view code, const TomlValue& at, Report& report);

/// Whether `tag` looks like BCP 47 ("en", "zh-Hans").
[[nodiscard]] bool is_language_tag(std::string_view tag);

/// The same; else reports it.
[[nodiscard]] bool report_bad_language(std::string_view tag, const TomlValue& at, Report& report);

/// Whether `zone` looks like an IANA name ("America/New_York", "UTC") or is "display"; offsets and
/// abbreviations are refused, because they know no summer time. Whether the zone exists is found by
/// schedule/.
[[nodiscard]] bool report_bad_zone(std::string_view zone, const TomlValue& at, Report& report);

} // namespace wayside
