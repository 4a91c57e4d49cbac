#pragma once
/// A small programme for tests of composition: one help line, one source, and whatever slide the
/// test brings.

#include "programme/programme.hpp"

#include <string>
#include <utility>

namespace wayside::test
{

inline Contact contact(const std::string& id, const std::string& phone)
{
    Contact contact;
    contact.id = id;
    contact.country = "US";
    contact.name = id;
    contact.phone = phone;
    return contact;
}

inline Programme stage_programme(Slide slide = {})
{
    Programme programme;
    programme.id = "test";
    Contact line = contact("line", "1-888-373-7888");
    line.text = "233733";
    line.always_open = true;
    programme.contacts["line"] = line;
    programme.contacts["police"] = contact("police", "911");
    programme.help = "line";
    programme.emergency = "police";
    programme.sources["paper"] = {
        .id = "paper", .name = "A paper", .year = 2022, .url = {}, .place = {}};
    programme.slides.push_back(std::move(slide));
    programme.playlists.push_back({.id = "all", .items = {PlaylistItem{}}, .place = {}});
    ScheduleEntry always;
    always.id = "always";
    always.tier = Tier::Filler;
    programme.schedule.push_back(always);
    return programme;
}

template <typename Kind> Slide slide_of(Kind kind, std::string id = "slide")
{
    Slide slide;
    slide.id = std::move(id);
    slide.body = std::move(kind);
    return slide;
}

inline Slide fact(const std::string& headline,
                  const std::string& text = {},
                  const std::string& language = "en")
{
    Fact kind;
    kind.words[language] = {.headline = headline, .text = text};
    return slide_of(kind);
}

} // namespace wayside::test
