#pragma once
/// fonts.toml: which font file serves which language in which voice.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "text/font_measure.hpp"

namespace wayside {

/// One face of one file.
struct FontFace {
    std::string id;
    std::string family;
    std::string file; ///< relative to the font folders
    int index = 0;    ///< in a collection
    std::string package;
    std::string licence; ///< SPDX identifier

    bool operator==(const FontFace&) const = default;
};

/// Faces and orders of a table; FaceId::value is the index into `faces`.
struct FontTable {
    std::vector<std::string> folders; ///< looked through in order
    std::vector<FontFace> faces;
    std::map<std::string, std::vector<FaceId>, std::less<>> stacks; ///< by stack_key

    /// The faces for a language: the exact tag's, else its base language's, else the voice's own.
    [[nodiscard]] const std::vector<FaceId>& stack(std::string_view language, FontVoice voice) const;
};

/// Reads a table. Errors: TOML syntax, a missing key, a face that is named but not defined; with the line.
[[nodiscard]] Result<FontTable> parse_font_table(std::string_view toml, std::string_view file);

} // namespace wayside
