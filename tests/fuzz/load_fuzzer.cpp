/// Reads any bytes as a programme file beside valid companions, or as one of the companions when
/// they begin with a digit. Nothing may crash, and a programme that comes out must keep what
/// programme/programme.hpp promises.

#include "support/programme_files.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iterator>

namespace wayside
{
namespace
{

/// What the bytes stand for: `file` of the programme `programme`. The digit in front is the place
/// in `roles`.
struct Role {
    const char* programme;
    const char* file;
};

constexpr Role roles[] = {{"plain.toml", "plain.toml"},
                          {"plain.toml", "contacts.toml"},
                          {"small.toml", "small/slides/one.toml"},
                          {"small.toml", "small/words/en.toml"},
                          {"base.toml", "campaign/pictures.toml"},
                          {"base.toml", "theme.toml"}};

void require(bool holds, const char* promise)
{
    if (!holds) {
        fmt::print(stderr, "broken promise: {}\n", promise);
        std::abort();
    }
}

void check_programme(const Programme& programme)
{
    require(!programme.languages.empty(), "there is a language");
    require(programme.contacts.count(programme.help) == 1, "the help contact is known");
    require(!programme.playlists.empty(), "there is a playlist");
    for (const Playlist& playlist : programme.playlists) {
        require(!playlist.items.empty(), "a playlist has items");
        for (const PlaylistItem& item : playlist.items) {
            require(item.slide < programme.slides.size(), "an item is a slide");
        }
    }
    bool has_filler = false;
    for (const ScheduleEntry& entry : programme.schedule) {
        require(entry.playlist < programme.playlists.size(), "an entry has a playlist");
        has_filler = has_filler || (entry.tier == Tier::Filler && entry.unconditional());
    }
    require(has_filler, "there is filler without conditions");
    for (const Slide& slide : programme.slides) {
        require(!languages_of(slide.body).empty(), "a slide has words");
        require(slide.source.empty() || programme.sources.count(slide.source) == 1,
                "a slide's source is known");
        require(slide.motif.empty() || programme.media.count(slide.motif) == 1,
                "a slide's motif is known");
    }
}

void check_reading(const Reading& reading)
{
    require(reading.programme.has_value() == !has_errors(reading.diagnostics),
            "a programme, or an error");
    for (const Diagnostic& diagnostic : reading.diagnostics) {
        require(!diagnostic.message.empty(), "a finding has a sentence");
        require(diagnostic.place.line >= 0 && diagnostic.place.column >= 0,
                "a finding has a place");
    }
    if (reading.programme) {
        check_programme(*reading.programme);
    }
}

} // namespace
} // namespace wayside

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const wayside::SourceTree base = wayside::test::memory_tree(wayside::test::base_files());
    std::string text(data, data + size);
    std::size_t number = 0;
    if (size > 0 && data[0] >= '0' && data[0] < '0' + std::size(wayside::roles)) {
        number = data[0] - std::size_t{'0'};
        text.erase(0, 1);
    }
    const wayside::Role& role = wayside::roles[number];
    const auto read = [&](const std::string& path) {
        return path == role.file ? wayside::Result<std::string>(text) : base.read(path);
    };
    const wayside::SourceTree tree{.read = read, .list = base.list, .exists = base.exists};
    wayside::check_reading(wayside::read_programme(tree, role.programme));
    return 0;
}
