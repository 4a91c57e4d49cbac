#include "app/picture_room.hpp"

#include "base/overload.hpp"
#include "media/embedded.hpp"
#include "platform/file_stamp.hpp"
#include "platform/file_tree.hpp"

#include <algorithm>
#include <utility>

namespace wayside
{

namespace
{

constexpr std::size_t most_reported = 64;

} // namespace

Result<std::unique_ptr<PictureRoom>> PictureRoom::create(const std::string& fonts_file,
                                                         const std::string& own_fonts,
                                                         std::function<void()> wake,
                                                         int workers)
{
    std::string text(embedded_text("fonts.toml"));
    if (!fonts_file.empty()) {
        auto read = file_tree(".").read(fonts_file);
        if (!read) {
            return failure(fonts_file, read.error());
        }
        text = std::move(*read);
    }
    auto table = parse_font_table(text, fonts_file.empty() ? "fonts.toml" : fonts_file);
    if (!table) {
        return tl::unexpected(table.error());
    }
    auto fonts =
        FontBook::create(std::move(*table),
                         own_fonts,
                         {.headline = embedded("headline.otf"), .text = embedded("text.otf")});
    if (!fonts) {
        return tl::unexpected(fonts.error());
    }
    // Private constructor: make_unique cannot call it.
    return std::unique_ptr<PictureRoom>(
        new PictureRoom(std::move(*fonts), std::move(wake), workers));
}

PictureRoom::PictureRoom(std::unique_ptr<FontBook> fonts, std::function<void()> wake, int workers)
    : fonts_(std::move(fonts))
    , files_({.read = read_picture, .stamp = stamp_of})
    , store_([this](const PictureWish& wish) { return decode_wish(wish, files_); },
             std::move(wake),
             workers,
             limits::image_store_bytes,
             [this] { return files_.look_at_next(); })
    , painter_({.picture = [this](const PictureItem& item,
                                  Size box) { return ready(wish_for(item, box)); },
                .drawing =
                    [this](const VectorItem& item, Size box) {
                        return ready(wish_for(item, box));
                    }},
               [this](const PositionedRun& run) { return fonts_->rasterise(run); })
{
}

void PictureRoom::rest()
{
    painter_.rest();
    fonts_->rest();
}

PictureWish PictureRoom::wish_for(const PictureItem& item, Size box) const
{
    return {.file = item.file,
            .kind = PictureWish::Kind::File,
            .request = {.box = box,
                        .fit = item.fit,
                        .focal_x = item.focal_x,
                        .focal_y = item.focal_y,
                        .palette = palette_},
            .stamp = item.stamp};
}

PictureWish PictureRoom::wish_for(const VectorItem& item, Size box) const
{
    DecodeRequest request;
    request.box = box;
    request.palette = palette_;
    return {.file = item.svg, .kind = PictureWish::Kind::Drawing, .request = request, .stamp = 0};
}

std::shared_ptr<const Image> PictureRoom::ready(const PictureWish& wish)
{
    const PictureStatus status = store_.status(wish);
    if (const auto* image = std::get_if<std::shared_ptr<const Image>>(&status)) {
        return *image;
    }
    if (const auto* error = std::get_if<Error>(&status);
        error != nullptr &&
        std::find(reported_.begin(), reported_.end(), error->message) == reported_.end() &&
        reported_.size() < most_reported) {
        reported_.push_back(error->message);
        failures_.push_back(*error);
    }
    return nullptr;
}

void PictureRoom::keep(const std::vector<SeenFile>& files)
{
    files_.keep(files);
    store_.do_spare_work();
}

void PictureRoom::add_wishes(const Frame& frame, std::vector<PictureWish>& wishes) const
{
    for (const Item& item : frame.items) {
        std::visit(Overload{[&](const PictureItem& picture) {
                                wishes.push_back(wish_for(picture, item.rect.size()));
                            },
                            [&](const VectorItem& drawing) {
                                wishes.push_back(wish_for(drawing, item.rect.size()));
                            },
                            [](const BoxItem&) {},
                            [](const GlowItem&) {},
                            [](const TextItem&) {
                            }},
                   item.what);
    }
}

bool PictureRoom::are_settled(const std::vector<PictureWish>& wishes)
{
    return std::none_of(wishes.begin(), wishes.end(), [this](const PictureWish& wish) {
        return std::holds_alternative<Pending>(store_.status(wish));
    });
}

bool PictureRoom::prepare(const std::vector<const Frame*>& frames)
{
    std::vector<PictureWish> wishes;
    std::vector<PictureWish> urgent;
    for (const Frame* frame : frames) {
        add_wishes(*frame, wishes);
        if (frame == frames.front()) {
            urgent = wishes;
        }
    }
    store_.wish(std::move(wishes));
    return are_settled(urgent);
}

bool PictureRoom::is_settled(const Frame& frame)
{
    std::vector<PictureWish> wishes;
    add_wishes(frame, wishes);
    return are_settled(wishes);
}

std::vector<Error> PictureRoom::take_failures()
{
    return std::exchange(failures_, {});
}

} // namespace wayside
