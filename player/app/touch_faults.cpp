#include "app/touch_faults.hpp"

#include "platform/key_map.hpp"
#include "platform/pin.hpp"

#include <fmt/format.h>

namespace wayside
{

Diagnostics touch_faults(const TouchDisplay& touch, const std::string& file)
{
    Diagnostics faults;
    for (const std::string& name : unknown_keys(touch)) {
        faults.push_back({.severity = Severity::Error,
                          .place = {file, 0, 0},
                          .message = fmt::format("there is no key `{}`", name),
                          .hint = R"(SDL's names of keys: "F13", "Keypad 5", "Left")"});
    }
    if (!touch.pin_hash.empty() && !is_pin_hash(touch.pin_hash)) {
        faults.push_back({.severity = Severity::Error,
                          .place = {file, 0, 0},
                          .message = "`pin_hash` cannot be read: no PIN would open the way out",
                          .hint = "copy the whole line that `wayside pin` prints"});
    }
    return faults;
}

} // namespace wayside
