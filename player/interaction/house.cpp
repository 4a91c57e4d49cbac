#include "interaction/house.hpp"

namespace wayside
{

House house_of(const Programme& programme, const Display& display)
{
    House house;
    for (const Topic& topic : programme.topics) {
        house.topics.push_back({.pages = topic.pages.size(), .has_note = topic.is_heavy});
    }
    house.languages = offered_languages(programme);
    house.defaults.language = programme.languages.front();
    house.defaults.reduced_motion = display.reduced_motion || programme.theme.motion.reduced;
    house.loudspeaker = display.touch.loudspeaker;
    house.staff_door = !display.touch.pin_hash.empty();
    return house;
}

} // namespace wayside
