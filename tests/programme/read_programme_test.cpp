#include "programme/read_programme.hpp"

#include <gmock/gmock.h>

#include "support/memory_tree.hpp"

namespace wayside {
namespace {

test::Files base_files()
{
    return test::files_below(WAYSIDE_ROOT "/tests/programme/base");
}

std::string all_texts(const Diagnostics& diagnostics)
{
    std::string all;
    for (const Diagnostic& diagnostic : diagnostics) {
        all += to_text(diagnostic) + "\n";
    }
    return all;
}

TEST(ReadProgramme, ValidFilesGiveAProgrammeWithoutDiagnostics)
{
    const Reading reading = read_programme(test::memory_tree(base_files()), "base.toml");

    EXPECT_EQ(all_texts(reading.diagnostics), "");
    ASSERT_TRUE(reading.programme);
    EXPECT_EQ(reading.programme->slides.size(), 13U);
}

} // namespace
} // namespace wayside
