#include "app/builtin.hpp"

#include "media/embedded.hpp"
#include "programme/read_programme.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace wayside
{

namespace
{

constexpr std::array<std::string_view, 2> card_files{"builtin.toml", "contacts.toml"};

SourceTree embedded_tree()
{
    const auto holds = [](const std::string& path) {
        return std::find(card_files.begin(), card_files.end(), path) != card_files.end();
    };
    return {.read = [holds](const std::string& path) -> Result<std::string> {
                if (!holds(path)) {
                    return failure("no such file in the program: " + path);
                }
                return std::string(embedded_text(path));
            },
            .list = [](const std::string&) { return std::vector<std::string>{}; },
            .exists = holds};
}

} // namespace

Result<std::shared_ptr<const Programme>> builtin_programme(const std::string& country)
{
    const SourceTree tree = embedded_tree();
    auto reading =
        read_programme(tree,
                       "builtin.toml",
                       {.today = {}, .country = country, .theme = {}, .allow_drafts = false});
    if (!reading.programme && !country.empty()) {
        // A country without a line on the card still gets the card.
        reading = read_programme(tree, "builtin.toml", {});
    }
    if (!reading.programme) {
        return failure(
            "the built-in help card is broken: " +
            (reading.diagnostics.empty() ? std::string() : to_text(reading.diagnostics.front())));
    }
    return std::make_shared<const Programme>(std::move(*reading.programme));
}

} // namespace wayside
