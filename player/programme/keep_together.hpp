#pragma once
/// Words that must stay on one line.

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace wayside
{

/// Phrases such as "human trafficking", of one language.
class KeepTogether
{
public:
    /// Only phrases with a space in them matter.
    void add(std::string_view phrase);

    /// `text` with the spaces inside each phrase (at the start of a word, in either case) turned
    /// into no-break spaces.
    [[nodiscard]] std::string joined(std::string text) const;

private:
    std::array<std::vector<std::u32string>, 129>
        phrases_; ///< folded; by first letter, those beyond ASCII last
    bool has_phrases_ = false;
};

} // namespace wayside
