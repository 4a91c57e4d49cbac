#pragma once
/// A topic of touch mode: slides of the campaign, gathered for somebody who stands near and reads.

#include "base/diagnostic.hpp"
#include "programme/slide.hpp"

#include <string>
#include <vector>

namespace wayside
{

struct Topic {
    struct Words {
        std::string title; ///< plain and neutral: it is read by whoever looks over a shoulder
        std::string note;  ///< what a heavy topic says before it opens; empty: nothing

        bool operator==(const Words&) const = default;
    };

    std::string id;                              ///< "myths"
    std::string icon;                            ///< id of a Media; empty: none
    bool is_heavy = false;                       ///< has a note before it
    std::vector<std::vector<std::size_t>> pages; ///< at least one; each has slides (indices into
                                                 ///< Programme::slides)
    ByLanguage<Words> words;
    Place place;
};

} // namespace wayside
