#pragma once
/// Time zones: the one place that knows which library reads the system's zone data, so that C++20's
/// own zones can replace it. Rules speak civil time; this converts at the moment of use.

#include "base/result.hpp"
#include "base/time.hpp"

#include <memory>
#include <optional>
#include <string>

namespace wayside
{

/// How often a civil time happens.
enum class CivilKind { Unique, Skipped, Repeated };

/// A civil time as instants. Skipped: both are the first instant after the gap. Repeated: both
/// occurrences.
struct CivilLookup {
    CivilKind kind = CivilKind::Unique;
    Instant first{};
    Instant last{};
};

/// A zone of the system's tzdata. Cheap to copy; safe on any thread once loaded.
class Zone
{
public:
    /// Loads an IANA zone ("America/New_York", "UTC"). Error: unknown name. Call on one thread, at
    /// load.
    [[nodiscard]] static Result<Zone> load(const std::string& name);
    /// Coordinated universal time; always there.
    [[nodiscard]] static Zone utc();

    [[nodiscard]] const std::string& name() const;
    [[nodiscard]] CivilTime civil(Instant instant) const;
    [[nodiscard]] CivilLookup instants(CivilTime time) const;
    /// The next instant after `instant` at which the offset changes; none: never again.
    [[nodiscard]] std::optional<Instant> next_transition(Instant instant) const;
    /// The last instant, `instant` itself included, at which the offset changed; none: it never
    /// did.
    [[nodiscard]] std::optional<Instant> last_transition(Instant instant) const;

private:
    struct Data;
    explicit Zone(std::shared_ptr<const Data> data);
    std::shared_ptr<const Data> data_;
};

/// The instant that a person names: RFC 3339, or civil time in `zone` (the first, when it happens
/// twice); empty: `now`. Error: neither.
[[nodiscard]] Result<Instant> instant_of(const std::string& text, const Zone& zone, Instant now);

} // namespace wayside
