#pragma once
/// What a preview will show, before a picture of it is taken.

#include "base/result.hpp"
#include "cli/preview_page.hpp"
#include "programme/programme.hpp"

#include <string>
#include <vector>

namespace wayside
{

/// Those of `spoken` that were asked for, in its order; all when none was. Error: one that is not
/// among them; it lists those there are.
[[nodiscard]] Result<std::vector<std::string>> chosen_languages(
    const std::vector<std::string>& asked, const std::vector<std::string>& spoken);

/// Every slide of the programme in its order, without pictures, for these languages.
[[nodiscard]] Preview outline_of(const Programme& programme,
                                 Size size,
                                 const std::vector<std::string>& languages);

} // namespace wayside
