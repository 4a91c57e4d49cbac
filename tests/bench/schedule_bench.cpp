// Reading, checking and asking a programme of 1,000, 10,000 and 100,000 slides and 1,000 entries.

#include "bench/big_programme.hpp"
#include "programme/read_programme.hpp"
#include "schedule/plan_check.hpp"
#include "schedule/timeline.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <benchmark/benchmark.h>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <map>
#include <memory>
#include <random>
#include <utility>
#include <vector>

namespace wayside::bench
{
namespace
{

constexpr std::size_t entries = 1000;

Instant start()
{
    return parse_instant("2026-01-01T00:00:00Z").value();
}

const test::Files& files(std::int64_t slides)
{
    static std::map<std::int64_t, test::Files> made;
    auto& kept = made[slides];
    if (kept.empty()) {
        kept = big_programme(static_cast<std::size_t>(slides), entries);
    }
    return kept;
}

std::shared_ptr<const Programme> read(const SourceTree& tree)
{
    Reading reading = read_programme(tree, "big.toml");
    if (!reading.programme) {
        for (std::size_t at = 0; at < reading.diagnostics.size() && at < 5; ++at) {
            std::cerr << to_text(reading.diagnostics[at]) << "\n";
        }
        std::abort();
    }
    return std::make_shared<const Programme>(*std::move(reading.programme));
}

const Schedule& schedule(std::int64_t slides)
{
    static std::map<std::int64_t, Schedule> made;
    auto found = made.find(slides);
    if (found == made.end()) {
        auto programme = read(test::memory_tree(files(slides)));
        found = made.emplace(slides, Schedule::compile(std::move(programme), Zone::utc()).value())
                    .first;
    }
    return found->second;
}

/// The same programme with everything that makes a scheduler's life hard: heavy slides, weights, an
/// order that is another one each day, items and entries with dates, shares, a guarantee, and a
/// zone that changes its clock.
Programme varied(Programme programme)
{
    using std::chrono::days;
    const auto january = std::chrono::local_days(std::chrono::year(2026) / 1 / 1);
    for (std::size_t slide = 0; slide < programme.slides.size(); slide += 5) {
        programme.slides[slide].intensity = Intensity::High;
    }
    for (Playlist& playlist : programme.playlists) {
        for (std::size_t item = 0; item < playlist.items.size(); item += 3) {
            playlist.items[item].weight = 2;
        }
    }
    programme.playlists[1].order = Order::Shuffle;
    auto& dated = programme.playlists[2].items;
    for (std::size_t item = 1; item < dated.size(); item += 1 + dated.size() / 50) {
        dated[item].valid_from = january + days(item * 7 % 300);
        dated[item].valid_until = january + days(item * 7 % 300 + 20);
    }
    for (std::size_t entry = 1; entry < programme.schedule.size(); ++entry) {
        if (entry % 20 == 0) {
            programme.schedule[entry].first_day = january + days(entry % 300);
            programme.schedule[entry].last_day = january + days(entry % 300 + 14);
        } else if (entry % 97 == 0) {
            programme.schedule[entry].share = 15;
        }
    }
    programme.guarantees.push_back({.slide = 0,
                                    .at_least = std::chrono::seconds(15),
                                    .every = std::chrono::minutes(2),
                                    .place = {}});
    return programme;
}

const Schedule& varied_schedule(std::int64_t slides)
{
    static std::map<std::int64_t, Schedule> made;
    auto found = made.find(slides);
    if (found == made.end()) {
        auto programme = std::make_shared<const Programme>(varied(schedule(slides).programme()));
        found = made.emplace(slides,
                             Schedule::compile(std::move(programme),
                                               Zone::load("America/New_York").value())
                                 .value())
                    .first;
    }
    return found->second;
}

void parse_once(const test::Files& texts)
{
    for (const auto& [path, text] : texts) {
        if (path == "big.toml" || path.starts_with("campaign/slides/") ||
            path.starts_with("campaign/words/")) {
            benchmark::DoNotOptimize(toml::parse(text, std::string_view()));
        }
    }
}

/// toml++ alone on the texts that are read: the measure of load and check.
void parse(benchmark::State& state)
{
    for (auto _ : state) {
        parse_once(files(state.range(0)));
    }
}

/// Prints how many times as long as toml++ alone a turn of `state` took, of the same run. Processor
/// time: another program must not be in the ratio.
void compare_with_parse(benchmark::State& state, std::clock_t all)
{
    constexpr int times = 3;
    const std::clock_t begin = std::clock();
    for (int time = 0; time < times; ++time) {
        parse_once(files(state.range(0)));
    }
    const double alone = static_cast<double>(std::clock() - begin) / times;
    const double turn = static_cast<double>(all) / static_cast<double>(state.iterations());
    state.counters["of_parse"] = turn / alone;
}

void load(benchmark::State& state)
{
    const SourceTree tree = test::memory_tree(files(state.range(0)));
    for (auto _ : state) {
        benchmark::DoNotOptimize(read(tree));
    }
}

void load_and_check(benchmark::State& state)
{
    const SourceTree tree = test::memory_tree(files(state.range(0)));
    const std::clock_t begin = std::clock();
    for (auto _ : state) {
        const auto made = Schedule::compile(read(tree), Zone::utc()).value();
        benchmark::DoNotOptimize(check_plan(made, start()));
        benchmark::DoNotOptimize(plan_notes(made, start()));
    }
    compare_with_parse(state, std::clock() - begin);
}

/// Instants of one minute, whose slot and cycle are remembered.
void cue_warm(benchmark::State& state)
{
    const Schedule& asked = schedule(state.range(0));
    std::mt19937 random(1);
    std::uniform_int_distribution<int> offset(0, 59'999);
    for (auto _ : state) {
        benchmark::DoNotOptimize(asked.cue_at(start() + Milliseconds(offset(random))));
    }
}

/// Instants of a whole year, asked of a schedule that was never asked before: slots and orders have
/// to be found.
void cue_first(benchmark::State& state)
{
    const Schedule& known = schedule(state.range(0));
    const auto programme = std::make_shared<const Programme>(known.programme());
    std::mt19937 random(1);
    std::uniform_int_distribution<std::int64_t> offset(0, 31'535'999'999);
    const Schedule asked = Schedule::compile(programme, Zone::utc()).value();
    for (auto _ : state) {
        benchmark::DoNotOptimize(asked.cue_at(start() + Milliseconds(offset(random))));
    }
}

/// The same in the long run, each question timed by itself: the median, and what 99 of 100 take at
/// most.
void ask_a_year(benchmark::State& state, const Schedule& asked)
{
    std::mt19937 random(1);
    std::uniform_int_distribution<std::int64_t> offset(0, 31'535'999'999);
    std::vector<double> nanoseconds;
    for (auto _ : state) {
        const Instant instant = start() + Milliseconds(offset(random));
        const auto begin = std::chrono::steady_clock::now();
        benchmark::DoNotOptimize(asked.cue_at(instant));
        nanoseconds.push_back(
            std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - begin)
                .count());
    }
    std::sort(nanoseconds.begin(), nanoseconds.end());
    state.counters["median_ns"] = nanoseconds[nanoseconds.size() / 2];
    state.counters["p99_ns"] = nanoseconds[nanoseconds.size() * 99 / 100];
}

void cue_year(benchmark::State& state)
{
    ask_a_year(state, schedule(state.range(0)));
}

void cue_varied_year(benchmark::State& state)
{
    ask_a_year(state, varied_schedule(state.range(0)));
}

/// Every cue of so many days.
void walk(benchmark::State& state, const Schedule& asked)
{
    const std::chrono::days length(state.range(1));
    for (auto _ : state) {
        std::int64_t cues = 0;
        walk_timeline(asked, start(), start() + length, [&](const Cue&) { ++cues; });
        state.counters["cues"] = static_cast<double>(cues);
    }
}

void timeline(benchmark::State& state)
{
    walk(state, schedule(state.range(0)));
}

void timeline_varied(benchmark::State& state)
{
    walk(state, varied_schedule(state.range(0)));
}

void check_varied(benchmark::State& state)
{
    const Schedule& asked = varied_schedule(state.range(0));
    for (auto _ : state) {
        benchmark::DoNotOptimize(check_plan(asked, start()));
        benchmark::DoNotOptimize(plan_notes(asked, start()));
    }
}

BENCHMARK(parse)->Arg(1000)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(load)->Arg(1000)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(cue_warm)->Arg(1000)->Arg(10'000)->Arg(100'000);
BENCHMARK(load_and_check)->Arg(1000)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(check_varied)->Arg(1000)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(cue_first)
    ->Arg(1000)
    ->Arg(10'000)
    ->Arg(100'000)
    ->Unit(benchmark::kMicrosecond)
    ->Iterations(20);
BENCHMARK(cue_year)->Arg(1000)->Arg(10'000)->Arg(100'000)->Iterations(200'000);
BENCHMARK(timeline)
    ->ArgNames({"slides", "days"})
    ->Args({1000, 365})
    ->Args({10'000, 365})
    ->Args({100'000, 365})
    ->Args({1000, 1})
    ->Args({10'000, 1})
    ->Args({100'000, 1})
    ->Unit(benchmark::kMillisecond)
    ->Iterations(1);

BENCHMARK(timeline_varied)
    ->ArgNames({"slides", "days"})
    ->Args({1000, 365})
    ->Args({10'000, 365})
    ->Args({100'000, 365})
    ->Unit(benchmark::kMillisecond)
    ->Iterations(1);
BENCHMARK(cue_varied_year)->Arg(1000)->Arg(10'000)->Arg(100'000)->Iterations(2000);

} // namespace
} // namespace wayside::bench

BENCHMARK_MAIN();
