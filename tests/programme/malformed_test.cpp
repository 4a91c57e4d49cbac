/// The corpus of mistakes: each file of malformed/ says in its `#!` lines what reading it must
/// find.
///
///     #! in small.toml as small/words/en.toml     the programme to read, and the file that this
///     one replaces
///     #! 7:11: error: unknown key `slied`         place, severity and the beginning of the message
///     #! contacts.toml:1:1: warning: ...          in another file
///
/// Without an "in" line the file is a programme of its own, mistake.toml.

#include "support/programme_files.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <set>
#include <sstream>

namespace wayside
{
namespace
{

struct Expectation {
    std::string programme = "mistake.toml";
    std::string replaced = "mistake.toml";
    std::vector<std::string> findings; ///< as to_text() begins
};

Expectation expectation_in(const std::string& text)
{
    Expectation expectation;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (!line.empty() && line.back() == '\r') {
            line.pop_back();
        }
        std::istringstream words(line);
        std::string mark;
        std::string first;
        words >> mark >> first;
        if (mark != "#!") {
            continue;
        }
        if (first == "in") {
            std::string as;
            words >> expectation.programme >> as >> expectation.replaced;
        } else if (first.find_first_not_of("0123456789:") == std::string::npos) {
            expectation.findings.push_back(expectation.replaced + ":" + line.substr(3));
        } else {
            expectation.findings.push_back(line.substr(3));
        }
    }
    return expectation;
}

std::vector<std::string> corpus_names()
{
    std::vector<std::string> names;
    for (const auto& [name, text] : test::files_below(WAYSIDE_ROOT "/tests/programme/malformed")) {
        names.push_back(name);
    }
    return names;
}

class Malformed : public testing::TestWithParam<std::string>
{
};

TEST_P(Malformed, GivesExactlyTheFindingsThatItNames)
{
    const std::string text =
        test::files_below(WAYSIDE_ROOT "/tests/programme/malformed").at(GetParam());
    const Expectation expected = expectation_in(text);
    ASSERT_FALSE(expected.findings.empty()) << "the file expects nothing";
    ReadOptions options;
    options.today = std::chrono::year_month_day{
        std::chrono::year(2026), std::chrono::November, std::chrono::day(15)};

    const Reading reading =
        read_programme(test::memory_tree(test::base_files_with(expected.replaced, text)),
                       expected.programme,
                       options);

    std::vector<std::string> found;
    for (const Diagnostic& diagnostic : reading.diagnostics) {
        found.push_back(to_text(diagnostic));
    }
    std::vector<testing::Matcher<std::string>> wanted;
    for (const std::string& finding : expected.findings) {
        wanted.emplace_back(testing::StartsWith(finding));
    }
    EXPECT_THAT(found, testing::ElementsAreArray(wanted));
    EXPECT_EQ(reading.programme.has_value(), !has_errors(reading.diagnostics));
}

INSTANTIATE_TEST_SUITE_P(Corpus,
                         Malformed,
                         testing::ValuesIn(corpus_names()),
                         [](const auto& tested) {
                             std::string name = std::filesystem::path(tested.param).stem();
                             std::replace(name.begin(), name.end(), '-', '_');
                             return name;
                         });

TEST(MalformedCorpus, HoldsAtLeastFortyFiveFiles)
{
    EXPECT_GE(corpus_names().size(), 45U);
}

} // namespace
} // namespace wayside
