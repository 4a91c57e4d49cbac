#pragma once
/// A parsed TOML file.

#include "programme/report.hpp"
#include "programme/toml_value.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace toml::inline v3
{
class table;
}

namespace wayside
{

/// Owns what was parsed. Views (TomlValue) stay valid when it is moved.
class TomlDocument
{
public:
    /// Parses `text`. A syntax error goes to the report with a hint, and there is no document then:
    /// TOML cannot be read any further behind it. `file` is the name as the author knows it.
    [[nodiscard]] static std::optional<TomlDocument> parse(std::string_view text,
                                                           std::string file,
                                                           Report& report);

    TomlDocument(TomlDocument&& other) noexcept;
    TomlDocument& operator=(TomlDocument&& other) noexcept;
    TomlDocument(const TomlDocument&) = delete;
    TomlDocument& operator=(const TomlDocument&) = delete;
    ~TomlDocument();

    [[nodiscard]] TomlValue root() const;

private:
    TomlDocument(std::unique_ptr<toml::table> table, std::unique_ptr<std::string> file);

    std::unique_ptr<toml::table> table_;
    std::unique_ptr<std::string> file_;
};

} // namespace wayside
