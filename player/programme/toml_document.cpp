#include "programme/toml_document.hpp"

#include "programme/toml_hints.hpp"
#include "programme/toml_traps.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <utility>

namespace wayside
{

namespace
{

/// "Error while parsing string: unknown escape sequence '\q'" without the part that says nothing.
std::string_view without_preamble(std::string_view description)
{
    constexpr std::string_view preamble = "Error while parsing ";
    if (description.substr(0, preamble.size()) == preamble) {
        description.remove_prefix(preamble.size());
    }
    return description;
}

} // namespace

std::optional<TomlDocument> TomlDocument::parse(std::string_view text,
                                                std::string file,
                                                Report& report)
{
    if (const std::size_t before = report.errors();
        report_toml_traps(text, file, report), report.errors() > before) {
        return std::nullopt;
    }
    // Debian builds the library with exceptions; this is the one place that may see them.
    try {
        auto table = std::make_unique<toml::table>(toml::parse(text, std::string_view()));
        return TomlDocument(std::move(table), std::make_unique<std::string>(std::move(file)));
    } catch (const toml::parse_error& problem) {
        const toml::source_position at = problem.source().begin;
        const std::string_view description = without_preamble(problem.description());
        report.error({std::move(file), static_cast<int>(at.line), static_cast<int>(at.column)},
                     fmt::format("not valid TOML: {}", description),
                     toml_hint(description, line_of(text, at.line), at.column));
        return std::nullopt;
    }
}

TomlDocument::TomlDocument(std::unique_ptr<toml::table> table, std::unique_ptr<std::string> file)
    : table_(std::move(table)), file_(std::move(file))
{
}

TomlDocument::TomlDocument(TomlDocument&& other) noexcept = default;
TomlDocument& TomlDocument::operator=(TomlDocument&& other) noexcept = default;
TomlDocument::~TomlDocument() = default;

TomlValue TomlDocument::root() const
{
    return {*table_, *file_};
}

} // namespace wayside
