#pragma once
/// What is wrong with something an author wrote: the place, a sentence and a hint.

#include <string>
#include <string_view>
#include <vector>

namespace wayside
{

/// Where something was written. Lines and columns count from 1; 0 means "the file as a whole".
struct Place {
    std::string file; ///< as the author knows it: relative to the programme file's folder
    int line = 0;
    int column = 0;

    bool operator==(const Place&) const = default;
};

enum class Severity { Error, Warning };

/// One finding. `message` is a sentence without a full stop; `hint` says what to do and may be
/// empty.
struct Diagnostic {
    Severity severity = Severity::Error;
    Place place;
    std::string message;
    std::string hint;

    bool operator==(const Diagnostic&) const = default;
};

using Diagnostics = std::vector<Diagnostic>;

/// "file:line:column: error: message (hint)"; parts that are not known are left out.
[[nodiscard]] std::string to_text(const Diagnostic& diagnostic);

/// Whether any of them is an error.
[[nodiscard]] bool has_errors(const Diagnostics& diagnostics);

/// Puts them in the order in which an author reads: by file, line, column; equal places keep their
/// order.
void sort_by_place(Diagnostics& diagnostics);

} // namespace wayside
