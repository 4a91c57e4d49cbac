#include "render/run_cache.hpp"

#include <fmt/format.h>

namespace wayside
{

namespace
{

/// Everything that the letters depend on; place and colour do not belong to it.
std::string key_of(const PositionedRun& run)
{
    return fmt::format("{} {} {} {} {}",
                       run.face.value,
                       run.font_px,
                       run.script,
                       static_cast<int>(run.direction),
                       run.text);
}

std::size_t bytes_of(const RasterRun& picture)
{
    return picture.ink.pixels.size();
}

} // namespace

RunCache::RunCache(Rasterise rasterise, std::size_t budget_bytes)
    : rasterise_(std::move(rasterise)), budget_bytes_(budget_bytes)
{
}

Result<std::shared_ptr<const RasterRun>> RunCache::picture_of(const PositionedRun& run)
{
    std::string key = key_of(run);
    if (const auto found = by_key_.find(key); found != by_key_.end()) {
        entries_.splice(entries_.begin(), entries_, found->second);
        return found->second->picture;
    }
    auto drawn = rasterise_(run);
    if (!drawn) {
        return tl::unexpected(std::move(drawn).error());
    }
    auto picture = std::make_shared<const RasterRun>(std::move(*drawn));
    keep(std::move(key), picture);
    return picture;
}

void RunCache::clear()
{
    by_key_.clear();
    entries_.clear();
    bytes_ = 0;
}

void RunCache::keep(std::string key, std::shared_ptr<const RasterRun> picture)
{
    const std::size_t size = bytes_of(*picture);
    if (size > budget_bytes_) {
        return;
    }
    while (bytes_ + size > budget_bytes_) {
        bytes_ -= bytes_of(*entries_.back().picture);
        by_key_.erase(entries_.back().key);
        entries_.pop_back();
    }
    entries_.push_front({std::move(key), std::move(picture)});
    by_key_.emplace(entries_.front().key, entries_.begin());
    bytes_ += size;
}

} // namespace wayside
