#pragma once
/// Open font files: looked for, opened when first asked for, the ones used last kept open.

#include "media/font_table.hpp"
#include "sdl/handles.hpp"
#include "text/font_measure.hpp"

#include <cstddef>
#include <list>
#include <span>
#include <string>
#include <vector>

namespace wayside
{

/// Fonts that are part of the program, for when a file is missing. They must live as long as what
/// uses them.
struct EmbeddedFonts {
    std::span<const std::byte> headline;
    std::span<const std::byte> text;
};

/// At most limits::open_fonts at once. Main thread only, while SDL_ttf is started.
class OpenFonts
{
public:
    /// The size at which everything is measured. One open font then answers for every size: light
    /// hinting leaves advances alone, so widths grow in proportion (within a pixel of what is
    /// drawn, measured), and fitting a text into a box opens no font for each size it tries.
    static constexpr int measuring_px = 1024;

    /// `own_folder` (may be empty) is searched before the table's folders. The embedded fonts stand
    /// in for the first face of each voice.
    OpenFonts(const FontTable& table, const std::string& own_folder, EmbeddedFonts embedded);

    /// A face for measuring. Null: there is no such file, or it is none that FreeType reads.
    [[nodiscard]] _TTF_Font* measuring(FaceId face) { return at(face, measuring_px, Use::Measure); }

    /// A face for drawing. Null as above.
    [[nodiscard]] _TTF_Font* drawing(FaceId face, int font_px)
    {
        return at(face, font_px, Use::Draw);
    }

    /// Closes the faces for drawing, with the letters that each has drawn.
    void close_drawing();

    /// Files of the table that are not there.
    [[nodiscard]] std::vector<FontFace> missing() const;

    /// How often a face was opened so far: again whenever it had to make room for others.
    [[nodiscard]] std::size_t opened() const { return opened_; }

private:
    enum class Use { Measure, Draw };

    struct Source {
        FontFace face;
        std::span<const std::byte> spare; ///< used when the file is missing or broken
        bool looked_for = false;
        std::string path;             ///< empty: not there
        std::vector<std::byte> bytes; ///< the file, unless it is large
    };

    struct Open {
        FaceId face;
        int font_px = 0;
        Use use = Use::Draw;
        sdl::Font font;
    };

    [[nodiscard]] _TTF_Font* at(FaceId face, int font_px, Use use);
    void look_for(Source& source) const;
    [[nodiscard]] static sdl::Font open(const Source& source, int font_px);
    [[nodiscard]] std::string path_of(const FontFace& face) const;

    std::vector<std::string> folders_;
    std::vector<Source> sources_; ///< by FaceId
    std::list<Open> open_;        ///< used last comes first
    std::size_t opened_ = 0;
};

} // namespace wayside
