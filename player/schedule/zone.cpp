#include "schedule/zone.hpp"

#include <absl/time/civil_time.h>
#include <absl/time/time.h>
#include <fmt/format.h>

namespace wayside
{

namespace
{

using std::chrono::floor;
using std::chrono::seconds;

bool is_letter(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

/// Abseil also takes paths ("/etc/passwd", "file:...") and bare offsets ("Fixed/UTC+02:00:00"): no
/// author may.
bool looks_like_iana_name(const std::string& name)
{
    constexpr const char* allowed =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_+-/";
    return !name.empty() && is_letter(name.front()) &&
           name.find_first_not_of(allowed) == std::string::npos;
}

absl::Time to_absl(Instant instant)
{
    return absl::FromUnixMillis(instant.time_since_epoch().count());
}

Instant from_absl(absl::Time time)
{
    return Instant(Milliseconds(absl::ToUnixMillis(time)));
}

} // namespace

struct Zone::Data {
    std::string name;
    absl::TimeZone zone;
};

Zone::Zone(std::shared_ptr<const Data> data) : data_(std::move(data)) {}

Result<Zone> Zone::load(const std::string& name)
{
    absl::TimeZone zone;
    // On failure `zone` becomes UTC, so only the answer tells.
    if (!looks_like_iana_name(name) || !absl::LoadTimeZone(name, &zone)) {
        return failure(fmt::format("unknown time zone \"{}\"", name));
    }
    return Zone(std::make_shared<const Data>(Data{.name = name, .zone = zone}));
}

Zone Zone::utc()
{
    return Zone(std::make_shared<const Data>(Data{.name = "UTC", .zone = absl::UTCTimeZone()}));
}

const std::string& Zone::name() const
{
    return data_->name;
}

CivilTime Zone::civil(Instant instant) const
{
    const seconds offset(data_->zone.At(to_absl(instant)).offset);
    return CivilTime(instant.time_since_epoch() + offset);
}

CivilLookup Zone::instants(CivilTime time) const
{
    const auto second = floor<seconds>(time.time_since_epoch());
    const Milliseconds fraction = time.time_since_epoch() - second;
    const auto found = data_->zone.At(absl::CivilSecond(1970, 1, 1) + second.count());
    switch (found.kind) {
    case absl::TimeZone::TimeInfo::SKIPPED:
        return {CivilKind::Skipped, from_absl(found.trans), from_absl(found.trans)};
    case absl::TimeZone::TimeInfo::REPEATED:
        return {
            CivilKind::Repeated, from_absl(found.pre) + fraction, from_absl(found.post) + fraction};
    case absl::TimeZone::TimeInfo::UNIQUE:
        break;
    }
    return {CivilKind::Unique, from_absl(found.pre) + fraction, from_absl(found.pre) + fraction};
}

std::optional<Instant> Zone::next_transition(Instant instant) const
{
    absl::Time after = to_absl(instant);
    absl::TimeZone::CivilTransition transition;
    while (data_->zone.NextTransition(after, &transition)) {
        after = data_->zone.At(transition.to).trans;
        if (transition.from != transition.to) { // else only the zone's abbreviation changes
            return from_absl(after);
        }
    }
    return std::nullopt;
}

std::optional<Instant> Zone::last_transition(Instant instant) const
{
    // Abseil looks strictly before, and in whole seconds.
    absl::Time before = to_absl(floor<seconds>(instant) + seconds(1));
    absl::TimeZone::CivilTransition transition;
    while (data_->zone.PrevTransition(before, &transition)) {
        before = data_->zone.At(transition.to).trans;
        if (transition.from != transition.to) {
            return from_absl(before);
        }
    }
    return std::nullopt;
}

Result<Instant> instant_of(const std::string& text, const Zone& zone, Instant now)
{
    if (text.empty()) {
        return now;
    }
    if (auto instant = parse_instant(text)) {
        return instant;
    }
    const auto civil = parse_civil(text);
    if (!civil) {
        return failure(fmt::format(
            "\"{}\" is not a time: write 2026-12-01T08:00 (time in {}) or 2026-12-01T08:00:00Z",
            text,
            zone.name()));
    }
    return zone.instants(*civil).first;
}

} // namespace wayside
