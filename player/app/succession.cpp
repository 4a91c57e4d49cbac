#include "app/succession.hpp"

#include "app/proof.hpp"
#include "app/storyboards.hpp"
#include "app/touch_faults.hpp"
#include "app/touch_pages.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace wayside
{

namespace
{

constexpr Milliseconds a_while = std::chrono::seconds(1);

std::vector<SeenFile> pictures_of(const Site& site)
{
    std::vector<SeenFile> files;
    for (const auto& [id, picture] : site.programme->media) {
        files.push_back({.path = picture.file, .stamp = picture.stamp});
    }
    return files;
}

void append(std::vector<SeenFile>& to, const std::optional<Site>& site)
{
    if (site) {
        const auto files = pictures_of(*site);
        to.insert(to.end(), files.begin(), files.end());
    }
}

} // namespace

void Succession::begin(const Site& playing) const
{
    watch(playing);
    keep_pictures(playing);
}

/// What the outcome of the reading depends on: nothing else can make it another one.
void Succession::watch(const Site& attempted) const
{
    if (parts_.watches_files) {
        parts_.wake.watch(attempted.seen);
    }
}

/// Those of what plays first: they are needed whatever becomes of the others.
void Succession::keep_pictures(const Site& playing) const
{
    std::vector<SeenFile> files = pictures_of(playing);
    append(files, waiting_);
    append(files, candidate_);
    parts_.pictures.keep(files);
}

void Succession::read(const Playing& playing, Size canvas)
{
    Site fresh = parts_.read();
    for (const Diagnostic& diagnostic : fresh.diagnostics) {
        parts_.log(to_text(diagnostic));
    }
    watch(fresh);
    // What was still looked at is the past, whatever this one is.
    candidate_.reset();
    if (!fresh.schedule || !can_be_shown(fresh, canvas)) {
        log_refusal();
        keep_pictures(playing.site());
        return;
    }
    // A picture that is at fault on the screen already is no reason to refuse new words.
    const auto known = pictures_of(playing.site());
    fresh_ = pictures_of(fresh);
    std::erase_if(fresh_, [&](const SeenFile& file) {
        return std::find(known.begin(), known.end(), file) != known.end();
    });
    candidate_ = std::move(fresh);
    keep_pictures(playing.site());
}

void Succession::log_refusal() const
{
    parts_.log(waiting_ ? "the programme that was read before it is still to come"
                        : "the programme on the screen stays");
}

void Succession::turn(const Playing& playing, Instant now)
{
    if (!candidate_) {
        return;
    }
    const auto faults = parts_.pictures.faults(fresh_);
    if (!faults) {
        return;
    }
    for (const Error& fault : *faults) {
        parts_.log(fault.message);
    }
    if (faults->empty() || playing.site().programme == parts_.builtin) {
        accept(playing, now);
        return;
    }
    log_refusal();
    candidate_.reset();
    keep_pictures(playing.site());
}

void Succession::accept(const Playing& playing, Instant now)
{
    waiting_ = std::exchange(candidate_, std::nullopt);
    plan(playing, now);
}

void Succession::plan(const Playing& playing, Instant now)
{
    if (!waiting_) {
        return;
    }
    const ClockTrust trust = playing.trust();
    is_urgent_ = playing.site().programme == parts_.builtin ||
                 waiting_->schedule->slot_at(now, trust).tier == Tier::Emergency;
    due_ = is_urgent_ ? now : playing.schedule().cue_at(now, trust).until;
}

bool Succession::can_be_shown(const Site& site, Size canvas) const
{
    const Canvas wall = canvas_of(canvas, site.display);
    FontMeasure& fonts = parts_.pictures.fonts();
    auto faults = faults_on(*site.programme, wall, fonts);
    // Without the card that stands in for slides nothing can be shown.
    if (const auto card = help_card(*parts_.builtin, wall, fonts); !card) {
        faults.push_back(card.error());
    }
    if (parts_.is_touched) {
        TouchPages pages(site.programme, site.display, wall, fonts);
        const auto more = pages.faults();
        faults.insert(faults.end(), more.begin(), more.end());
        for (const Diagnostic& fault : touch_faults(site.display.touch, parts_.display_file)) {
            faults.push_back(Error{to_text(fault)});
        }
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
