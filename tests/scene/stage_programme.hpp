#pragma once
/// A small programme for tests of composition: one help line, one source, and whatever slide the test brings.

#include <string>
#include <utility>

#include "programme/programme.hpp"

namespace wayside::test {

inline Programme stage_programme(Slide slide = {})
{
    Programme programme;
    programme.id = "test";
    programme.contacts["line"] = {.id = "line", .country = "US", .name = "Line", .phone = "1-888-373-7888", .tty = {}, .text = "233733", .web = {}, .always_open = true};
    programme.contacts["police"] = {.id = "police", .country = "US", .name = "Police", .phone = "911", .tty = {}, .text = {}, .web = {}};
    programme.help = "line";
    programme.emergency = "police";
    programme.sources["paper"] = {.id = "paper", .name = "A paper", .year = 2022, .url = {}, .place = {}};
    programme.slides.push_back(std::move(slide));
    programme.playlists.push_back({.id = "all", .items = {{.slide = 0}}, .place = {}});
    programme.schedule.push_back({.id = "always", .playlist = 0, .tier = Tier::Filler});
    return programme;
}

template <typename Kind> Slide slide_of(Kind kind, std::string id = "slide")
{
    Slide slide;
    slide.id = std::move(id);
    slide.body = std::move(kind);
    return slide;
}

inline Slide fact(const std::string& headline, const std::string& text = {}, const std::string& language = "en")
{
    Fact kind;
    kind.words[language] = {.headline = headline, .text = text};
    return slide_of(kind);
}

} // namespace wayside::test
