#include "text/markup.hpp"

#include <cstdint>

#include <fmt/format.h>
#include <unicode/ustring.h>

#include "text/paragraph.hpp"

namespace wayside {

namespace {

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
        const bool escaped = unit == u'\\' && at + 1 < written->size() && (*written)[at + 1] == u'*';
        if (unit == u'*') {
            emphasised = !emphasised;
            continue;
        }
        at += escaped ? 1 : 0;
        marked.text.push_back((*written)[at]);
        marked.emphasised.push_back(emphasised);
    }
    return marked;
}

std::string plain_text(std::string_view text)
{
    const auto marked = parse_markup(text);
    if (!marked) {
        return {};
    }
    std::u16string plain;
    for (const char16_t unit : marked->text) {
        if (!is_bidi_control(unit)) {
            plain.push_back(unit);
        }
    }
    return to_utf8(plain);
}

} // namespace wayside
