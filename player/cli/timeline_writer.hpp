#pragma once
/// A timeline as text, JSON or CSV, written as it is computed: a year has millions of cues.

#include "schedule/timeline.hpp"

#include <iosfwd>
#include <memory>
#include <string>

namespace wayside
{

class TimelineWriter
{
public:
    TimelineWriter() = default;
    TimelineWriter(const TimelineWriter&) = delete;
    TimelineWriter(TimelineWriter&&) = delete;
    TimelineWriter& operator=(const TimelineWriter&) = delete;
    TimelineWriter& operator=(TimelineWriter&&) = delete;
    virtual ~TimelineWriter() = default;

    virtual void begin() = 0;
    virtual void write(const Cue& cue) = 0;
    virtual void end(const TimelineSummary& summary) = 0;
};

/// For "text", "json" or "csv" (which has no summary). Both borrowed things must outlive it.
[[nodiscard]] std::unique_ptr<TimelineWriter> timeline_writer(const std::string& format,
                                                              const Schedule& schedule,
                                                              std::ostream& stream);

} // namespace wayside
