#pragma once
/// A picture that slides may name: its file, its licence and what it shows, in words.

#include "base/diagnostic.hpp"

#include <map>
#include <string>

namespace wayside
{

struct MediaEntry {
    std::string id; ///< "motif-door"
    std::string
        file; ///< path that the SourceTree understands (resolved against the file that names it)
    std::string licence;                                         ///< SPDX identifier
    std::string credit;                                          ///< optional
    std::map<std::string, std::string, std::less<>> alternative; ///< by language
    Place place;
};

} // namespace wayside
