#pragma once
/// Where a figure, a law or a quotation was published.

#include "base/diagnostic.hpp"

#include <string>

namespace wayside
{

/// Shown as "Source: <name>, <year>".
struct Source {
    std::string id;
    std::string name; ///< publisher and title, short enough for one line
    int year = 0;     ///< of publication
    std::string url;  ///< for reviewers; never shown
    Place place;
};

} // namespace wayside
