#include "programme/read_lists.hpp"

#include "base/limits.hpp"
#include "programme/codes.hpp"
#include "programme/id_index.hpp"

namespace wayside
{

std::vector<std::string> read_languages(TableReader& reader, std::string_view key, Report& report)
{
    std::vector<std::string> languages;
    for (const TomlValue& element : reader.list(key, {1, limits::max_languages}, Need::Optional)) {
        const auto tag = text_of(element, key, report);
        if (tag && report_bad_language(*tag, element, report)) {
            languages.emplace_back(*tag);
        }
    }
    return languages;
}

std::vector<std::string> read_audience(TableReader& reader, std::string_view key, Report& report)
{
    std::vector<std::string> audience;
    for (const TomlValue& element : reader.list(key, {1, limits::max_audiences}, Need::Optional)) {
        const auto name = text_of(element, key, report);
        if (name && report_bad_id(*name, element, '-', report)) {
            audience.emplace_back(*name);
        }
    }
    return audience;
}

} // namespace wayside
