#include "cli/campaign_words.hpp"

#include "cli/options.hpp"
#include "platform/file_tree.hpp"

#include <fmt/format.h>

#include <iostream>

namespace wayside
{

CampaignWords::CampaignWords(const std::string& folder)
    : folder_(folder_of(resolve_path("", folder + "/campaign.toml")))
    , tree_(file_tree("."))
    , files_(tree_, folder_ + "campaign.toml", report_)
{
}

std::string CampaignWords::id()
{
    const auto root = files_.open(folder_ + "campaign.toml", {"campaign.toml", 0, 0});
    const auto id = root ? root->find("id") : std::nullopt;
    return id && id->text() != nullptr ? *id->text() : std::string();
}

std::string CampaignWords::path(const std::string& language) const
{
    return fmt::format("{}words/{}.toml", folder_, language);
}

bool CampaignWords::has(const std::string& language) const
{
    return tree_.exists(path(language));
}

std::optional<WordsDocument> CampaignWords::open(const std::string& language)
{
    const std::string where = path(language);
    const auto root = files_.open(where, {files_.shown(where), 0, 0});
    if (!root) {
        return std::nullopt;
    }
    texts_.push_back(tree_.read(where).value_or(std::string()));
    return WordsDocument{.text = texts_.back(), .root = *root};
}

SlideKinds CampaignWords::slide_kinds() const
{
    SlideKinds kinds;
    for (const std::string& name : tree_.list(folder_ + "slides")) {
        Report not_said;
        const auto text = tree_.read(fmt::format("{}slides/{}", folder_, name));
        const auto document = TomlDocument::parse(text.value_or(""), name, not_said);
        const auto slides = document ? document->root().find("slide") : std::nullopt;
        for (const TomlValue& slide : slides ? slides->elements() : std::vector<TomlValue>()) {
            const auto id = slide.find("id");
            const auto kind = slide.find("kind");
            if (id && kind && id->text() != nullptr && kind->text() != nullptr) {
                kinds.emplace(*id->text(), *kind->text());
            }
        }
    }
    return kinds;
}

bool CampaignWords::print_findings()
{
    const bool is_well = report_.errors() == 0;
    print(report_.take(files_.shown_paths()), std::cerr);
    return is_well;
}

} // namespace wayside
