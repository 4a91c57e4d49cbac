#include "programme/read_campaign.hpp"

#include "base/limits.hpp"
#include "programme/read_slides.hpp"
#include "programme/read_sources.hpp"
#include "programme/read_topics.hpp"
#include "programme/slide_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wayside
{

namespace
{

bool is_toml(const std::string& name)
{
    constexpr std::string_view ending = ".toml";
    return name.size() > ending.size() && name.front() != '.' &&
           name.compare(name.size() - ending.size(), ending.size(), ending) == 0;
}

/// The TOML files of a folder, in order of their names.
std::vector<std::string> toml_files(const std::string& folder, const ReadingContext& context)
{
    std::vector<std::string> paths;
    for (const std::string& name : context.files.list(folder)) {
        if (is_toml(name)) {
            paths.push_back(fmt::format("{}/{}", folder, name));
        }
    }
    return paths;
}

void read_head(const std::string& folder, const TomlValue& asked_at, ReadingContext& context)
{
    const auto root = context.files.open(folder + "/campaign.toml", asked_at.place());
    if (!root) {
        context.sources.mark_incomplete();
        return;
    }
    TableReader reader(*root, context.report);
    const std::string id = reader.text("id", Need::Required);
    if (!id.empty()) {
        static_cast<void>(report_bad_id(id, *root->find("id"), '-', context.report));
    }
    static_cast<void>(reader.text("title", Need::Required));
    read_sources(reader, context);
    reader.finish();
}

void read_picture_list(const std::string& path, ReadingContext& context)
{
    const auto root = context.files.open(path, {context.files.shown(path), 0, 0});
    if (!root) {
        context.pictures.mark_incomplete();
        return;
    }
    TableReader reader(*root, context.report);
    read_pictures(reader, path, context);
    reader.finish();
}

/// The document goes as soon as it is read: the next one finds its memory, still warm.
void read_slide_file(const std::string& path, ReadingContext& context)
{
    const auto document = context.files.parse(path, {context.files.shown(path), 0, 0});
    if (!document) {
        context.slides.mark_incomplete();
        return;
    }
    TableReader reader(document->root(), context.report);
    read_slides(reader, SlideOwner::Campaign, context);
    reader.finish();
}

/// Room for as many slides as there are words for: to move the slides that are there whenever room
/// runs out takes longer than to read some of them.
void make_room(const std::vector<WordsFile>& words, ReadingContext& context)
{
    std::size_t count = 0;
    for (const WordsFile& file : words) {
        const auto slides = file.root.find("slide");
        count = std::max(count, slides ? slides->size() : 0);
    }
    count = std::min(count, limits::max_slides);
    context.programme.slides.reserve(count);
    context.records.reserve(count);
    context.slides.reserve(count);
}

void read_topic_list(const std::string& path, ReadingContext& context)
{
    const auto root = context.files.open(path, {context.files.shown(path), 0, 0});
    if (!root) {
        context.topics.mark_incomplete();
        return;
    }
    TableReader reader(*root, context.report);
    read_topics(reader, context);
    reader.finish();
}

} // namespace

Campaign read_campaign(const std::string& folder,
                       const TomlValue& asked_at,
                       ReadingContext& context)
{
    read_head(folder, asked_at, context);
    const std::string pictures = folder + "/pictures.toml";
    if (context.files.exists(pictures)) {
        read_picture_list(pictures, context);
    }
    Campaign campaign;
    for (const std::string& path : toml_files(folder + "/words", context)) {
        if (const auto words = open_words(path, context)) {
            campaign.words.push_back(*words);
            for (const std::string_view pseudo : pseudo_languages) {
                if (context.options.pseudo && words->language == "en") {
                    campaign.words.push_back({std::string(pseudo), words->root});
                }
            }
        }
    }
    make_room(campaign.words, context);
    for (const std::string& path : toml_files(folder + "/slides", context)) {
        read_slide_file(path, context);
    }
    const std::string topics = folder + "/topics.toml";
    if (context.files.exists(topics)) {
        read_topic_list(topics, context);
    }
    return campaign;
}

void read_campaign_words(const Campaign& campaign, ReadingContext& context)
{
    for (const WordsFile& file : campaign.words) {
        read_words(file, context);
    }
}

} // namespace wayside
