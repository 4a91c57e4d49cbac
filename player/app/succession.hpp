#pragma once
/// A programme that was read while another one plays, until it takes its place (rule 15 of the
/// programme format: all or nothing, and between two items).

#include "app/picture_room.hpp"
#include "app/playing.hpp"
#include "app/site.hpp"
#include "base/geometry.hpp"
#include "platform/wake.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace wayside
{

/// What it works with; nothing of it is owned, all of it outlives the succession.
struct SuccessionParts {
    Wake& wake;
    PictureRoom& pictures;
    std::function<Site()> read;
    std::function<void(const std::string& line)> log;
    bool watches_files = false;               ///< a change of what was read is a Reload
    std::shared_ptr<const Programme> builtin; ///< the help card: any programme is better
    bool is_touched = false;                  ///< then its pages, keys and PIN are proved, too
    std::string display_file{};               ///< as the author knows it; empty: none
};

/// Main thread only.
class Succession
{
public:
    explicit Succession(SuccessionParts parts) : parts_(std::move(parts)) {}

    /// The first programme plays: its files are watched, its pictures kept.
    void begin(const Site& playing) const;

    /// Reads the programme afresh. What is wrong with it is logged, and then what plays stays, or
    /// what waits already goes on waiting. Its pictures are looked at by a worker.
    void read(const Playing& playing, Size canvas);

    /// Once a turn: one whose pictures have been looked at waits from now on, or is given up.
    void turn(const Playing& playing, Instant now);

    /// What plays is another plan than it was (a takeover by hand began or ended, the clock was
    /// set): one that waits is due when this one lets it in.
    void plan(const Playing& playing, Instant now);

    /// When the one that waits is due; none: nothing waits. Nobody's page is taken away by a new
    /// programme, unless it has an emergency: it waits until they have left.
    [[nodiscard]] std::optional<Instant> due(bool is_visited) const;

    /// The one that waits. There must be one.
    [[nodiscard]] Site take();

    /// What was taken plays now, or could not: the pictures of `playing` are kept.
    void keep_pictures(const Site& playing) const;

    /// It cannot be yet: it waits on, until `instant` or a little later.
    void put_back(Site site, Instant instant);

private:
    void watch(const Site& attempted) const;
    [[nodiscard]] bool can_be_shown(const Site& site, Size canvas) const;
    void accept(const Playing& playing, Instant now);
    void log_refusal() const;

    SuccessionParts parts_;
    std::optional<Site> candidate_; ///< its words are proved, its pictures are looked at
    std::vector<SeenFile> fresh_;   ///< the pictures of it that do not play already
    std::optional<Site> waiting_;   ///< proved
    Instant due_{};
    bool is_urgent_ = false;
};

} // namespace wayside
