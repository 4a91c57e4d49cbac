#include "cli/timeline_writer.hpp"

#include "schedule/explain.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <ostream>

namespace wayside
{

namespace
{

double seconds(Milliseconds length)
{
    return static_cast<double>(length.count()) / 1000;
}

/// Times as RFC 3339. A cue begins where the last one ended, so that is written once.
class Stamps
{
public:
    [[nodiscard]] const std::string& start(const Cue& cue)
    {
        start_ = cue.from == last_ ? end_ : to_rfc3339(cue.from);
        return start_;
    }

    [[nodiscard]] const std::string& end(const Cue& cue)
    {
        last_ = cue.until;
        end_ = to_rfc3339(cue.until);
        return end_;
    }

private:
    Instant last_{};
    std::string start_;
    std::string end_ = to_rfc3339(Instant());
};

class TextWriter final : public TimelineWriter
{
public:
    TextWriter(const Schedule& schedule, std::ostream& stream)
        : schedule_(schedule), programme_(schedule.programme()), stream_(stream)
    {
    }

    void begin() override
    {
        stream_ << fmt::format("{}, time in {}\n", programme_.id, schedule_.zone().name());
    }

    void write(const Cue& cue) override
    {
        std::string start = to_text(schedule_.zone().civil(cue.from)).substr(0, 21);
        start.at(10) = ' ';
        const ScheduleEntry& entry = programme_.schedule[cue.entry];
        stream_ << fmt::format("{} {:6.1f} s  {:<28} {:<6} {} ({}){}\n",
                               start,
                               seconds(cue.until - cue.from),
                               programme_.slides[cue.slide].id,
                               cue.language,
                               entry.id,
                               to_text(entry.tier),
                               cue.guaranteed ? " guaranteed" : "");
    }

    void end(const TimelineSummary& summary) override
    {
        Milliseconds all{0};
        for (const auto& [slide, time] : summary.exposure()) {
            all += time;
        }
        const auto percent = [&](Milliseconds time) {
            return 100.0 * static_cast<double>(time.count()) /
                   static_cast<double>(std::max<std::int64_t>(1, all.count()));
        };
        stream_ << "\nexposure\n";
        for (const auto& [slide, time] : summary.exposure()) {
            stream_ << fmt::format("  {:<28} {:>10.1f} s {:5.1f} %\n",
                                   programme_.slides[slide].id,
                                   seconds(time),
                                   percent(time));
        }
        stream_ << "shares\n";
        for (const auto& [entry, time] : summary.entries()) {
            stream_ << fmt::format("  {:<28} {:>10.1f} s {:5.1f} %, {:+.1f} s of its share\n",
                                   programme_.schedule[entry].id,
                                   seconds(time.shown),
                                   percent(time.shown),
                                   seconds(time.shown) - time.due_ms / 1000);
        }
        const std::vector<Milliseconds> margins = summary.margins();
        for (std::size_t i = 0; i < margins.size(); ++i) {
            const Guarantee& guarantee = programme_.guarantees[i];
            stream_ << fmt::format("guarantee of {}, {} in every {}: {} {:.1f} s\n",
                                   programme_.slides[guarantee.slide].id,
                                   to_text(guarantee.at_least),
                                   to_text(guarantee.every),
                                   margins[i] < Milliseconds(0) ? "MISSED by" : "margin",
                                   std::abs(seconds(margins[i])));
        }
        stream_ << fmt::format("gaps {:.1f} s\n", seconds(summary.gaps()));
    }

private:
    const Schedule& schedule_;
    const Programme& programme_;
    std::ostream& stream_;
};

class JsonWriter final : public TimelineWriter
{
public:
    JsonWriter(const Schedule& schedule, std::ostream& stream)
        : schedule_(schedule), programme_(schedule.programme()), stream_(stream)
    {
    }

    void begin() override
    {
        stream_ << "{\n  \"programme\": " << text(programme_.id)
                << ",\n  \"zone\": " << text(schedule_.zone().name()) << ",\n  \"cues\": [";
    }

    void write(const Cue& cue) override
    {
        const ScheduleEntry& entry = programme_.schedule[cue.entry];
        const std::string& start = stamps_.start(cue);
        const std::string& end = stamps_.end(cue);
        // Ids and languages hold nothing that JSON would escape, and there are millions of cues.
        stream_ << (first_ ? "\n    " : ",\n    ")
                << fmt::format(
                       R"({{"start":"{}","end":"{}","slide":"{}","language":"{}","playlist":"{}",)"
                       R"("schedule":"{}","tier":"{}","guaranteed":{}}})",
                       start,
                       end,
                       programme_.slides[cue.slide].id,
                       cue.language,
                       programme_.playlists[entry.playlist].id,
                       entry.id,
                       to_text(entry.tier),
                       cue.guaranteed);
        first_ = false;
    }

    void end(const TimelineSummary& summary) override
    {
        auto exposure = nlohmann::ordered_json::object();
        for (const auto& [slide, time] : summary.exposure()) {
            exposure[programme_.slides[slide].id] = seconds(time);
        }
        auto guarantees = nlohmann::ordered_json::array();
        const std::vector<Milliseconds> margins = summary.margins();
        for (std::size_t i = 0; i < margins.size(); ++i) {
            guarantees.push_back({{"slide", programme_.slides[programme_.guarantees[i].slide].id},
                                  {"margin", seconds(margins[i])}});
        }
        auto shares = nlohmann::ordered_json::array();
        for (const auto& [entry, time] : summary.entries()) {
            shares.push_back({{"schedule", programme_.schedule[entry].id},
                              {"shown", seconds(time.shown)},
                              {"error", seconds(time.shown) - time.due_ms / 1000}});
        }
        stream_ << "\n  ],\n  \"exposure\": " << exposure.dump()
                << ",\n  \"guarantees\": " << guarantees.dump()
                << ",\n  \"shares\": " << shares.dump()
                << ",\n  \"gaps\": " << seconds(summary.gaps()) << "\n}\n";
    }

private:
    static std::string text(const std::string& value) { return nlohmann::json(value).dump(); }

    const Schedule& schedule_;
    const Programme& programme_;
    std::ostream& stream_;
    Stamps stamps_;
    bool first_ = true;
};

/// RFC 4180. Ids hold nothing that would need quotation marks.
class CsvWriter final : public TimelineWriter
{
public:
    CsvWriter(const Schedule& schedule, std::ostream& stream)
        : programme_(schedule.programme()), stream_(stream)
    {
    }

    void begin() override
    {
        stream_ << "start,end,seconds,slide,language,playlist,schedule,tier,guaranteed\r\n";
    }

    void write(const Cue& cue) override
    {
        const ScheduleEntry& entry = programme_.schedule[cue.entry];
        const std::string& start = stamps_.start(cue);
        const std::string& end = stamps_.end(cue);
        stream_ << fmt::format("{},{},{:.3f},{},{},{},{},{},{}\r\n",
                               start,
                               end,
                               seconds(cue.until - cue.from),
                               programme_.slides[cue.slide].id,
                               cue.language,
                               programme_.playlists[entry.playlist].id,
                               entry.id,
                               to_text(entry.tier),
                               cue.guaranteed);
    }

    void end(const TimelineSummary& summary) override { static_cast<void>(summary); }

private:
    const Programme& programme_;
    std::ostream& stream_;
    Stamps stamps_;
};

} // namespace

std::unique_ptr<TimelineWriter> timeline_writer(const std::string& format,
                                                const Schedule& schedule,
                                                std::ostream& stream)
{
    if (format == "json") {
        return std::make_unique<JsonWriter>(schedule, stream);
    }
    if (format == "csv") {
        return std::make_unique<CsvWriter>(schedule, stream);
    }
    return std::make_unique<TextWriter>(schedule, stream);
}

} // namespace wayside
