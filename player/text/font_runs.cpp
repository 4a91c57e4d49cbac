#include "text/font_runs.hpp"

#include "text/characters.hpp"
#include "text/isolates.hpp"
#include "text/markup.hpp"

#include <fmt/format.h>
#include <unicode/brkiter.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>

namespace wayside
{

namespace
{

constexpr char16_t first_combining = 0x0300;

/// Ends of the grapheme clusters. Below U+0300 every unit is one, and ICU's rules need not be
/// loaded.
std::vector<std::size_t> cluster_ends(const std::u16string& text)
{
    std::vector<std::size_t> ends;
    if (std::all_of(text.begin(), text.end(), [](char16_t unit) {
            return unit < first_combining || is_bidi_control(unit) ||
                   (unit >= 0x2010 && unit <= 0x2027);
        })) {
        for (std::size_t at = 1; at <= text.size(); ++at) {
            ends.push_back(at);
        }
        return ends;
    }
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> clusters(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status)) {
        return {text.size()};
    }
    // An alias of our text: it outlives the iterator.
    const icu::UnicodeString alias(UBool{}, text.data(), static_cast<std::int32_t>(text.size()));
    clusters->setText(alias);
    clusters->first();
    for (auto end = clusters->next(); end != icu::BreakIterator::DONE; end = clusters->next()) {
        ends.push_back(static_cast<std::size_t>(end));
    }
    return ends;
}

bool needs_no_glyph(char32_t character)
{
    const auto code = static_cast<UChar32>(character);
    return u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0 ||
           u_iscntrl(code) != 0;
}

char16_t plain_form(char16_t unit)
{
    if (unit == no_break_hyphen) {
        return u'-';
    }
    return unit == no_break_space ? u' ' : unit;
}

bool is_space(char16_t unit)
{
    return unit == u' ' || unit == no_break_space;
}

std::string describe(char32_t character)
{
    std::array<char, 128> name{};
    UErrorCode status = U_ZERO_ERROR;
    // The extended name says "<control-0007>" or "<unassigned-10FFFD>" where there is no other.
    u_charName(static_cast<UChar32>(character),
               U_EXTENDED_CHAR_NAME,
               name.data(),
               static_cast<std::int32_t>(name.size()),
               &status);
    return fmt::format("no font covers U+{:04X} ({})",
                       static_cast<std::uint32_t>(character),
                       U_SUCCESS(status) ? name.data() : "?");
}

/// Gives faces to the parts of one text, from left to right.
class Assignment
{
public:
    Assignment(FacedText& text, std::span<const FaceId> stack, FontMeasure& fonts)
        : text_(text), stack_(stack), fonts_(fonts), last_(stack.front())
    {
    }

    /// One face for all of [begin, end): the first that covers it, else the first that covers it
    /// with plain forms.
    [[nodiscard]] bool take_whole(std::size_t begin, std::size_t end)
    {
        for (const Forms forms : {Forms::AsWritten, Forms::OrPlain}) {
            const auto found = std::find_if(stack_.begin(), stack_.end(), [&](FaceId face) {
                return covers(face, begin, end, forms);
            });
            if (found != stack_.end()) {
                give(*found, begin, end);
                return true;
            }
        }
        return false;
    }

    /// A face for one cluster. The character in want of one, if there is none.
    [[nodiscard]] std::optional<char32_t> take_cluster(std::size_t begin, std::size_t end)
    {
        const bool follows =
            is_ignorable(begin, end) ||
            (is_space(text_.drawn[begin]) && covers(last_, begin, end, Forms::OrPlain));
        if (follows) {
            give(last_, begin, end);
            return std::nullopt;
        }
        return take_whole(begin, end) ? std::nullopt : std::optional(uncovered(begin, end));
    }

private:
    /// Whether a plain hyphen or space may be drawn for the one that does not break.
    enum class Forms { AsWritten, OrPlain };

    [[nodiscard]] bool covers(FaceId face, char32_t character, Forms forms)
    {
        if (needs_no_glyph(character) || fonts_.covers(face, character)) {
            return true;
        }
        const char32_t plain =
            character < 0x10000 ? plain_form(static_cast<char16_t>(character)) : character;
        return forms == Forms::OrPlain && plain != character && fonts_.covers(face, plain);
    }

    [[nodiscard]] bool covers(FaceId face, std::size_t begin, std::size_t end, Forms forms)
    {
        while (begin < end) {
            if (!covers(face, next_character(text_.drawn, begin), forms)) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] bool is_ignorable(std::size_t begin, std::size_t end) const
    {
        while (begin < end) {
            if (!needs_no_glyph(next_character(text_.drawn, begin))) {
                return false;
            }
        }
        return true;
    }

    /// The first character that no face has; where each has one, but no face the whole cluster, its
    /// first.
    [[nodiscard]] char32_t uncovered(std::size_t begin, std::size_t end)
    {
        std::size_t first = begin;
        const char32_t lead = next_character(text_.drawn, first);
        while (begin < end) {
            const char32_t character = next_character(text_.drawn, begin);
            if (std::none_of(stack_.begin(), stack_.end(), [&](FaceId face) {
                    return covers(face, character, Forms::OrPlain);
                })) {
                return character;
            }
        }
        return lead;
    }

    void give(FaceId face, std::size_t begin, std::size_t end)
    {
        for (std::size_t at = begin; at < end; ++at) {
            char16_t& unit = text_.drawn[at];
            if (plain_form(unit) != unit && !fonts_.covers(face, unit)) {
                unit = plain_form(unit);
            }
            text_.faces[at] = face;
        }
        last_ = face;
    }

    FacedText& text_;
    std::span<const FaceId> stack_;
    FontMeasure& fonts_;
    FaceId last_;
};

} // namespace

Result<FacedText> assign_faces(const std::u16string& text,
                               std::span<const FaceId> stack,
                               FontMeasure& fonts)
{
    FacedText faced{.drawn = text, .faces = std::vector<FaceId>(text.size(), stack.front())};
    Assignment assignment(faced, stack, fonts);
    const std::vector<Isolate> isolates = isolates_of(text);
    auto isolate = isolates.begin();
    std::size_t begin = 0;
    for (const std::size_t end : cluster_ends(text)) {
        if (isolate != isolates.end() && begin >= isolate->begin) {
            const Isolate part = *isolate++;
            begin = assignment.take_whole(part.begin, part.end) ? part.end : begin;
        }
        if (begin >= end) {
            continue; // inside an isolate that has its face
        }
        if (const auto lost = assignment.take_cluster(begin, end)) {
            return failure(describe(*lost));
        }
        begin = end;
    }
    return faced;
}

FaceId most_used_face(const FacedText& text, std::span<const FaceId> stack)
{
    std::vector<std::size_t> counts(stack.size(), 0);
    for (std::size_t at = 0; at < text.drawn.size(); ++at) {
        if (!is_space(text.drawn[at]) && !needs_no_glyph(text.drawn[at])) {
            const auto face = std::find(stack.begin(), stack.end(), text.faces[at]);
            ++counts[static_cast<std::size_t>(face - stack.begin())];
        }
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return stack[static_cast<std::size_t>(most - counts.begin())];
}

} // namespace wayside
