#pragma once
/// Collects what is wrong while a programme is read.

#include "base/diagnostic.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wayside
{

/// Keeps the first limits::max_diagnostics findings and counts the rest, so that a hostile file
/// cannot fill the memory with messages.
class Report
{
public:
    void error(Place place, std::string message, std::string hint = {});
    void warning(Place place, std::string message, std::string hint = {});

    /// base/suggestion.hpp, until so many words were compared that the author is better served by
    /// an end.
    [[nodiscard]] std::string suggest(std::string_view word,
                                      const std::vector<std::string_view>& known);

    /// Errors so far, listed or not: comparing two readings of it tells whether a step found any.
    [[nodiscard]] std::size_t errors() const { return errors_; }

    /// Hands over everything in the order in which it is read: the files in the order of `files`
    /// (as the author knows them; others last), then by line and column.
    [[nodiscard]] Diagnostics take(const std::vector<std::string>& files);

private:
    void add(Diagnostic diagnostic);

    Diagnostics found_;
    std::size_t errors_ = 0;
    std::size_t not_listed_ = 0;
    std::size_t errors_not_listed_ = 0;
    std::size_t words_to_compare_ = 1'000'000;
};

/// An author's words inside a message: between back quotes, cut to some 60 bytes, on one line.
[[nodiscard]] std::string quoted(std::string_view words);

} // namespace wayside
