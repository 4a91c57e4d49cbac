#include "app/written_place.hpp"

#include "scene/text_item.hpp"
#include "text/paragraph.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace wayside
{

namespace
{

/// A pattern is filled in on the slide: "{value} million" stands there as "27.6 million".
bool is_pattern(const WrittenText& written)
{
    return written.text.find('{') != std::string::npos;
}

const WrittenText* find_written(const std::vector<WrittenText>& written, const TextItem& text)
{
    const std::string& shown = text.paragraph.text;
    const auto first_of = [&](const auto& suits) -> const WrittenText* {
        const auto found = std::find_if(written.begin(), written.end(), suits);
        return found == written.end() ? nullptr : &*found;
    };
    if (const auto* same =
            first_of([&](const WrittenText& one) { return plain_text(one.text) == shown; })) {
        return same;
    }
    // Quotation marks, numbers and joins are set around what was written.
    if (const auto* part = first_of([&](const WrittenText& one) {
            return !one.text.empty() && shown.find(plain_text(one.text)) != std::string::npos;
        })) {
        return part;
    }
    return text.role == name_of(Role::Number) ? first_of(is_pattern) : nullptr;
}

} // namespace

Place place_of(const TextItem& text,
               const Programme& programme,
               const Slide& slide,
               const std::string& language)
{
    if (const auto written = slide.written.find(language); written != slide.written.end()) {
        if (const WrittenText* found = find_written(written->second, text)) {
            return found->place;
        }
    }
    const auto source = programme.sources.find(slide.source);
    if (text.role == name_of(Role::Source) && source != programme.sources.end()) {
        return source->second.place;
    }
    const auto help = programme.contacts.find(programme.help);
    if (text.role == name_of(Role::Strip) && help != programme.contacts.end()) {
        return help->second.place;
    }
    return place_of_words(slide, language);
}

} // namespace wayside
