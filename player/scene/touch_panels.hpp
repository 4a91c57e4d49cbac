#pragma once
/// The pages that are not a topic's: home, languages, reading, help.

#include "scene/page_parts.hpp"

namespace wayside
{

/// `settings` are the visitor's, for what is chosen already.
[[nodiscard]] PageParts panel_parts(const TouchRoom& room,
                                    Panel panel,
                                    const Settings& settings,
                                    const VisitFacts& facts);

/// A language's own name in its own script: "Español". ICU's, with the first letter as a title has
/// it; never in the machine's language: where ICU has no name, the tag itself.
[[nodiscard]] std::string own_name(const std::string& language);

} // namespace wayside
