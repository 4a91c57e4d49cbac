#include "text/font_runs.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>

#include <fmt/format.h>
#include <unicode/brkiter.h>
#include <unicode/uchar.h>

#include "text/markup.hpp"

namespace wayside {

namespace {

constexpr char16_t no_break_hyphen = 0x2011;
constexpr char16_t no_break_space = 0x00A0;
constexpr char16_t first_combining = 0x0300;

/// Ends of the grapheme clusters. Below U+0300 every unit is one, and ICU's rules need not be loaded.
std::vector<std::size_t> cluster_ends(const std::u16string& text)
{
    std::vector<std::size_t> ends;
    if (std::all_of(text.begin(), text.end(), [](char16_t unit) {
            return unit < first_combining || is_bidi_control(unit) || (unit >= 0x2010 && unit <= 0x2027);
        })) {
        for (std::size_t at = 1; at <= text.size(); ++at) {
            ends.push_back(at);
        }
        return ends;
    }
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> clusters(icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status)) {
        return {text.size()};
    }
    // An alias of our text: it outlives the iterator.
    const icu::UnicodeString alias(false, text.data(), static_cast<std::int32_t>(text.size()));
    clusters->setText(alias);
    clusters->first();
    for (auto end = clusters->next(); end != icu::BreakIterator::DONE; end = clusters->next()) {
        ends.push_back(static_cast<std::size_t>(end));
    }
    return ends;
}

bool needs_no_glyph(UChar32 character)
{
    return u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0 || u_iscntrl(character) != 0;
}

/// The characters of a cluster that need a glyph.
std::vector<char32_t> visible(std::u16string_view cluster)
{
    std::vector<char32_t> characters;
    std::size_t at = 0;
    while (at < cluster.size()) {
        const char32_t character = next_character(cluster, at);
        if (!needs_no_glyph(static_cast<UChar32>(character))) {
            characters.push_back(character);
        }
    }
    return characters;
}

std::optional<FaceId> covering(const std::vector<char32_t>& characters, std::span<const FaceId> stack, FontMeasure& fonts)
{
    const auto found = std::find_if(stack.begin(), stack.end(), [&](FaceId face) {
        return std::all_of(characters.begin(), characters.end(), [&](char32_t character) {
            return fonts.covers(face, character);
        });
    });
    return found == stack.end() ? std::nullopt : std::optional<FaceId>(*found);
}

std::string describe(char32_t character)
{
    std::array<char, 128> name{};
    UErrorCode status = U_ZERO_ERROR;
    u_charName(static_cast<UChar32>(character), U_UNICODE_CHAR_NAME, name.data(), static_cast<std::int32_t>(name.size()), &status);
    return fmt::format("no font covers U+{:04X} ({})", static_cast<std::uint32_t>(character), U_SUCCESS(status) ? name.data() : "?");
}

} // namespace

Result<FacedText> assign_faces(const std::u16string& text, std::span<const FaceId> stack, FontMeasure& fonts)
{
    FacedText faced{.drawn = text, .faces = std::vector<FaceId>(text.size(), stack.front())};
    FaceId last = stack.front();
    std::size_t begin = 0;
    for (const std::size_t end : cluster_ends(text)) {
        std::vector<char32_t> characters = visible(std::u16string_view(text).substr(begin, end - begin));
        auto face = characters.empty() ? std::optional<FaceId>(last) : covering(characters, stack, fonts);
        if (!face && (text[begin] == no_break_hyphen || text[begin] == no_break_space)) {
            faced.drawn[begin] = text[begin] == no_break_hyphen ? u'-' : u' ';
            characters.front() = faced.drawn[begin];
            face = covering(characters, stack, fonts);
        }
        if (!face) {
            const auto lost = std::find_if(characters.begin(), characters.end(), [&](char32_t character) {
                return !covering({character}, stack, fonts);
            });
            return failure(describe(lost == characters.end() ? characters.front() : *lost));
        }
        last = *face;
        std::fill(faced.faces.begin() + static_cast<std::ptrdiff_t>(begin), faced.faces.begin() + static_cast<std::ptrdiff_t>(end), last);
        begin = end;
    }
    return faced;
}

} // namespace wayside
