#include "scene/strip_blocks.hpp"

#include <fmt/format.h>

#include <string_view>

namespace wayside
{

namespace
{

const Contact* find_contact(const Stage& stage, const std::string& id)
{
    const auto found = stage.programme.contacts.find(id);
    return id.empty() || found == stage.programme.contacts.end() ? nullptr : &found->second;
}

std::string with(std::string_view pattern, std::string_view token, std::string_view value)
{
    std::string text(pattern);
    if (const auto at = text.find(token); at != std::string::npos) {
        text.replace(at, token.size(), value);
    }
    return text;
}

/// What a pattern such as "or text {text}" says besides the number, without the colon that led to
/// it, as the language writes one.
std::string label_of(std::string_view pattern, std::string_view token, const InterfaceWords& words)
{
    const auto without_spaces = [](std::string& text) {
        const auto last = text.find_last_not_of(" :");
        text.erase(last == std::string::npos ? 0 : last + 1);
    };
    std::string label = with(pattern, token, "");
    std::string colon = words.colon;
    without_spaces(label);
    without_spaces(colon);
    if (!colon.empty() && label.size() >= colon.size() &&
        label.compare(label.size() - colon.size(), colon.size(), colon) == 0) {
        label.erase(label.size() - colon.size());
        without_spaces(label);
    }
    if (const auto first = label.find_first_not_of(' '); first != std::string::npos) {
        label.erase(0, first);
    }
    return label;
}

} // namespace

std::vector<StripBlock> strip_blocks(const Stage& stage)
{
    std::vector<StripBlock> blocks;
    const Contact* help = find_contact(stage, stage.programme.help);
    if (help == nullptr) {
        return blocks;
    }
    const std::string lead =
        help->always_open
            ? fmt::format("{} {}", stage.words.strip_lead, stage.words.always_open_short)
            : stage.words.strip_lead;
    // "24/7" is for eyes.
    const std::string spoken =
        help->always_open ? fmt::format("{} {}", stage.words.strip_lead, stage.words.always_open)
                          : std::string();
    blocks.push_back(
        {.label = lead, .number = isolated_number(help->phone), .spoken = spoken, .first = true});
    if (takes_text(*help, stage.language)) {
        blocks.push_back({.label = label_of(stage.words.strip_text, "{text}", stage.words),
                          .number = isolated_number(help->text)});
    }
    const Contact* emergency = find_contact(stage, stage.programme.emergency);
    // Where the help line is the emergency number itself (112), it stands there once.
    if (emergency != nullptr && emergency->phone != help->phone) {
        blocks.push_back({.label = label_of(stage.words.emergency, "{phone}", stage.words),
                          .number = isolated_number(emergency->phone)});
    }
    return blocks;
}

} // namespace wayside
