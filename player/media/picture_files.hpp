#pragma once
/// The picture files of the programme that plays, as they were when it was read: a file that is
/// overwritten halfway must not take away the picture that it had.

#include "base/limits.hpp"
#include "base/result.hpp"
#include "media/picture_bytes.hpp"
#include "programme/source_tree.hpp"

#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace wayside
{

/// How files are got at; tests give others. Called on any thread.
struct PictureReader {
    std::function<Result<PictureBytes>(const std::string& path)> read;
    std::function<FileStamp(const std::string& path)> stamp;
};

/// *Thread safety:* every function may be called on any thread.
class PictureFiles
{
public:
    explicit PictureFiles(PictureReader reader,
                          std::size_t budget_bytes = limits::picture_file_bytes);

    /// These count from now on, the first ones before the others where there is no room for all.
    /// One that is known keeps what is known of it; what is not named is forgotten.
    void keep(const std::vector<SeenFile>& files);

    /// Reads the next file of which nothing is known yet, and finds out whether it is a whole
    /// picture. False: there is none left.
    bool look_at_next();

    /// What of these, which are all kept, is no picture, or is not the file that was seen any more:
    /// empty when all are good. None: not all have been looked at.
    [[nodiscard]] std::optional<std::vector<Error>> faults(
        const std::vector<SeenFile>& files) const;

    /// The file as it was when it was seen; beyond the budget as it is now, whatever was done to
    /// it. Error: it cannot be read.
    [[nodiscard]] Result<PictureBytes> bytes_of(const SeenFile& file);

private:
    struct Entry {
        SeenFile file;
        bool is_known = false;
        PictureBytes bytes{};         ///< null: not known, at fault, or beyond the budget
        std::optional<Error> fault{}; ///< of one that is known
    };

    [[nodiscard]] Entry* find(const SeenFile& file);
    [[nodiscard]] const Entry* find(const SeenFile& file) const;
    [[nodiscard]] bool has_room_for(std::size_t bytes) const;
    [[nodiscard]] Entry looked_at(const SeenFile& file) const;
    void learn(Entry entry);

    PictureReader reader_;
    std::size_t budget_bytes_;
    mutable std::mutex mutex_;
    std::vector<Entry> entries_; ///< guarded by mutex_
};

} // namespace wayside
