#include "media/image_store.hpp"

#include "posix/give_way.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace wayside
{

namespace
{

std::size_t bytes_of(const PictureStatus& status)
{
    const auto* image = std::get_if<std::shared_ptr<const Image>>(&status);
    return image == nullptr ? 0 : (*image)->pixels.size() * sizeof(std::uint32_t);
}

PictureStatus to_status(Result<Image> image)
{
    if (!image) {
        return image.error();
    }
    return std::make_shared<const Image>(std::move(*image));
}

} // namespace

Result<Image> decode_wish(const PictureWish& wish, PictureFiles& files)
{
    if (wish.kind == PictureWish::Kind::Drawing) {
        return decode(std::as_bytes(std::span(wish.file)), wish.request);
    }
    const auto bytes = files.bytes_of({.path = wish.file, .stamp = wish.stamp});
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    auto image = decode(**bytes, wish.request);
    return image ? std::move(image) : failure(wish.file, image.error());
}

ImageStore::ImageStore(DecodeFn decode,
                       std::function<void()> wake,
                       int workers,
                       std::size_t budget_bytes,
                       SpareWork spare)
    : decode_(std::move(decode))
    , wake_(std::move(wake))
    , budget_bytes_(budget_bytes)
    , spare_(std::move(spare))
{
    for (int worker = 0; worker < workers; ++worker) {
        workers_.emplace_back([this] { work(); });
    }
}

ImageStore::~ImageStore()
{
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    changed_.notify_all();
    for (std::thread& worker : workers_) {
        worker.join();
    }
}

void ImageStore::wish(std::vector<PictureWish> wishes)
{
    {
        const std::lock_guard lock(mutex_);
        wishes_ = std::move(wishes);
        has_wishes_ = true;
        entries_.remove_if([&](const Entry& entry) {
            const bool wished =
                std::find(wishes_.begin(), wishes_.end(), entry.wish) != wishes_.end();
            return !wished && std::holds_alternative<Error>(entry.status);
        });
        trim(nullptr);
    }
    changed_.notify_all();
}

void ImageStore::do_spare_work()
{
    if (workers_.empty()) {
        while (spare_()) {
        }
        return;
    }
    {
        const std::lock_guard lock(mutex_);
        has_spare_work_ = true;
    }
    changed_.notify_all();
}

PictureStatus ImageStore::status(const PictureWish& wish)
{
    std::unique_lock lock(mutex_);
    const auto known = std::find_if(
        entries_.begin(), entries_.end(), [&](const Entry& entry) { return entry.wish == wish; });
    if (known != entries_.end()) {
        entries_.splice(entries_.begin(), entries_, known);
        return entries_.front().status;
    }
    if (!workers_.empty()) {
        return Pending{};
    }
    lock.unlock();
    auto image = decode_(wish);
    lock.lock();
    keep(wish, std::move(image));
    return entries_.front().status;
}

std::size_t ImageStore::bytes() const
{
    const std::lock_guard lock(mutex_);
    std::size_t bytes = 0;
    for (const Entry& entry : entries_) {
        bytes += bytes_of(entry.status);
    }
    return bytes;
}

bool ImageStore::known(const PictureWish& wish) const
{
    const bool ready = std::any_of(
        entries_.begin(), entries_.end(), [&](const Entry& entry) { return entry.wish == wish; });
    return ready || std::find(under_way_.begin(), under_way_.end(), wish) != under_way_.end();
}

const PictureWish* ImageStore::next_wish() const
{
    const auto next = std::find_if(
        wishes_.begin(), wishes_.end(), [&](const PictureWish& wish) { return !known(wish); });
    return next == wishes_.end() ? nullptr : &*next;
}

void ImageStore::keep(PictureWish wish, Result<Image> image)
{
    entries_.push_front({.wish = std::move(wish), .status = to_status(std::move(image))});
    trim(&entries_.front());
}

/// Lets go what is not wished for, but for `spared`, until the rest is within the budget.
void ImageStore::trim(const Entry* spared)
{
    std::size_t bytes = 0;
    for (const Entry& entry : entries_) {
        bytes += bytes_of(entry.status);
    }
    // What is wished for stays even above the budget: without it there would be no picture.
    for (auto last = entries_.end(); bytes > budget_bytes_ && last != entries_.begin();) {
        --last;
        if (&*last != spared &&
            std::find(wishes_.begin(), wishes_.end(), last->wish) == wishes_.end()) {
            bytes -= bytes_of(last->status);
            last = entries_.erase(last);
        }
    }
}

void ImageStore::work()
{
    bool gives_way = false;
    std::unique_lock lock(mutex_);
    while (true) {
        // The first pictures are what everybody waits for: before there is no hand to give way to.
        if (!gives_way && has_wishes_ && next_wish() == nullptr) {
            give_way();
            gives_way = true;
        }
        changed_.wait(lock, [this] {
            return ending_ || next_wish() != nullptr || (has_wishes_ && has_spare_work_);
        });
        if (ending_) {
            return;
        }
        if (next_wish() != nullptr) {
            decode_next(lock);
        } else {
            do_spare_piece(lock);
        }
    }
}

void ImageStore::decode_next(std::unique_lock<std::mutex>& lock)
{
    PictureWish wish = *next_wish();
    under_way_.push_back(wish);
    lock.unlock();
    auto image = decode_(wish);
    lock.lock();
    under_way_.erase(std::find(under_way_.begin(), under_way_.end(), wish));
    // Nobody may want it any more: it is kept if there is room, since the same slides come round
    // again.
    keep(std::move(wish), std::move(image));
    lock.unlock();
    wake_();
    lock.lock();
}

void ImageStore::do_spare_piece(std::unique_lock<std::mutex>& lock)
{
    // Whoever asks meanwhile asks for another round.
    has_spare_work_ = false;
    lock.unlock();
    const bool has_more = spare_();
    if (!has_more) {
        wake_();
    }
    lock.lock();
    has_spare_work_ = has_spare_work_ || has_more;
}

} // namespace wayside
