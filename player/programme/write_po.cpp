#include "programme/po_file.hpp"

#include <fmt/format.h>

namespace wayside
{

namespace
{

/// `text` between quotation marks.
std::string written(std::string_view text)
{
    std::string result = "\"";
    for (const char letter : text) {
        switch (letter) {
        case '"':
            result += "\\\"";
            break;
        case '\\':
            result += "\\\\";
            break;
        case '\n':
            result += "\\n";
            break;
        case '\t':
            result += "\\t";
            break;
        case '\r':
            result += "\\r";
            break;
        default:
            if (static_cast<unsigned char>(letter) < 0x20U || letter == '\x7F') {
                result += fmt::format("\\{:03o}", static_cast<unsigned char>(letter));
            } else {
                result += letter;
            }
        }
    }
    return result + "\"";
}

std::string header_text(const std::vector<PoField>& fields)
{
    std::string text = "msgid \"\"\nmsgstr \"\"\n";
    for (const PoField& field : fields) {
        text += written(fmt::format("{}: {}\n", field.name, field.value)) + "\n";
    }
    return text;
}

std::string entry_text(const PoEntry& entry)
{
    std::string text = "\n";
    for (const std::string& note : entry.notes) {
        text += fmt::format("#. {}\n", note);
    }
    for (const std::string& reference : entry.references) {
        text += fmt::format("#: {}\n", reference);
    }
    if (entry.is_fuzzy) {
        text += "#, fuzzy\n";
    }
    if (entry.context) {
        text += fmt::format("msgctxt {}\n", written(*entry.context));
    }
    return text + fmt::format("msgid {}\nmsgstr {}\n", written(entry.source), written(entry.text));
}

} // namespace

std::string po_text(const PoFile& file)
{
    std::string text;
    for (const std::string& remark : file.remarks) {
        text += fmt::format("# {}\n", remark);
    }
    text += header_text(file.header);
    for (const PoEntry& entry : file.entries) {
        text += entry_text(entry);
    }
    return text;
}

} // namespace wayside
