#include "cli/replay_room.hpp"

#include "app/builtin.hpp"

#include <utility>

namespace wayside
{

tl::expected<std::unique_ptr<Rehearsal>, Exit> open_replay_room(std::string_view command,
                                                                const CommonOptions& common,
                                                                Site site,
                                                                const ReplayRoomOptions& options)
{
    const auto refused = [&](const std::string& message, Exit exit) {
        return tl::unexpected(fail(command, message, exit));
    };
    if (site.programme->topics.empty()) {
        return refused("this programme has no topics: there is nothing to touch", Exit::Content);
    }
    Instant start = system_now();
    if (options.start) {
        const auto instant = instant_of(to_text(*options.start), site.schedule->zone(), start);
        if (!instant) {
            return refused(instant.error().message, Exit::Content);
        }
        start = *instant;
    }
    const auto card = builtin_programme(site.display.country);
    if (!card) {
        return refused(card.error().message, Exit::Machine);
    }
    auto rehearsal = Rehearsal::create({.size = options.size,
                                        .start = start,
                                        .fonts_file = common.fonts_file,
                                        .own_fonts = own_fonts_of(common.programme),
                                        .is_seen = options.is_seen},
                                       std::move(site),
                                       *card);
    if (!rehearsal) {
        return refused(rehearsal.error().message, Exit::Machine);
    }
    return std::move(*rehearsal);
}

} // namespace wayside
