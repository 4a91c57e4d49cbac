#include "programme/spoken_languages.hpp"

#include <set>
#include <utility>

namespace wayside
{

std::vector<std::string> languages_spoken(const Programme& programme)
{
    std::set<std::string> spoken;
    for (const Slide& slide : programme.slides) {
        for (std::string& language : languages_of(slide.body)) {
            spoken.insert(std::move(language));
        }
    }
    std::vector<std::string> languages;
    for (const std::string& language : programme.languages) {
        if (spoken.erase(language) > 0) {
            languages.push_back(language);
        }
    }
    languages.insert(languages.end(), spoken.begin(), spoken.end());
    return languages;
}

} // namespace wayside
