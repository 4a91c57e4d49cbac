#pragma once
/// Makes an author's text ready to be laid out, and reports what must not be shown.

#include "programme/keep_together.hpp"
#include "programme/known_numbers.hpp"
#include "programme/slide.hpp"
#include "programme/table_reader.hpp"
#include "programme/text_tokens.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace wayside
{

/// The rules for the texts of one language. What it refers to must outlive it.
class TextRules
{
public:
    TextRules(TokenTable tokens,
              const KnownNumbers& numbers,
              const KeepTogether& together,
              bool is_pseudo,
              Report& report,
              std::vector<WrittenText>* written = nullptr)
        : tokens_(tokens)
        , numbers_(numbers)
        , together_(together)
        , is_pseudo_(is_pseudo)
        , report_(report)
        , written_(written)
    {
    }

    /// Tokens replaced, phrases kept together; noted in `written`. `own` are tokens that the player
    /// fills in. Reports typed numbers of contacts and unbalanced asterisks.
    [[nodiscard]] std::string finished(std::string_view text,
                                       const TomlValue& at,
                                       OwnToken own = {}) const;

    /// The text under `key`, finished; empty when absent.
    [[nodiscard]] std::string text(TableReader& reader,
                                   std::string_view key,
                                   Need need,
                                   OwnToken own = {}) const;

    /// The texts in a list of `count`.
    [[nodiscard]] std::vector<std::string> texts(TableReader& reader,
                                                 std::string_view key,
                                                 Range<std::size_t> count,
                                                 Need need) const;

    [[nodiscard]] Report& report() const { return report_; }

private:
    TokenTable tokens_;
    const KnownNumbers& numbers_;
    const KeepTogether& together_;
    bool is_pseudo_; ///< see pseudo_language.hpp
    Report& report_;
    std::vector<WrittenText>* written_; ///< where texts are noted with their places; null: nowhere
};

/// Reports a number of a known contact typed into `text`.
void report_typed_number(std::string_view text,
                         const TomlValue& at,
                         const KnownNumbers& numbers,
                         Report& report);

} // namespace wayside
