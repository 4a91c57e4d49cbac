#pragma once
/// The moves that a visit is made of; update, keys and the idle clock are built from them.

#include "interaction/update.hpp"

namespace wayside
{

/// A visit that begins: home, with the house's settings.
[[nodiscard]] Browsing begin_visit(const House& house, Ticks now);

/// Back to the rotation: everything of the visit is forgotten.
[[nodiscard]] Step end_visit(const Visitor& visitor);

/// The quick exit: the neutral slide, and everything forgotten.
[[nodiscard]] Step clear_screen(const Visitor& visitor, Ticks now);

/// The page of `browsing` is another one now: it stands at its top, and is read if pages are.
[[nodiscard]] Step page_changed(const Visitor& visitor, Browsing browsing, Ticks now);

/// The same page, seen otherwise.
[[nodiscard]] Step same_page(const Visitor& visitor,
                             Browsing browsing,
                             std::vector<Effect> effects = {});

} // namespace wayside
