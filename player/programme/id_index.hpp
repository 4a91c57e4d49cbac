#pragma once
/// The ids of one sort of thing, each with the place where it was first given.

#include "programme/report.hpp"
#include "programme/toml_value.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace wayside
{

/// Looks ids up in constant time: a programme may have 200,000 slides. `noun` is what messages call
/// it.
class IdIndex
{
public:
    explicit IdIndex(std::string noun) : noun_(std::move(noun)) {}

    // ids() looks into the entries: a copy's would look into another index.
    IdIndex(const IdIndex&) = delete;
    IdIndex(IdIndex&&) = delete;
    IdIndex& operator=(const IdIndex&) = delete;
    IdIndex& operator=(IdIndex&&) = delete;
    ~IdIndex() = default;

    /// Makes room for so many.
    void reserve(std::size_t count);

    /// Remembers `id` under the number `index`. False, with an error that names the first place,
    /// when it is there.
    bool add(std::string_view id, std::size_t index, const TomlValue& at, Report& report);

    [[nodiscard]] std::optional<std::size_t> find(std::string_view id) const;

    /// The number of `id`; an unknown one is reported at `at` with the nearest that is known.
    /// Silent when the index is incomplete.
    [[nodiscard]] std::optional<std::size_t> resolve(std::string_view id,
                                                     const TomlValue& at,
                                                     Report& report) const;

    /// A file that gives ids could not be read: from now on nothing can be called unknown.
    void mark_incomplete() { complete_ = false; }

    [[nodiscard]] bool complete() const { return complete_; }

    /// In the order in which they were added.
    [[nodiscard]] const std::vector<std::string_view>& ids() const { return ids_; }

private:
    /// Where it was first given, as numbers: the document may be gone by the time it is asked.
    struct Entry {
        std::size_t index;
        std::size_t file; ///< index into files_
        int line;
        int column;
    };

    std::string noun_;

    /// Of any kind of string: looking up makes none.
    struct Hash {
        // NOLINTNEXTLINE(readability-identifier-naming): the standard library's name
        using is_transparent = void;

        [[nodiscard]] std::size_t operator()(std::string_view id) const
        {
            return std::hash<std::string_view>()(id);
        }
    };

    std::unordered_map<std::string, Entry, Hash, std::equal_to<>> entries_;
    std::vector<std::string_view> ids_; ///< keys of entries_, which stay where they are
    std::vector<std::string> files_;
    bool complete_ = true;
};

/// Whether `id` is made of a-z, 0-9 and hyphens (and `/` where `separator` is '/'); else reports it
/// at `at`.
[[nodiscard]] bool report_bad_id(std::string_view id,
                                 const TomlValue& at,
                                 char separator,
                                 Report& report);

} // namespace wayside
