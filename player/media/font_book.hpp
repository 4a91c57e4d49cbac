#pragma once
/// Fonts by SDL_ttf: measures text for the layout and draws its runs.

#include "base/geometry.hpp"
#include "base/result.hpp"
#include "media/coverage.hpp"
#include "media/font_table.hpp"
#include "media/open_fonts.hpp"
#include "sdl/guards.hpp"
#include "text/font_measure.hpp"
#include "text/paragraph.hpp"

#include <bitset>
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace wayside
{

/// A run as it was drawn; `offset` is its top left corner counted from the run's left edge and
/// baseline. Only the rectangle that has ink; a run without ink is one clear pixel.
struct RasterRun {
    Coverage ink;
    Point offset;
};

/// Main thread only. Files are opened when they are first needed and at most limits::open_fonts
/// sizes stay open.
class FontBook : public FontMeasure
{
public:
    /// `own_folder` (may be empty) is searched before the table's folders. Error: SDL_ttf does not
    /// start, or the first face of a voice can be read neither from its file nor from the program.
    [[nodiscard]] static Result<std::unique_ptr<FontBook>> create(FontTable table,
                                                                  const std::string& own_folder,
                                                                  EmbeddedFonts embedded);

    [[nodiscard]] std::span<const FaceId> stack(std::string_view language,
                                                FontVoice voice) const override;

    /// False for every character of a face that cannot be read.
    [[nodiscard]] bool covers(FaceId face, char32_t character) override;
    [[nodiscard]] int advance(const RunShape& run) override;
    [[nodiscard]] FaceMetrics metrics(FaceId face, int font_px) override;
    [[nodiscard]] InkReach ink(const RunShape& run) override;

    /// Draws a run; its colour does not matter. Error: the face cannot be read, or SDL_ttf's.
    [[nodiscard]] Result<RasterRun> rasterise(const PositionedRun& run);

    /// Nothing will be drawn for a while: the faces that drew are closed.
    void rest() { fonts_.close_drawing(); }

    /// Files that the table names and that are not there, for `doctor`.
    [[nodiscard]] std::vector<FontFace> missing_faces() const { return fonts_.missing(); }

    /// How often a face was opened so far, at any size: it costs more than what is measured with
    /// it.
    [[nodiscard]] std::size_t opened_faces() const { return fonts_.opened(); }

private:
    static constexpr std::size_t page_size = 256;

    /// What is known of 256 characters of a face.
    struct Page {
        std::bitset<page_size> asked;
        std::bitset<page_size> covered;
    };

    FontBook(FontTable table,
             const std::string& own_folder,
             EmbeddedFonts embedded,
             sdl::TextLibrary library);

    sdl::TextLibrary library_; ///< first: closed after the fonts
    FontTable table_;
    OpenFonts fonts_;
    std::unordered_map<std::uint64_t, Page> pages_;         ///< by face and page
    std::unordered_map<std::string, int> measured_;         ///< widths at the measuring size
    std::unordered_map<std::string, InkReach> inked_;       ///< in font sizes
    std::unordered_map<int, FaceMetrics> measured_metrics_; ///< by face, at the measuring size
};

} // namespace wayside
