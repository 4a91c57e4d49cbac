#pragma once
/// fonts.toml: which font file draws which letters, in which voice and for which language.

#include "base/result.hpp"
#include "text/font_measure.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace wayside
{

/// Code points, both ends included.
struct CharacterRange {
    char32_t first = 0;
    char32_t last = 0;

    bool operator==(const CharacterRange&) const = default;
};

/// One face of one file.
struct FontFace {
    std::string family;
    std::string file;                   ///< relative to the font folders
    int index = 0;                      ///< in a collection
    std::vector<CharacterRange> ranges; ///< what it may be asked for; empty: everything
    std::vector<CharacterRange> except; ///< but for these, which it has, but draws badly
    std::string package;                ///< Debian's, for advice
    std::string licence;                ///< SPDX identifier

    bool operator==(const FontFace&) const = default;

    /// Whether it may be asked for the character at all.
    [[nodiscard]] bool is_asked_for(char32_t character) const;
};

/// Faces and their orders; FaceId::value is the index into `faces`.
struct FontTable {
    std::vector<std::string> folders; ///< looked through in order
    std::vector<FontFace> faces;
    std::map<std::string, std::vector<FaceId>, std::less<>>
        headline; ///< by language; "" is for all others
    std::map<std::string, std::vector<FaceId>, std::less<>> text;

    /// The faces for a language, best first: those of the exact tag, else of the tag without its
    /// last subtag and so on, else those for all others.
    [[nodiscard]] const std::vector<FaceId>& stack(std::string_view language,
                                                   FontVoice voice) const;
};

/// Reads a table (fonts/fonts.toml explains the format). Error: the first mistake, with its place
/// and hint. A table that was read has at least one face in every stack, and a stack for every
/// language.
[[nodiscard]] Result<FontTable> parse_font_table(std::string_view toml, std::string_view file);

} // namespace wayside
