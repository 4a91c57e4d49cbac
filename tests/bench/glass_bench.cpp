/// What people see of the player on an X display, beside another program: how long until a whole
/// picture stands, what a picture that stands costs, what is held in memory, and how smooth a
/// cross-fade is. Everything is watched from outside, by reading the display as a screenshot does,
/// and only when the display says that something was drawn: who looks on must not take the
/// processors of those who draw.
///
///   bench_glass first  EXPECTED.png COMMAND...          milliseconds until the picture stands
///   bench_glass still  EXPECTED.png SECONDS COMMAND...  what it costs while it stands
///   bench_glass play   SECONDS COMMAND...               peak memory and the changes of picture

#include "base/image.hpp"
#include "media/decode.hpp"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>
#undef Status // X11's macros

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <optional>
#include <poll.h>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace wayside
{

namespace
{

using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

double ms_since(Steady::time_point start)
{
    return std::chrono::duration<double, std::milli>(Steady::now() - start).count();
}

/// Five rows of the display: enough to tell one slide from another, quick to read.
class Watcher
{
public:
    Watcher() : display_(XOpenDisplay(nullptr), XCloseDisplay)
    {
        if (!display_) {
            std::cerr << "no display\n";
            std::exit(3);
        }
        width_ = DisplayWidth(display_.get(), DefaultScreen(display_.get()));
        height_ = DisplayHeight(display_.get(), DefaultScreen(display_.get()));
        int event = 0;
        int error = 0;
        if (XDamageQueryExtension(display_.get(), &event, &error) == 0) {
            std::cerr << "the display does not say what was drawn (no XDamage)\n";
            std::exit(3);
        }
        damage_ =
            XDamageCreate(display_.get(), DefaultRootWindow(display_.get()), XDamageReportNonEmpty);
        XSync(display_.get(), False);
    }

    /// Waits until something was drawn, this long at most.
    void wait(std::chrono::milliseconds longest)
    {
        if (XPending(display_.get()) == 0) {
            pollfd connection{
                .fd = ConnectionNumber(display_.get()), .events = POLLIN, .revents = 0};
            poll(&connection, 1, static_cast<int>(longest.count()));
        }
        while (XPending(display_.get()) > 0) {
            XEvent event;
            XNextEvent(display_.get(), &event);
        }
        XDamageSubtract(display_.get(), damage_, None, None);
    }

    [[nodiscard]] Size size() const { return {width_, height_}; }

    [[nodiscard]] int row_at(int row) const { return height_ * (2 * row + 1) / (2 * rows); }

    [[nodiscard]] std::vector<unsigned> look()
    {
        std::vector<unsigned> seen;
        for (int row = 0; row < rows; ++row) {
            XImage* image = XGetImage(display_.get(),
                                      DefaultRootWindow(display_.get()),
                                      0,
                                      row_at(row),
                                      static_cast<unsigned>(width_),
                                      1,
                                      AllPlanes,
                                      ZPixmap);
            for (int x = 0; x < width_; ++x) {
                seen.push_back(static_cast<unsigned>(XGetPixel(image, x, 0)) & 0xFFFFFFU);
            }
            XDestroyImage(image);
        }
        return seen;
    }

    static constexpr int rows = 5;

private:
    std::unique_ptr<::Display, int (*)(::Display*)> display_;
    int width_ = 0;
    int height_ = 0;
    Damage damage_ = None;
};

/// The same rows of a picture in a file.
std::vector<unsigned> rows_of(const std::string& file, const Watcher& watcher)
{
    const auto image = decode_file(
        file,
        {.box = watcher.size(), .fit = Fit::Cover, .focal_x = 0.5, .focal_y = 0.5, .palette = {}});
    if (!image) {
        std::cerr << image.error().message << '\n';
        std::exit(2);
    }
    std::vector<unsigned> rows;
    for (int row = 0; row < Watcher::rows; ++row) {
        for (int x = 0; x < watcher.size().width; ++x) {
            rows.push_back(image->pixels.at(static_cast<std::size_t>(watcher.row_at(row)) *
                                                static_cast<std::size_t>(image->size.width) +
                                            static_cast<std::size_t>(x)) &
                           0xFFFFFFU);
        }
    }
    return rows;
}

bool is_near(unsigned a, unsigned b)
{
    constexpr int tolerance = 24;
    return std::abs(static_cast<int>(a & 0xFFU) - static_cast<int>(b & 0xFFU)) < tolerance &&
           std::abs(static_cast<int>((a >> 8U) & 0xFFU) - static_cast<int>((b >> 8U) & 0xFFU)) <
               tolerance &&
           std::abs(static_cast<int>(a >> 16U) - static_cast<int>(b >> 16U)) < tolerance;
}

/// 99 of 100 pixels, as programs scale and dither a little differently.
bool is_same(const std::vector<unsigned>& seen, const std::vector<unsigned>& expected)
{
    std::size_t same = 0;
    for (std::size_t i = 0; i < seen.size(); ++i) {
        same += is_near(seen[i], expected.at(i)) ? 1U : 0U;
    }
    return same * 100 >= seen.size() * 99;
}

/// A program that runs until this goes.
class Run
{
public:
    explicit Run(char** command) : process_(fork())
    {
        if (process_ == 0) {
            execvp(command[0], command); // NOLINT: the words that were given
            std::_Exit(127);
        }
    }

    ~Run()
    {
        kill(process_, SIGTERM);
        waitpid(process_, nullptr, 0);
    }

    Run(const Run&) = delete;
    Run& operator=(const Run&) = delete;
    Run(Run&&) = delete;
    Run& operator=(Run&&) = delete;

    [[nodiscard]] std::string folder() const { return "/proc/" + std::to_string(process_); }

    /// Proportional set size in MiB.
    [[nodiscard]] double memory() const
    {
        std::ifstream file(folder() + "/smaps_rollup");
        for (std::string word; file >> word;) {
            double kib = 0;
            if (word == "Pss:" && file >> kib) {
                return kib / 1024;
            }
        }
        return 0;
    }

    /// Sums a number over all threads; `key` as in /proc/PID/task/TID/status.
    [[nodiscard]] long of_threads(const std::string& key) const
    {
        long sum = 0;
        for (const auto& task : std::filesystem::directory_iterator(folder() + "/task")) {
            std::ifstream file(task.path() / "status");
            for (std::string word; file >> word;) {
                long value = 0;
                if (word == key && file >> value) {
                    sum += value;
                }
            }
        }
        return sum;
    }

    /// User and system time in milliseconds.
    [[nodiscard]] double processor_ms() const
    {
        std::ifstream file(folder() + "/stat");
        std::string word;
        double ticks = 0;
        for (int field = 1; file >> word && field <= 15; ++field) {
            ticks += field == 14 || field == 15 ? std::stod(word) : 0;
        }
        return ticks * 1000 / static_cast<double>(sysconf(_SC_CLK_TCK));
    }

private:
    pid_t process_;
};

std::optional<double> until_it_stands(Watcher& watcher,
                                      const std::vector<unsigned>& expected,
                                      Steady::time_point start)
{
    while (ms_since(start) < 10'000) {
        if (is_same(watcher.look(), expected)) {
            return ms_since(start);
        }
        watcher.wait(100ms);
    }
    return std::nullopt;
}

int first(const std::string& expected, char** command)
{
    Watcher watcher;
    const auto rows = rows_of(expected, watcher);
    const auto start = Steady::now();
    const Run run(command);
    const auto ms = until_it_stands(watcher, rows, start);
    std::cout << (ms ? std::to_string(*ms) : "never") << '\n';
    return ms ? 0 : 1;
}

int still(const std::string& expected, int seconds, char** command)
{
    Watcher watcher;
    const auto rows = rows_of(expected, watcher);
    const Run run(command);
    if (!until_it_stands(watcher, rows, Steady::now())) {
        std::cout << "never\n";
        return 1;
    }
    std::this_thread::sleep_for(1s);
    const double processor = run.processor_ms();
    const long waits = run.of_threads("voluntary_ctxt_switches:");
    const long pushed = run.of_threads("nonvoluntary_ctxt_switches:");
    std::this_thread::sleep_for(std::chrono::seconds(seconds));
    std::cout << "in " << seconds << " s: processor " << run.processor_ms() - processor
              << " ms, switches " << run.of_threads("voluntary_ctxt_switches:") - waits << " + "
              << run.of_threads("nonvoluntary_ctxt_switches:") - pushed << ", PSS " << run.memory()
              << " MiB\n";
    return 0;
}

/// Every change of the picture that is seen, gathered into movements (changes less than 200 ms
/// apart).
int play(int seconds, char** command)
{
    Watcher watcher;
    const Run run(command);
    const auto start = Steady::now();
    double peak = 0;
    std::vector<unsigned> last = watcher.look();
    std::vector<double> changes;
    for (int round = 0; ms_since(start) < seconds * 1000.0; ++round) {
        auto seen = watcher.look();
        if (seen != last) {
            changes.push_back(ms_since(start));
            last = std::move(seen);
        }
        if (round % 32 == 0) {
            peak = std::max(peak, run.memory());
        }
        watcher.wait(10ms);
    }
    std::cout << "peak PSS " << peak << " MiB; movements:";
    for (std::size_t from = 0; from < changes.size();) {
        std::size_t to = from;
        double longest = 0;
        while (to + 1 < changes.size() && changes[to + 1] - changes[to] < 200) {
            longest = std::max(longest, changes[to + 1] - changes[to]);
            ++to;
        }
        if (to > from + 4) {
            std::cout << ' '
                      << static_cast<double>(to - from) * 1000 / (changes[to] - changes[from])
                      << "/s (longest wait " << longest << " ms)";
        }
        from = to + 1;
    }
    std::cout << '\n';
    return 0;
}

int usage()
{
    std::cerr << "bench_glass first PICTURE COMMAND... | still PICTURE SECONDS COMMAND... | play "
                 "SECONDS COMMAND...\n";
    return 2;
}

} // namespace

} // namespace wayside

int main(int argc, char** argv)
{
    const std::string what = argc > 3 ? argv[1] : "";
    if (what == "first") {
        return wayside::first(argv[2], argv + 3);
    }
    if (what == "still" && argc > 4) {
        return wayside::still(argv[2], std::stoi(argv[3]), argv + 4);
    }
    return what == "play" ? wayside::play(std::stoi(argv[2]), argv + 3) : wayside::usage();
}
