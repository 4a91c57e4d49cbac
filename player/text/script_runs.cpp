#include "text/script_runs.hpp"

#include "text/isolates.hpp"
#include "text/markup.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace wayside
{

namespace
{

/// The character's own script; empty for common, inherited and unknown ones. ICU's short names are
/// static strings.
std::string_view own_script(UChar32 character)
{
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode code = uscript_getScript(character, &status);
    const bool shared =
        code == USCRIPT_COMMON || code == USCRIPT_INHERITED || code == USCRIPT_UNKNOWN;
    return U_FAILURE(status) || shared ? std::string_view()
                                       : std::string_view(uscript_getShortName(code));
}

/// Resolves scripts from left to right (UAX 24, section 5.1).
class Resolver
{
public:
    explicit Resolver(std::vector<std::string_view>& scripts) : scripts_(scripts) {}

    /// The character in units [begin, end).
    void take(UChar32 character, std::size_t begin, std::size_t end)
    {
        std::string_view script = own_script(character);
        if (script.empty()) {
            script = bracketed(character);
        } else {
            for (const std::size_t unit : waiting_) {
                scripts_[unit] = script;
            }
            waiting_.clear();
            last_ = script;
        }
        for (std::size_t unit = begin; unit < end; ++unit) {
            scripts_[unit] = script;
            if (script.empty()) {
                waiting_.push_back(unit);
            }
        }
    }

    [[nodiscard]] bool has_script() const { return !last_.empty(); }

private:
    struct Bracket {
        UChar32 closing = 0;
        std::string_view script;
    };

    /// The script of a common character: that before it, and for a closing bracket that of the
    /// opening one.
    std::string_view bracketed(UChar32 character)
    {
        const auto type = u_getIntPropertyValue(character, UCHAR_BIDI_PAIRED_BRACKET_TYPE);
        if (type == U_BPT_OPEN) {
            open_.push_back({.closing = u_getBidiPairedBracket(character), .script = last_});
        } else if (type == U_BPT_CLOSE) {
            while (!open_.empty()) {
                const Bracket bracket = open_.back();
                open_.pop_back();
                if (bracket.closing == character) {
                    last_ = bracket.script.empty() ? last_ : bracket.script;
                    break;
                }
            }
        }
        return last_;
    }

    std::vector<std::string_view>& scripts_;
    std::string_view last_;
    std::vector<std::size_t> waiting_; ///< units before the first script
    std::vector<Bracket> open_;
};

/// Resolves units [begin, end) as a text of their own. Whether there was a script.
bool resolve_alone(const std::u16string& text, Isolate part, std::vector<std::string_view>& scripts)
{
    Resolver resolver(scripts);
    for (std::size_t at = part.begin; at < part.end;) {
        const std::size_t begin = at;
        const auto character = static_cast<UChar32>(next_character(text, at));
        resolver.take(character, begin, at);
    }
    return resolver.has_script();
}

} // namespace

std::vector<std::string_view> scripts_of(const std::u16string& text)
{
    std::vector<std::string_view> scripts(text.size());
    const std::vector<Isolate> isolates = isolates_of(text);
    auto isolate = isolates.begin();
    Resolver outside(scripts);
    for (std::size_t at = 0; at < text.size();) {
        if (isolate != isolates.end() && at == isolate->begin) {
            const Isolate part = *isolate++;
            if (resolve_alone(text, part, scripts)) {
                at = part.end;
                continue;
            }
        }
        const std::size_t begin = at;
        const auto character = static_cast<UChar32>(next_character(text, at));
        outside.take(character, begin, at);
    }
    for (std::string_view& script : scripts) {
        script = script.empty() ? "Zyyy" : script;
    }
    return scripts;
}

} // namespace wayside
