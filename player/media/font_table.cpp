#include "media/font_table.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

namespace wayside {

namespace {

constexpr std::array<std::string_view, 2> voices{"headline", "text"};

std::string stack_key(std::string_view language, FontVoice voice)
{
    return fmt::format("{}/{}", voice == FontVoice::Headline ? voices[0] : voices[1], language);
}

/// Collects the first mistake; the readers below go on so that they stay simple.
struct Reader {
    FontTable table;
    std::string file;
    std::optional<std::string> mistake;

    void refuse(const toml::node* node, std::string message)
    {
        if (!mistake) {
            const auto line = node == nullptr ? 0U : node->source().begin.line;
            mistake = fmt::format("{}:{}: {}", file, line, message);
        }
    }
};

std::string text_of(Reader& reader, const toml::table& table, std::string_view key)
{
    const auto value = table[key].value<std::string>();
    if (!value) {
        reader.refuse(&table, fmt::format("`{}` is missing", key));
    }
    return value.value_or(std::string());
}

void read_faces(Reader& reader, const toml::table& root)
{
    const toml::table* faces = root["face"].as_table();
    if (faces == nullptr) {
        reader.refuse(&root, "there is no [face.*]");
        return;
    }
    for (const auto& [id, node] : *faces) {
        const toml::table* face = node.as_table();
        if (face == nullptr) {
            reader.refuse(&node, "a face is a table");
            continue;
        }
        reader.table.faces.push_back({.id = std::string(id.str()),
                                      .family = text_of(reader, *face, "family"),
                                      .file = text_of(reader, *face, "file"),
                                      .index = static_cast<int>((*face)["index"].value_or(std::int64_t{0})),
                                      .package = text_of(reader, *face, "package"),
                                      .licence = text_of(reader, *face, "licence")});
    }
}

void append_faces(Reader& reader, std::vector<FaceId>& stack, const toml::node_view<const toml::node>& names)
{
    const toml::array* list = names.as_array();
    if (list == nullptr) {
        return;
    }
    for (const toml::node& name : *list) {
        const auto id = name.value<std::string>();
        const auto& faces = reader.table.faces;
        const auto found = std::find_if(faces.begin(), faces.end(), [&](const FontFace& face) { return id && face.id == *id; });
        if (found == faces.end()) {
            reader.refuse(&name, fmt::format("there is no face `{}`", id.value_or("?")));
            continue;
        }
        stack.push_back({static_cast<int>(found - faces.begin())});
    }
}

void read_stacks(Reader& reader, const toml::table& root)
{
    const toml::table* languages = root["language"].as_table();
    for (const std::string_view voice : voices) {
        const FontVoice kind = voice == voices[0] ? FontVoice::Headline : FontVoice::Text;
        const auto order = root["voice"][voice];
        std::vector<FaceId> plain;
        append_faces(reader, plain, order["first"]);
        append_faces(reader, plain, order["last"]);
        if (plain.empty()) {
            reader.refuse(&root, fmt::format("[voice.{}] names no face", voice));
        }
        reader.table.stacks[stack_key("", kind)] = plain;
        if (languages == nullptr) {
            continue;
        }
        for (const auto& [tag, node] : *languages) {
            std::vector<FaceId> stack;
            append_faces(reader, stack, order["first"]);
            append_faces(reader, stack, toml::node_view<const toml::node>(node)[voice]);
            append_faces(reader, stack, order["last"]);
            reader.table.stacks[stack_key(tag.str(), kind)] = stack;
        }
    }
}

} // namespace

const std::vector<FaceId>& FontTable::stack(std::string_view language, FontVoice voice) const
{
    const auto base = language.substr(0, language.find('-'));
    for (const std::string_view tag : {language, base}) {
        if (const auto found = stacks.find(stack_key(tag, voice)); found != stacks.end()) {
            return found->second;
        }
    }
    return stacks.find(stack_key("", voice))->second;
}

Result<FontTable> parse_font_table(std::string_view toml, std::string_view file)
{
    const toml::parse_result parsed = toml::parse(toml, file);
    if (!parsed) {
        const toml::parse_error& error = parsed.error();
        return failure(fmt::format("{}:{}: {}", file, error.source().begin.line, error.description()));
    }
    Reader reader{.table = {}, .file = std::string(file), .mistake = {}};
    const toml::table& root = parsed.table();
    if (const toml::array* folders = root["folders"].as_array()) {
        for (const toml::node& folder : *folders) {
            reader.table.folders.push_back(folder.value_or(std::string()));
        }
    }
    read_faces(reader, root);
    read_stacks(reader, root);
    if (reader.mistake) {
        return failure(*reader.mistake);
    }
    return std::move(reader.table);
}

} // namespace wayside
