#include "text/markup.hpp"

#include "text/isolates.hpp"
#include "text/paragraph.hpp"

#include <unicode/uchar.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>

namespace wayside
{

namespace
{

Result<std::u16string> to_utf16(std::string_view utf8)
{
    std::u16string text(utf8.size(), u'\0');
    std::int32_t length = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strFromUTF8(text.data(),
                  static_cast<std::int32_t>(text.size()),
                  &length,
                  utf8.data(),
                  static_cast<std::int32_t>(utf8.size()),
                  &status);
    if (status != U_STRING_NOT_TERMINATED_WARNING && U_FAILURE(status)) {
        return failure("text is not valid UTF-8");
    }
    text.resize(static_cast<std::size_t>(length));
    return text;
}

std::u16string without_controls(std::u16string_view text)
{
    std::u16string plain;
    std::copy_if(text.begin(), text.end(), std::back_inserter(plain), [](char16_t unit) {
        return !is_bidi_control(unit);
    });
    return plain;
}

/// What a line feed, a tab or another control character (of files from other systems) stands for;
/// nothing for one that has no place in a line.
std::optional<char16_t> written_as(char16_t unit, char16_t before)
{
    switch (unit) {
    case u'\n':
        return before == u'\r' ? std::nullopt : std::optional(u'\n');
    case u'\r':
    case 0x000B: // line tabulation
    case 0x000C: // form feed
    case 0x0085: // next line
    case 0x2028: // line separator
    case 0x2029: // paragraph separator
        return u'\n';
    case u'\t':
        return u' ';
    default:
        return u_charType(unit) == U_CONTROL_CHAR ? std::nullopt : std::optional(unit);
    }
}

} // namespace

std::string to_utf8(std::u16string_view text)
{
    std::string utf8(text.size() * 3, '\0');
    std::int32_t length = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strToUTF8WithSub(utf8.data(),
                       static_cast<std::int32_t>(utf8.size()),
                       &length,
                       text.data(),
                       static_cast<std::int32_t>(text.size()),
                       0xFFFD,
                       nullptr,
                       &status);
    utf8.resize(static_cast<std::size_t>(length));
    return utf8;
}

Result<MarkedText> parse_markup(std::string_view utf8)
{
    const auto written = to_utf16(utf8);
    if (!written) {
        return tl::unexpected(written.error());
    }
    MarkedText marked;
    bool emphasised = false;
    for (std::size_t at = 0; at < written->size(); ++at) {
        const char16_t unit = (*written)[at];
        const bool escaped =
            unit == u'\\' && at + 1 < written->size() && (*written)[at + 1] == u'*';
        if (unit == u'*') {
            emphasised = !emphasised;
            continue;
        }
        at += escaped ? 1 : 0;
        const auto kept = written_as((*written)[at], at > 0 ? (*written)[at - 1] : u'\0');
        if (kept) {
            marked.text.push_back(*kept);
            marked.emphasised.push_back(emphasised);
        }
    }
    return marked;
}

std::string plain_text(std::string_view text)
{
    const auto marked = parse_markup(text);
    return marked ? to_utf8(without_controls(marked->text)) : std::string();
}

PlainText plain_with_isolates(std::string_view text)
{
    const auto marked = parse_markup(text);
    if (!marked) {
        return {};
    }
    const std::u16string_view units = marked->text;
    PlainText plain;
    std::size_t taken = 0;
    const auto take_to = [&](std::size_t end) {
        plain.text += to_utf8(without_controls(units.substr(taken, end - taken)));
        taken = end;
        return plain.text.size();
    };
    for (const Isolate isolate : isolates_of(units)) {
        const std::size_t begin = take_to(isolate.begin);
        plain.isolated.push_back({.begin = begin, .end = take_to(isolate.end)});
    }
    take_to(units.size());
    return plain;
}

} // namespace wayside
