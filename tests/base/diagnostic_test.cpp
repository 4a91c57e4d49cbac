#include "base/diagnostic.hpp"

#include <gtest/gtest.h>

namespace wayside
{
namespace
{

Diagnostic at(std::string file, int line, int column, std::string message = "no")
{
    return {.severity = Severity::Error,
            .place = {.file = std::move(file), .line = line, .column = column},
            .message = std::move(message),
            .hint = ""};
}

TEST(DiagnosticText, NamesPlaceSeverityMessageAndHint)
{
    Diagnostic diagnostic = at("event.toml", 12, 3, "unknown key `playlst`");
    diagnostic.hint = "did you mean `playlist`?";
    EXPECT_EQ(to_text(diagnostic),
              "event.toml:12:3: error: unknown key `playlst` (did you mean `playlist`?)");
}

TEST(DiagnosticText, SaysWarning)
{
    Diagnostic diagnostic = at("event.toml", 1, 1, "long text");
    diagnostic.severity = Severity::Warning;
    EXPECT_EQ(to_text(diagnostic), "event.toml:1:1: warning: long text");
}

TEST(DiagnosticText, LeavesOutWhatIsNotKnown)
{
    EXPECT_EQ(to_text(at("event.toml", 0, 0, "cannot be read")),
              "event.toml: error: cannot be read");
    EXPECT_EQ(to_text(at("", 0, 0, "no file")), "error: no file");
}

TEST(HasErrors, IgnoresWarnings)
{
    Diagnostics diagnostics{at("a", 1, 1)};
    diagnostics.front().severity = Severity::Warning;
    EXPECT_FALSE(has_errors({}));
    EXPECT_FALSE(has_errors(diagnostics));
    diagnostics.push_back(at("a", 2, 1));
    EXPECT_TRUE(has_errors(diagnostics));
}

TEST(SortByPlace, IsTheOrderOfReading)
{
    Diagnostics diagnostics{
        at("b", 1, 1), at("a", 10, 1), at("a", 2, 7), at("a", 2, 3), at("a", 0, 0)};
    sort_by_place(diagnostics);
    EXPECT_EQ(
        diagnostics,
        (Diagnostics{at("a", 0, 0), at("a", 2, 3), at("a", 2, 7), at("a", 10, 1), at("b", 1, 1)}));
}

TEST(SortByPlace, KeepsEqualPlacesInTheOrderOfFinding)
{
    Diagnostics diagnostics{
        at("a", 1, 1, "first"), at("a", 1, 1, "second"), at("a", 0, 0, "third")};
    sort_by_place(diagnostics);
    EXPECT_EQ(diagnostics[1].message, "first");
    EXPECT_EQ(diagnostics[2].message, "second");
}

} // namespace
} // namespace wayside
