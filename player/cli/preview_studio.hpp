#pragma once
/// Where the pictures of a preview are taken.

#include "app/picture_room.hpp"
#include "base/image.hpp"
#include "cli/preview_page.hpp"
#include "programme/programme.hpp"
#include "scene/canvas.hpp"

#include <functional>
#include <string>
#include <vector>

namespace wayside
{

/// Main thread only. What it refers to must outlive it.
struct PreviewStudio {
    const Programme& programme;
    PictureRoom& room;
    Canvas canvas;
    std::string output;              ///< folder that the pictures are written to
    bool is_first = true;            ///< no preview was in the folder before
    std::function<void()> on_slide;  ///< called when a slide is done in a language
    std::vector<Image> thumbnails{}; ///< of the language at hand
};

/// Takes every slide that has words in one of the preview's languages, and writes the pictures and
/// the contact sheet of each language. What cannot be set goes into the preview with its error, in
/// place of a picture. `preview` must be the outline of the studio's programme. Error: a file that
/// cannot be written.
[[nodiscard]] Result<void> take_pictures(PreviewStudio& studio, Preview& preview);

} // namespace wayside
