#pragma once
/// Fonts for tests of layout: every letter is half as wide as the size, and a face covers what the
/// test says.
///
///     FakeFonts fonts;                         // one face that covers everything
///     FakeFonts fonts{{{U' ', U'~'}},          // face 0: ASCII
///                     {{0x0600, 0x06FF}}};     // face 1: Arabic, without space or hyphen
///
/// At 20 px a line of ten letters is 100 px wide; its ascent is 19.4, its descent 4.8 and a
/// capital 14.54 px.

#include "text/font_measure.hpp"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wayside::test
{

/// Characters first..last, both included.
struct CharacterRange {
    char32_t first = 0;
    char32_t last = 0;
};

/// What one face covers, and its vertical measures as parts of the size.
struct FakeFace {
    FakeFace() = default;

    FakeFace(std::initializer_list<CharacterRange> characters) : covered(characters) {}

    std::vector<CharacterRange> covered{{0, 0x10FFFF}};
    FaceMetrics em{.ascent = .97, .descent = .24, .cap_height = .727, .line_skip = 1.21};
};

/// A run is as wide as its graphemes times half the size, rounded up; whatever its face, script and
/// direction. Characters that are never drawn (joiners, controls) add nothing. All languages and
/// voices share one stack.
class FakeFonts : public FontMeasure
{
public:
    /// One face that covers everything.
    FakeFonts() : FakeFonts({FakeFace{}}) {}

    /// Faces in the order of the stack; the first has FaceId{0}.
    FakeFonts(std::initializer_list<FakeFace> stack) : faces(stack)
    {
        for (std::size_t at = 0; at < faces.size(); ++at) {
            stack_.push_back({static_cast<int>(at)});
        }
    }

    [[nodiscard]] std::span<const FaceId> stack(std::string_view /*language*/,
                                                FontVoice /*voice*/) const override
    {
        return stack_;
    }

    [[nodiscard]] bool covers(FaceId face, char32_t character) override
    {
        const auto& ranges = at(face).covered;
        return std::any_of(ranges.begin(), ranges.end(), [&](CharacterRange range) {
            return range.first <= character && character <= range.last;
        });
    }

    [[nodiscard]] int advance(const RunShape& run) override
    {
        asked.emplace_back(run.text);
        return (static_cast<int>(graphemes(run.text)) * run.font_px + 1) / 2;
    }

    [[nodiscard]] FaceMetrics metrics(FaceId face, int font_px) override
    {
        const FaceMetrics& em = at(face).em;
        return {.ascent = em.ascent * font_px,
                .descent = em.descent * font_px,
                .cap_height = em.cap_height * font_px,
                .line_skip = em.line_skip * font_px};
    }

    /// As much as the face claims.
    [[nodiscard]] InkReach ink(const RunShape& run) override
    {
        const FaceMetrics claimed = metrics(run.face, run.font_px);
        return {.above = claimed.ascent, .below = claimed.descent};
    }

    std::vector<FakeFace> faces;    ///< may be changed by a test before it lays out
    std::vector<std::string> asked; ///< every text that was measured, oldest first

private:
    [[nodiscard]] const FakeFace& at(FaceId face) const
    {
        return faces.at(static_cast<std::size_t>(face.value));
    }

    /// Clusters of `utf8` that have something to draw.
    [[nodiscard]] std::size_t graphemes(std::string_view utf8)
    {
        if (std::all_of(
                utf8.begin(), utf8.end(), [](char unit) { return unit >= ' ' && unit <= '~'; })) {
            return utf8.size();
        }
        UErrorCode status = U_ZERO_ERROR;
        if (clusters_ == nullptr) {
            clusters_.reset(
                icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
        }
        const auto text =
            icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
        clusters_->setText(text);
        std::size_t count = 0;
        std::int32_t begin = clusters_->first();
        for (auto end = clusters_->next(); end != icu::BreakIterator::DONE;
             end = clusters_->next()) {
            const UChar32 character = text.char32At(begin);
            const bool drawn =
                u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) == 0;
            count += drawn ? 1 : 0;
            begin = end;
        }
        return count;
    }

    std::vector<FaceId> stack_;
    std::unique_ptr<icu::BreakIterator> clusters_; ///< opened once: ICU takes its time
};

} // namespace wayside::test
