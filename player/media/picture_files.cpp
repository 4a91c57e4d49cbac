#include "media/picture_files.hpp"

#include "media/decode.hpp"

#include <algorithm>
#include <utility>

namespace wayside
{

namespace
{

/// Large enough to meet every part of a file, small enough to be quick.
constexpr Size proof_box{64, 64};

} // namespace

PictureFiles::PictureFiles(PictureReader reader, std::size_t budget_bytes)
    : reader_(std::move(reader)), budget_bytes_(budget_bytes)
{
}

PictureFiles::Entry* PictureFiles::find(const SeenFile& file)
{
    const auto found = std::find_if(
        entries_.begin(), entries_.end(), [&](const Entry& entry) { return entry.file == file; });
    return found == entries_.end() ? nullptr : &*found;
}

const PictureFiles::Entry* PictureFiles::find(const SeenFile& file) const
{
    const auto found = std::find_if(
        entries_.begin(), entries_.end(), [&](const Entry& entry) { return entry.file == file; });
    return found == entries_.end() ? nullptr : &*found;
}

void PictureFiles::keep(const std::vector<SeenFile>& files)
{
    const std::lock_guard lock(mutex_);
    std::vector<Entry> kept;
    for (const SeenFile& file : files) {
        const bool is_there = std::any_of(
            kept.begin(), kept.end(), [&](const Entry& entry) { return entry.file == file; });
        if (!is_there) {
            Entry* const known = find(file);
            kept.push_back(known != nullptr ? std::move(*known) : Entry{.file = file});
        }
    }
    entries_ = std::move(kept);
}

bool PictureFiles::has_room_for(std::size_t bytes) const
{
    std::size_t held = bytes;
    for (const Entry& entry : entries_) {
        held += entry.bytes == nullptr ? 0 : entry.bytes->size();
    }
    return held <= budget_bytes_;
}

PictureFiles::Entry PictureFiles::looked_at(const SeenFile& file) const
{
    Entry entry{.file = file, .is_known = true, .bytes = nullptr, .fault = std::nullopt};
    auto bytes = reader_.read(file.path);
    if (!bytes) {
        entry.fault = bytes.error();
        return entry;
    }
    DecodeRequest proof;
    proof.box = proof_box;
    if (const auto image = decode(**bytes, proof); !image) {
        entry.fault = failure(file.path, image.error()).value();
    } else if (reader_.stamp(file.path) != file.stamp) {
        entry.fault = Error{file.path + ": it is being changed"};
    } else {
        entry.bytes = std::move(*bytes);
    }
    return entry;
}

void PictureFiles::learn(Entry entry)
{
    const std::lock_guard lock(mutex_);
    Entry* const asked = find(entry.file);
    if (asked == nullptr || asked->is_known) {
        return;
    }
    if (entry.bytes != nullptr && !has_room_for(entry.bytes->size())) {
        entry.bytes = nullptr;
    }
    *asked = std::move(entry);
}

bool PictureFiles::look_at_next()
{
    SeenFile next;
    {
        const std::lock_guard lock(mutex_);
        const auto open = std::find_if(
            entries_.begin(), entries_.end(), [](const Entry& entry) { return !entry.is_known; });
        if (open == entries_.end()) {
            return false;
        }
        next = open->file;
    }
    learn(looked_at(next));
    return true;
}

std::optional<std::vector<Error>> PictureFiles::faults(const std::vector<SeenFile>& files) const
{
    const std::lock_guard lock(mutex_);
    std::vector<Error> faults;
    for (const SeenFile& file : files) {
        const Entry* const entry = find(file);
        if (entry == nullptr || !entry->is_known) {
            return std::nullopt;
        }
        if (entry->fault) {
            faults.push_back(*entry->fault);
        }
    }
    return faults;
}

Result<PictureBytes> PictureFiles::bytes_of(const SeenFile& file)
{
    {
        const std::lock_guard lock(mutex_);
        const Entry* const entry = find(file);
        if (entry != nullptr && entry->bytes != nullptr) {
            return entry->bytes;
        }
    }
    return reader_.read(file.path);
}

} // namespace wayside
