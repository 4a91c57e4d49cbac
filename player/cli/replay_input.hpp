#pragma once
/// One word of a device as a step of a script: { down = [x, y], finger = 2 }, { press = "shift" }.

#include "cli/replay_script.hpp"
#include "programme/report.hpp"
#include "programme/table_reader.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace wayside
{

/// [x, y] in canvas pixels, also outside of the canvas.
[[nodiscard]] std::optional<Point> replay_point(const TomlValue& value,
                                                std::string_view name,
                                                Report& report);

/// Which of { down }, { move }, { up }, { hover }, { wheel }, { press }, { release }, { headset }
/// and { lost } the step has, into `what`. How many there are: one is right, if no other kind of
/// step is there.
[[nodiscard]] int read_replay_input(TableReader& keys,
                                    std::optional<ReplayWhat>& what,
                                    Report& report);

/// The same backwards: "down = [540, 700], finger = 2". `VoiceEnded` is no word of a device: empty.
[[nodiscard]] std::string replay_input_text(const Input& input);

} // namespace wayside
