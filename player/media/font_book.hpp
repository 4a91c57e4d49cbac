#pragma once
/// Fonts by SDL_ttf: measures text for the layout and draws its runs.

#include <cstddef>
#include <list>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/geometry.hpp"
#include "base/image.hpp"
#include "base/result.hpp"
#include "media/font_table.hpp"
#include "sdl/guards.hpp"
#include "sdl/handles.hpp"
#include "text/font_measure.hpp"
#include "text/paragraph.hpp"

namespace wayside {

/// Fonts that are part of the program, for when a file is missing. They must live as long as the book.
struct EmbeddedFonts {
    std::span<const std::byte> headline;
    std::span<const std::byte> text;
};

/// A run in its colour, premultiplied; `offset` is its top left corner counted from the run's left edge and
/// baseline.
struct RasterRun {
    Image image;
    Point offset;
};

/// Main thread only. Files are opened when they are first needed and at most limits::open_fonts sizes stay open.
class FontBook : public FontMeasure {
public:
    /// `own_folder` (may be empty) is searched before the table's folders. Error: SDL_ttf does not start, or the
    /// embedded fonts cannot be read.
    [[nodiscard]] static Result<std::unique_ptr<FontBook>> create(FontTable table, std::string own_folder, EmbeddedFonts embedded);

    [[nodiscard]] std::span<const FaceId> stack(std::string_view language, FontVoice voice) const override;
    [[nodiscard]] bool covers(FaceId face, char32_t character) override;
    [[nodiscard]] int advance(const RunShape& run) override;
    [[nodiscard]] FaceMetrics metrics(FaceId face, int font_px) override;

    /// Draws a run. Error: SDL_ttf's.
    [[nodiscard]] Result<RasterRun> rasterise(const PositionedRun& run);

    /// Files that the table names and that are not there, for `doctor`.
    [[nodiscard]] std::vector<FontFace> missing_faces() const;

private:
    struct Open {
        FaceId face;
        int font_px = 0;
        sdl::Font font;
    };

    FontBook(FontTable table, std::string own_folder, EmbeddedFonts embedded, sdl::TextLibrary library);

    [[nodiscard]] std::string path_of(const FontFace& face) const;
    [[nodiscard]] sdl::Font open(FaceId face, int font_px) const;
    /// Never null: a face whose file is missing or broken is drawn with the embedded font of its voice.
    [[nodiscard]] _TTF_Font* font(FaceId face, int font_px);
    [[nodiscard]] _TTF_Font* prepared(const RunShape& run);

    sdl::TextLibrary library_; ///< first: closed after the fonts
    FontTable table_;
    std::string own_folder_;
    EmbeddedFonts embedded_;
    std::list<Open> open_; ///< used last comes first
    std::map<std::pair<int, char32_t>, bool> covers_;
    std::unordered_map<std::string, int> advances_;
    std::map<std::pair<int, int>, FaceMetrics> metrics_;
};

} // namespace wayside
