#pragma once
/// The page of `wayside preview`: every slide in every language, with filters, as one HTML file
/// that needs nothing but the pictures beside it.

#include "base/geometry.hpp"

#include <string>
#include <vector>

namespace wayside
{

/// Whether a picture is the one that the last preview left in the same folder.
enum class Novelty {
    None, ///< the same, or there was no preview before
    New,
    Changed
};

/// One picture of a slide, or why there is none.
struct PreviewPicture {
    std::string language;
    std::string file;                 ///< beside the page
    std::string error;                ///< why it could not be set; not empty: there is no file
    std::vector<std::string> words{}; ///< what is read on it, in reading order
    int beat = 0;                     ///< which of the slide's pictures, from 0
    int beats = 1;
    Novelty novelty = Novelty::None;
};

/// A slide with its pictures, language by language; none: it has no words in those previewed.
struct PreviewSlide {
    std::string id;
    std::string kind;      ///< "fact"
    std::string intensity; ///< "low"
    std::vector<std::string> playlists{};
    std::vector<PreviewPicture> pictures{};
};

/// A language that was previewed.
struct PreviewLanguage {
    std::string tag;
    bool is_draft = false; ///< no native speaker has reviewed its words
    std::string sheet{};   ///< its contact sheet, beside the page; empty: none
};

/// Everything that the page tells.
struct Preview {
    std::string title; ///< of the programme
    Size size;         ///< of every picture
    std::vector<PreviewLanguage> languages{};
    std::vector<std::string> playlists{}; ///< ids, in the programme's order
    std::vector<PreviewSlide> slides{};
    std::vector<std::string> faults{}; ///< what went wrong beside slides that could not be set
};

/// "310 pictures, and 2 that could not be set".
[[nodiscard]] std::string count_line(const Preview& preview);

/// The page as HTML. Pure; whatever an author wrote is escaped.
///
/// Stable, because the script and tests read it: each slide is a `section` with `data-slide`,
/// `data-kind`, `data-intensity` and `data-playlists` (ids between blanks), each picture in it a
/// `figure` with `data-language` and `data-state` ("same", "new", "changed", "failed"). What the
/// filters leave out is `hidden`. They are kept in the URL's fragment:
/// `#lang=en,es&kind=myth&playlist=core&intensity=low&q=words&only=1`.
[[nodiscard]] std::string preview_page(const Preview& preview);

} // namespace wayside
