#include "schedule/clock_trust.hpp"

namespace wayside
{

ClockTrust judge_clock(const ClockEvidence& evidence, Instant now)
{
    if (evidence.is_synchronised) {
        return ClockTrust::Trusted;
    }
    const bool is_after_saved = evidence.was_set || !evidence.saved || now > *evidence.saved;
    return now > evidence.built && is_after_saved ? ClockTrust::Trusted : ClockTrust::Untrusted;
}

std::string saved_time_text(Instant time)
{
    return to_rfc3339(time) + "\n";
}

std::optional<Instant> parse_saved_time(const std::string& text)
{
    const auto end = text.find_last_not_of(" \r\n");
    const auto time = parse_instant(text.substr(0, end == std::string::npos ? 0 : end + 1));
    return time ? std::optional(*time) : std::nullopt;
}

} // namespace wayside
