#include "base/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace wayside
{

std::string to_text(const Diagnostic& diagnostic)
{
    std::string text = diagnostic.place.file;
    if (diagnostic.place.line > 0) {
        text += fmt::format(":{}:{}", diagnostic.place.line, diagnostic.place.column);
    }
    if (!text.empty()) {
        text += ": ";
    }
    text += diagnostic.severity == Severity::Error ? "error: " : "warning: ";
    text += diagnostic.message;
    if (!diagnostic.hint.empty()) {
        text += fmt::format(" ({})", diagnostic.hint);
    }
    return text;
}

bool has_errors(const Diagnostics& diagnostics)
{
    return std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& diagnostic) {
        return diagnostic.severity == Severity::Error;
    });
}

void sort_by_place(Diagnostics& diagnostics)
{
    std::stable_sort(
        diagnostics.begin(), diagnostics.end(), [](const Diagnostic& a, const Diagnostic& b) {
            return std::tie(a.place.file, a.place.line, a.place.column) <
                   std::tie(b.place.file, b.place.line, b.place.column);
        });
}

} // namespace wayside
