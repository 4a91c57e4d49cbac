#include "bench/big_programme.hpp"

#include <fmt/format.h>

#include <array>
#include <iterator>
#include <string>
#include <string_view>

namespace wayside::bench
{

namespace
{

constexpr std::size_t playlists = 10;
constexpr std::size_t slides_in_a_file = 5000;

std::string slide(std::size_t number)
{
    const auto id = fmt::format("p{}/{}", number % playlists, number);
    switch (number / playlists % 4) {
    case 0:
        return fmt::format("[[slide]]\nid = \"{}\"\nkind = \"fact\"\n", id);
    case 1:
        return fmt::format("[[slide]]\nid = \"{}\"\nkind = \"myth\"\n", id);
    case 2:
        return fmt::format(
            "[[slide]]\nid = \"{}\"\nkind = \"statistic\"\nvalue = 27.6\ndecimals = 1\n"
            "source = \"ilo-2022\"\n",
            id);
    default:
        return fmt::format("[[slide]]\nid = \"{}\"\nkind = \"list\"\n", id);
    }
}

std::string words(std::size_t number)
{
    const auto head = fmt::format("[slide.\"p{}/{}\"]\n", number % playlists, number);
    switch (number / playlists % 4) {
    case 0:
        return head + "headline = \"Human trafficking is a crime\"\n"
                      "text = \"It happens in the United States too.\"\n";
    case 1:
        return head + "myth = \"It always involves violence\"\n"
                      "reality = \"Often it is threats and lies\"\n";
    case 2:
        return head + "number = \"{value} million\"\nlabel = \"people in forced labour\"\n";
    default:
        return head + "headline = \"Signs at work\"\n"
                      "items = [{ text = \"They cannot leave\", summary = \"cannot leave\" }, "
                      "{ text = \"They are not paid\", summary = \"not paid\" }]\n";
    }
}

std::string entry(std::size_t number)
{
    constexpr std::array<std::string_view, 7> days{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    if (number == 0) {
        return "[[schedule]]\nid = \"always\"\nplaylist = \"p0\"\ntier = \"filler\"\n";
    }
    return fmt::format("[[schedule]]\nid = \"e{0}\"\nplaylist = \"p{1}\"\ntier = \"normal\"\n"
                       "days = [\"{2}\"]\nhours = [\"{3:02}:{4:02}-{5:02}:{4:02}\"]\n",
                       number,
                       number % playlists,
                       days.at(number % days.size()),
                       6 + number % 12,
                       number * 5 % 60,
                       8 + number % 12);
}

} // namespace

test::Files big_programme(std::size_t slides, std::size_t entries)
{
    test::Files files = test::files_below(WAYSIDE_ROOT "/tests/programme/base");
    std::erase_if(files,
                  [](const auto& file) { return file.first.starts_with("campaign/slides/"); });
    std::string programme = "format = 1\nid = \"big\"\ntitle = \"Big\"\ncountry = \"US\"\ncontacts "
                            "= \"contacts.toml\"\n"
                            "campaign = \"campaign\"\ntheme = \"theme.toml\"\n"
                            "help.US = { help = \"us-hotline\", emergency = \"us-emergency\" }\n";
    for (std::size_t number = 0; number < playlists; ++number) {
        programme += fmt::format("[[playlist]]\nid = \"p{0}\"\nitems = [\"p{0}/*\"]\n", number);
    }
    for (std::size_t number = 0; number < entries; ++number) {
        programme += entry(number);
    }
    std::string& said = files["campaign/words/en.toml"];
    said = "language = \"en\"\nreviewed = true\n[interface]\nsource = \"Source\"\n[picture]\n"
           "motif-door = \"A door stands open.\"\nicon-key = \"A key\"\n";
    for (std::size_t number = 0; number < slides; ++number) {
        files[fmt::format("campaign/slides/{:03}.toml", number / slides_in_a_file)] +=
            slide(number);
        said += words(number);
    }
    files["big.toml"] = std::move(programme);
    return files;
}

} // namespace wayside::bench
