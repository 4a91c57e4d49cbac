#pragma once
/// Buttons: a rounded box with a label, and a hotspot over it.

#include "base/result.hpp"
#include "interaction/hotspot.hpp"
#include "scene/scene.hpp"
#include "scene/touch_room.hpp"

#include <string>
#include <vector>

namespace wayside
{

enum class ButtonLook {
    Plain,
    Main,   ///< what most visitors want next
    Chosen, ///< is in force: a size, a column
};

struct Button {
    std::string id;
    std::string label;
    Action action;
    ButtonLook look = ButtonLook::Plain;
    std::string icon{};     ///< id of a picture beside the label; empty: none
    std::string language{}; ///< of the label; empty: the page's
};

/// Items with the hotspots over them. Where they stand depends on who made them.
struct Placed {
    std::vector<Item> items{};
    std::vector<Hotspot> hotspots{};
    int height = 0;
};

/// How buttons may be set out.
struct ButtonGrid {
    int most_columns = 12;
    int most_rows = 12;
    int least_height = 0; ///< of one; never below the target
    bool ragged = false;  ///< the last row's buttons keep the width of the others
};

/// The buttons in as few rows as their labels allow, from the corner `at`, `width` wide; every
/// label whole, in at most three lines. Where they would need more rows, letters get smaller, down
/// to the least. Error: a word that is wider than the row even then.
[[nodiscard]] Result<Placed> place_buttons(const TouchRoom& room,
                                           const std::vector<Button>& buttons,
                                           Point at,
                                           int width,
                                           const ButtonGrid& grid);

} // namespace wayside
