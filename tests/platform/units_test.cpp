/// The service files of systemd/ say what systemd understands, and are as closed as they are meant
/// to be.

#include "temporary_folder.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <ostream>
#include <sstream>
#include <string>

namespace wayside
{
namespace
{

struct Unit {
    const char* file;
    int worst_exposure; ///< tenths of systemd's own score: 0 (closed) to 100 (open)
};

void PrintTo(const Unit& unit, std::ostream* out)
{
    *out << unit.file;
}

bool runs(const std::string& command)
{
    return std::system((command + " >/dev/null 2>&1").c_str()) ==
           0; // NOLINT(cert-env33-c, concurrency-mt-unsafe): a test of a command
}

void replace_all(std::string& text, const std::string& from, const std::string& to)
{
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

class Units : public ::testing::TestWithParam<Unit>
{
protected:
    void SetUp() override
    {
        if (!runs("systemd-analyze --version")) {
            GTEST_SKIP() << "systemd-analyze is not here (package systemd)";
        }
        std::ifstream in(std::string(WAYSIDE_ROOT "/systemd/") + GetParam().file);
        std::ostringstream all;
        all << in.rdbuf();
        text = all.str();
        ASSERT_FALSE(text.empty()) << GetParam().file;
        // Programs that this machine need not have installed.
        std::string checked = text;
        replace_all(checked, "/usr/bin/wayside", "/bin/true");
        replace_all(checked, "/usr/bin/cage", "/bin/true");
        folder.write(GetParam().file, checked);
    }

    [[nodiscard]] std::string path() const { return (folder.path() / GetParam().file).string(); }

    testing::TemporaryFolder folder;
    std::string text;
};

INSTANTIATE_TEST_SUITE_P(Systemd,
                         Units,
                         ::testing::Values(Unit{"wayside.service", 15},
                                           Unit{"wayside-cage.service", 20}),
                         [](const auto& param) {
                             const std::string name = param.param.file;
                             return std::string(name.find("cage") == std::string::npos ? "Console"
                                                                                       : "Cage");
                         });

TEST_P(Units, SystemdUnderstandsEveryLine)
{
    EXPECT_TRUE(runs("systemd-analyze verify --man=no " + path()));
    // systemd says what it does not understand and goes on with 0.
    EXPECT_FALSE(runs("systemd-analyze verify --man=no " + path() + " 2>&1 | grep ."));
}

TEST_P(Units, AreAsClosedAsTheyAreMeantToBe)
{
    const std::string threshold = std::to_string(GetParam().worst_exposure);
    EXPECT_TRUE(runs("systemd-analyze security --no-pager --offline=true --threshold=" + threshold +
                     " " + path()));
}

TEST_P(Units, StartAgainWhateverHappensAndWatchForPictures)
{
    for (const char* line : {"\nType=notify\n",
                             "\nRestart=always\n",
                             "\nWatchdogSec=",
                             "\nStartLimitIntervalSec=0\n"}) {
        EXPECT_NE(text.find(line), std::string::npos) << line;
    }
}

TEST_P(Units, KeepTheNewsOfInputDevices)
{
    // Both would cut udev off, and with it touch screens that are plugged in later.
    EXPECT_EQ(text.find("\nPrivateNetwork=yes"), std::string::npos);
    EXPECT_EQ(text.find("\nPrivateDevices=yes"), std::string::npos);
    EXPECT_NE(text.find("AF_NETLINK"), std::string::npos);
}

} // namespace
} // namespace wayside
