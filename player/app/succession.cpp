#include "app/succession.hpp"

#include "app/proof.hpp"
#include "app/touch_pages.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

namespace wayside
{

namespace
{

constexpr Milliseconds a_while = std::chrono::seconds(1);

} // namespace

void Succession::watch(const Site& playing, const Site& attempted) const
{
    if (parts_.files.empty()) {
        return;
    }
    std::vector<std::string> files = parts_.files;
    for (const Site* const site : std::array<const Site*, 2>{&playing, &attempted}) {
        if (site->programme) {
            files.insert(files.end(), site->programme->files.begin(), site->programme->files.end());
        }
        for (const Diagnostic& diagnostic : site->diagnostics) {
            files.push_back(diagnostic.place.file);
        }
    }
    parts_.wake.watch(files);
}

void Succession::read(const Playing& playing, Size canvas, Instant now)
{
    Site fresh = parts_.read();
    for (const Diagnostic& diagnostic : fresh.diagnostics) {
        parts_.log(to_text(diagnostic));
    }
    watch(playing.site(), fresh);
    if (!fresh.schedule || !can_be_shown(fresh, canvas)) {
        parts_.log("the programme on the screen stays");
        return;
    }
    const ClockTrust trust = playing.trust();
    is_urgent_ = playing.site().programme == parts_.builtin ||
                 fresh.schedule->slot_at(now, trust).tier == Tier::Emergency;
    due_ = is_urgent_ ? now : playing.schedule().cue_at(now, trust).until;
    waiting_ = std::move(fresh);
}

bool Succession::can_be_shown(const Site& site, Size canvas) const
{
    const Canvas wall = canvas_of(canvas, site.display);
    auto faults = faults_on(*site.programme, wall, parts_.fonts);
    if (parts_.is_touched) {
        TouchPages pages(site.programme, site.display, wall, parts_.fonts);
        const auto more = pages.faults();
        faults.insert(faults.end(), more.begin(), more.end());
    }
    for (const Error& fault : faults) {
        parts_.log(fault.message);
    }
    return faults.empty();
}

std::optional<Instant> Succession::due(bool is_visited) const
{
    if (!waiting_ || (is_visited && !is_urgent_)) {
        return std::nullopt;
    }
    return due_;
}

Site Succession::take()
{
    return *std::exchange(waiting_, std::nullopt);
}

void Succession::put_back(Site site, Instant instant)
{
    waiting_ = std::move(site);
    due_ = std::max(instant, due_ + a_while);
}

} // namespace wayside
