#pragma once
/// Decoded pictures: wished for by the main thread, decoded by workers, kept while they are wished
/// for and the budget allows.

#include "base/image.hpp"
#include "base/limits.hpp"
#include "base/result.hpp"
#include "media/decode.hpp"
#include "media/picture_files.hpp"
#include "programme/source_tree.hpp"

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <variant>
#include <vector>

namespace wayside
{

/// One picture at one size. `file` is a path, or the text of a drawing when `drawing` is true.
struct PictureWish {
    enum class Kind { File, Drawing };

    std::string file;
    Kind kind = Kind::File;
    DecodeRequest request;
    FileStamp stamp = 0; ///< of the file: a replaced one is another picture

    bool operator==(const PictureWish&) const = default;
};

/// Not decoded yet.
struct Pending {
};

using PictureStatus = std::variant<Pending, std::shared_ptr<const Image>, Error>;

/// Turns a wish into pixels; called on worker threads.
using DecodeFn = std::function<Result<Image>(const PictureWish&)>;

/// The real one: a drawing from its text, a picture from its file's bytes. Errors as decode, those
/// of a file begin with its path.
[[nodiscard]] Result<Image> decode_wish(const PictureWish& wish, PictureFiles& files);

/// Does one piece of what can wait until all wishes are met; called on a worker. False: there is
/// nothing to do.
using SpareWork = std::function<bool()>;

/// Thread safety: all public functions belong to the main thread. Workers touch only the members
/// under "shared".
class ImageStore
{
public:
    /// `wake` is called on a worker whenever something has become ready; it carries nothing and
    /// must not call back. With no workers, `status` decodes at once on the calling thread
    /// (pictures for files, not for a window).
    ImageStore(DecodeFn decode,
               std::function<void()> wake,
               int workers,
               std::size_t budget_bytes = limits::image_store_bytes,
               SpareWork spare = {});
    ImageStore(const ImageStore&) = delete;
    ImageStore& operator=(const ImageStore&) = delete;
    ImageStore(ImageStore&&) = delete;
    ImageStore& operator=(ImageStore&&) = delete;
    /// Waits for the decoding that is under way.
    ~ImageStore();

    /// What is needed, most urgent first. Replaces the last list: what is not on it is no longer
    /// decoded, and is the first to go when the budget is short.
    void wish(std::vector<PictureWish> wishes);

    /// There may be spare work again. It waits for the first wish list; with no workers it is done
    /// at once. `wake` is called when all of it is done.
    void do_spare_work();

    /// A picture that is not on the wish list and not kept is Pending. A failure stays until the
    /// wish has gone from the list and come back.
    [[nodiscard]] PictureStatus status(const PictureWish& wish);

    /// Bytes of the pictures kept.
    [[nodiscard]] std::size_t bytes() const;

private:
    struct Entry {
        PictureWish wish;
        PictureStatus status;
    };

    void work();
    void decode_next(std::unique_lock<std::mutex>& lock);
    void do_spare_piece(std::unique_lock<std::mutex>& lock);
    [[nodiscard]] const PictureWish* next_wish() const;
    [[nodiscard]] bool known(const PictureWish& wish) const;
    void keep(PictureWish wish, Result<Image> image);
    void trim(const Entry* spared);

    // Written only by the constructor.
    DecodeFn decode_;
    std::function<void()> wake_;
    std::size_t budget_bytes_;
    SpareWork spare_;
    std::vector<std::thread> workers_;

    // Shared, guarded by mutex_.
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<PictureWish> wishes_;
    std::vector<PictureWish> under_way_;
    std::list<Entry> entries_; ///< used last comes first
    bool has_wishes_ = false;  ///< a list has come, if an empty one
    bool has_spare_work_ = false;
    bool ending_ = false;
};

} // namespace wayside
