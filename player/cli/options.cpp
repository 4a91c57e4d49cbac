#include "cli/options.hpp"

#include "base/limits.hpp"
#include "platform/file_tree.hpp"
#include "platform/machine_zone.hpp"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <filesystem>
#include <iostream>

namespace wayside
{

Exit fail(std::string_view command, const std::string& message, Exit exit)
{
    std::cerr << "wayside " << command << ": " << message << '\n';
    return exit;
}

void print(const Diagnostics& diagnostics, std::ostream& stream)
{
    for (const Diagnostic& diagnostic : diagnostics) {
        stream << to_text(diagnostic) << '\n';
    }
}

Instant system_now()
{
    return std::chrono::floor<Milliseconds>(std::chrono::system_clock::now());
}

Site load_site_for(const CommonOptions& options, Depth depth)
{
    const Instant now = system_now();
    const std::chrono::year_month_day today(std::chrono::floor<std::chrono::days>(now));
    return load_site(file_tree("."),
                     {.programme = options.programme,
                      .display = options.display_file,
                      .today = today,
                      .machine_zone = machine_zone(),
                      .now = depth == Depth::Plan ? std::optional(now) : std::nullopt,
                      .allow_drafts = options.drafts,
                      .pseudo = options.pseudo,
                      .is_thorough = depth == Depth::Plan});
}

Site load_or_explain(const CommonOptions& options)
{
    Site site = load_site_for(options);
    if (!site.schedule) {
        print(site.diagnostics, std::cerr);
    }
    return site;
}

Result<Size> parse_size(const std::string& text)
{
    const auto cross = text.find('x');
    const auto number = [](std::string_view digits) {
        int value = 0;
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return read.ec == std::errc() && read.ptr == digits.data() + digits.size() ? value : 0;
    };
    if (cross != std::string::npos) {
        const std::string_view view = text;
        const Size size{number(view.substr(0, cross)), number(view.substr(cross + 1))};
        const auto good = [](int side) {
            return side >= limits::min_canvas_side && side <= limits::max_canvas_side;
        };
        if (good(size.width) && good(size.height)) {
            return size;
        }
    }
    return failure(
        fmt::format("\"{}\" is not a size: write it like 1920x1080, sides of {} to {} pixels",
                    text,
                    limits::min_canvas_side,
                    limits::max_canvas_side));
}

std::string own_fonts_of(const std::string& programme)
{
    return (std::filesystem::path(programme).parent_path() / "fonts").string();
}

} // namespace wayside
