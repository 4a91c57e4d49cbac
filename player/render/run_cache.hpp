#pragma once
/// Rasterised runs of text, kept while there is room.

#include "base/limits.hpp"
#include "base/result.hpp"
#include "media/font_book.hpp"
#include "text/paragraph.hpp"

#include <cstddef>
#include <functional>
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace wayside
{

/// Draws a run: FontBook::rasterise, in a test a flat box. Errors: those of the font library.
using Rasterise = std::function<Result<RasterRun>(const PositionedRun&)>;

/// Keeps the runs used last, at most `budget_bytes` of pixels. Main thread only.
class RunCache
{
public:
    explicit RunCache(Rasterise rasterise, std::size_t budget_bytes = limits::text_cache_bytes);

    /// The run's picture, wherever it stands and whatever its colour. It stays valid for its holder
    /// when the cache lets it go.
    [[nodiscard]] Result<std::shared_ptr<const RasterRun>> picture_of(const PositionedRun& run);

    /// Lets all of them go.
    void clear();

    [[nodiscard]] std::size_t bytes() const { return bytes_; }

private:
    struct Entry {
        std::string key;
        std::shared_ptr<const RasterRun> picture;
    };

    void keep(std::string key, std::shared_ptr<const RasterRun> picture);

    Rasterise rasterise_;
    std::size_t budget_bytes_;
    std::size_t bytes_ = 0;
    std::list<Entry> entries_; ///< used last comes first
    std::unordered_map<std::string_view, std::list<Entry>::iterator>
        by_key_; ///< keys live in entries_
};

} // namespace wayside
