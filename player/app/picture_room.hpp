#pragma once
/// Fonts, pictures and the painter, put together: what is needed to turn a Frame into pixels, with
/// a window or without.

#include "base/result.hpp"
#include "media/font_book.hpp"
#include "media/image_store.hpp"
#include "programme/theme.hpp"
#include "render/painter.hpp"
#include "scene/scene.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace wayside
{

/// Main thread only. Does not move: the painter holds references into it.
class PictureRoom
{
public:
    /// `fonts_file`: a fonts.toml (empty: the one inside the program); `own_fonts`: an organizer's
    /// folder (may be empty). `workers` 0 decodes while painting. Errors: a broken fonts.toml,
    /// SDL_ttf.
    [[nodiscard]] static Result<std::unique_ptr<PictureRoom>> create(const std::string& fonts_file,
                                                                     const std::string& own_fonts,
                                                                     std::function<void()> wake,
                                                                     int workers);

    [[nodiscard]] FontBook& fonts() { return *fonts_; }

    [[nodiscard]] Painter& painter() { return painter_; }

    /// Nothing will be painted for a while: letters that were drawn, and their faces, are let go.
    void rest();

    /// The colours of the drawings from now on.
    void use(const Palette& palette) { palette_ = palette; }

    /// The picture files that count from now on, the most important first: they are read and looked
    /// at, and kept as they are now (see PictureFiles).
    void keep(const std::vector<SeenFile>& files);

    /// What is wrong with these, which are all kept; none: a worker still looks at them, and wakes
    /// when it is done.
    [[nodiscard]] std::optional<std::vector<Error>> faults(const std::vector<SeenFile>& files) const
    {
        return files_.faults(files);
    }

    /// Wishes for the pictures of these frames, most urgent first. Returns whether those of the
    /// first are all there (or have failed for good).
    bool prepare(const std::vector<const Frame*>& frames);

    /// Whether every picture of the frame is there, or has failed for good.
    [[nodiscard]] bool is_settled(const Frame& frame);

    /// Why pictures could not be shown, each once.
    [[nodiscard]] std::vector<Error> take_failures();

private:
    PictureRoom(std::unique_ptr<FontBook> fonts, std::function<void()> wake, int workers);

    void add_wishes(const Frame& frame, std::vector<PictureWish>& wishes) const;
    [[nodiscard]] bool are_settled(const std::vector<PictureWish>& wishes);
    [[nodiscard]] std::shared_ptr<const Image> ready(const PictureWish& wish);
    [[nodiscard]] PictureWish wish_for(const PictureItem& item, Size box) const;
    [[nodiscard]] PictureWish wish_for(const VectorItem& item, Size box) const;

    std::unique_ptr<FontBook> fonts_;
    PictureFiles files_;
    ImageStore store_;
    Palette palette_;
    std::vector<std::string> reported_;
    std::vector<Error> failures_;
    Painter painter_;
};

} // namespace wayside
