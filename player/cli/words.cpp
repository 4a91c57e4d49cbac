#include "cli/campaign_words.hpp"
#include "cli/commands.hpp"
#include "platform/file_tree.hpp"
#include "platform/whole_file.hpp"
#include "programme/codes.hpp"
#include "programme/words_export.hpp"
#include "programme/words_import.hpp"

#include <fmt/format.h>

#include <iostream>
#include <memory>

namespace wayside
{

namespace
{

struct ExportOptions {
    std::string campaign;
    std::string language;
    std::string from = "en";
    std::string output;
    bool is_template = false;
};

struct ImportOptions {
    std::string campaign;
    std::string po;
    bool is_reviewed = false;
};

void read_translations(CampaignWords& campaign, const ExportOptions& options, WordsExport& words)
{
    if (options.is_template || !campaign.has(options.language)) {
        return;
    }
    const auto present = campaign.open(options.language);
    if (!present) {
        return;
    }
    for (WordsEntry& entry : words_entries(present->root, campaign.report())) {
        words.translations.emplace(std::move(entry.path), std::move(entry.text));
    }
    const auto reviewed = present->root.find("reviewed");
    words.is_reviewed = reviewed && reviewed->flag().value_or(false);
}

/// What is wrong with the languages that were asked for; empty: nothing.
std::string language_fault(const ExportOptions& options)
{
    if (options.language.empty() != options.is_template) {
        return "give --language for a translation, or --template for none";
    }
    for (const std::string& language : {options.language, options.from}) {
        if (!language.empty() && !is_language_tag(language)) {
            return fmt::format(R"({} is not a language tag, such as "vi" or "zh-Hans")",
                               wayside::quoted(language));
        }
    }
    return options.language == options.from ? "both languages are the same" : "";
}

Exit run_export(const ExportOptions& options)
{
    if (const std::string fault = language_fault(options); !fault.empty()) {
        return fail("words", fault, Exit::Usage);
    }
    CampaignWords campaign(options.campaign);
    WordsExport words{.campaign = campaign.id(),
                      .source_language = options.from,
                      .source_file = campaign.shown(campaign.path(options.from)),
                      .language = options.language,
                      .is_reviewed = false,
                      .entries = {},
                      .translations = {},
                      .kinds = campaign.slide_kinds(),
                      .generator = "Wayside " WAYSIDE_VERSION};
    if (const auto source = campaign.open(options.from)) {
        words.entries = words_entries(source->root, campaign.report());
        read_translations(campaign, options, words);
    }
    if (!campaign.print_findings()) {
        return Exit::Content;
    }
    const std::string text = po_text(po_of(words));
    if (options.output.empty()) {
        std::cout << text << std::flush;
        return std::cout ? Exit::Done
                         : fail("words", "standard output cannot be written", Exit::Machine);
    }
    if (const auto written = replace_file(options.output, text, FileAccess::Usual); !written) {
        return fail("words", written.error().message, Exit::Machine);
    }
    return Exit::Done;
}

void print_outcome(const WordsImport& words, const std::string& file, const std::string& po)
{
    std::cout << fmt::format("{}: {} of {} texts from {}, {} kept from the file as it was; {}\n",
                             file,
                             words.from_po,
                             words.sources,
                             po,
                             words.kept,
                             words.is_reviewed ? "reviewed" : "a draft (reviewed = false)");
    for (const WordsGap& gap : words.gaps) {
        std::cout << fmt::format(
            "left out: {}, {} of {} texts not translated\n", gap.unit, gap.missing, gap.texts);
    }
    if (words.was_reviewed && !words.is_reviewed) {
        std::cerr << "wayside words: warning: these words were reviewed and are a draft now, which "
                     "displays do not show; give --reviewed when a native speaker has read them\n";
    }
}

/// The PO file against the words of the campaign. `language` is empty when it is not known.
WordsImport matched(const PoFile& po,
                    const std::string& language,
                    const ImportOptions& options,
                    CampaignWords& campaign)
{
    const std::string from = source_language_of(po);
    const auto source = campaign.open(from);
    const bool is_new = language.empty() || language == from || !campaign.has(language);
    const auto present = is_new ? std::nullopt : campaign.open(language);
    if (!source || (!is_new && !present)) {
        return {};
    }
    return import_words(po,
                        language,
                        *source,
                        present,
                        options.is_reviewed ? Review::Done : Review::None,
                        campaign.report());
}

Exit run_import(const ImportOptions& options)
{
    CampaignWords campaign(options.campaign);
    Report& report = campaign.report();
    const auto text = file_tree(".").read(options.po);
    if (!text) {
        return fail("words", text.error().message, Exit::Content);
    }
    const auto po = read_po(*text, options.po, report);
    const std::string language =
        po ? language_of(*po, report).value_or(std::string()) : std::string();
    const WordsImport words = po ? matched(*po, language, options, campaign) : WordsImport();
    if (!campaign.print_findings()) {
        return fail("words", "nothing was written", Exit::Content);
    }
    const std::string path = campaign.path(language);
    if (const auto written = replace_file(path, words.text, FileAccess::Usual); !written) {
        return fail("words", written.error().message, Exit::Machine);
    }
    print_outcome(words, path, options.po);
    return Exit::Done;
}

void add_export(CLI::App& parent, Exit& exit)
{
    auto* command = parent.add_subcommand("export", "Makes a PO file for a translator");
    const auto options = std::make_shared<ExportOptions>();
    command->add_option("campaign", options->campaign, "The campaign's folder")->required();
    command->add_option(
        "--language", options->language, "Into which language: vi, pt-BR, zh-Hans. New ones, too");
    command->add_option("--from", options->from, "From which language")->capture_default_str();
    command->add_option("--output,-o", options->output, "The file; without it, standard output");
    command->add_flag("--template", options->is_template, "For any language: a POT file");
    command->callback([options, &exit] { exit = run_export(*options); });
}

void add_import(CLI::App& parent, Exit& exit)
{
    auto* command =
        parent.add_subcommand("import", "Takes a PO file back into words/LANGUAGE.toml");
    const auto options = std::make_shared<ImportOptions>();
    command->add_option("campaign", options->campaign, "The campaign's folder")->required();
    command->add_option("po", options->po, "The translator's PO file")->required();
    command->add_flag("--reviewed",
                      options->is_reviewed,
                      "A native speaker has read every word: displays may show it");
    command->callback([options, &exit] { exit = run_import(*options); });
}

} // namespace

void add_words(CLI::App& app, Exit& exit)
{
    auto* command =
        app.add_subcommand("words",
                           "Gives a campaign's words to translators' tools and takes them "
                           "back");
    command->require_subcommand(1);
    add_export(*command, exit);
    add_import(*command, exit);
    const std::string examples =
        "  wayside words export playlists/campaigns/human-trafficking --language vi -o vi.po\n"
        "  wayside words export playlists/campaigns/human-trafficking --template -o words.pot\n"
        "  wayside words import playlists/campaigns/human-trafficking vi.po\n"
        "  wayside words import playlists/campaigns/human-trafficking vi.po --reviewed";
    add_examples(*command, examples);
    for (CLI::App* inner : command->get_subcommands([](const CLI::App*) { return true; })) {
        add_examples(*inner, examples);
    }
}

} // namespace wayside
