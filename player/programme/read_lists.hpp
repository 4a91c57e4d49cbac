#pragma once
/// Lists of short names that several tables have.

#include "programme/table_reader.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace wayside
{

/// The language tags under `key`, each as BCP 47 spells it; empty when absent.
[[nodiscard]] std::vector<std::string> read_languages(TableReader& reader,
                                                      std::string_view key,
                                                      Report& report);

/// The names of audiences under `key` ("adults", "health-workers"); empty when absent.
[[nodiscard]] std::vector<std::string> read_audience(TableReader& reader,
                                                     std::string_view key,
                                                     Report& report);

} // namespace wayside
