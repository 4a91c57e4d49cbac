#pragma once
/// A picture that slides may name: its file, its licence and what it shows, in words.

#include "base/diagnostic.hpp"
#include "programme/source_tree.hpp"

#include <map>
#include <string>

namespace wayside
{

struct MediaEntry {
    std::string id; ///< "motif-door"
    std::string
        file; ///< path that the SourceTree understands (resolved against the file that names it)
    FileStamp stamp = 0; ///< of the file when the programme was read
    std::string licence; ///< SPDX identifier
    std::string credit;  ///< optional
    std::map<std::string, std::string, std::less<>> alternative; ///< by language
    Place place;
};

} // namespace wayside
