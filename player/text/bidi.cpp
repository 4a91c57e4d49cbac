#include "text/bidi.hpp"

#include "text/paragraph.hpp"

#include <unicode/ubidi.h>
#include <unicode/uloc.h>

#include <string>
#include <utility>

namespace wayside
{

Direction direction_of(std::string_view language)
{
    // ICU wants a terminated string; it knows the script that a language without one is written in.
    return uloc_isRightToLeft(std::string(language).c_str()) != 0 ? Direction::RightToLeft
                                                                  : Direction::LeftToRight;
}

void Bidi::Close::operator()(UBiDi* bidi) const noexcept
{
    ubidi_close(bidi);
}

Bidi::Bidi(std::unique_ptr<UBiDi, Close> bidi) : bidi_(std::move(bidi)) {}

Result<Bidi> Bidi::analyse(const std::u16string& text, Direction base)
{
    std::unique_ptr<UBiDi, Close> bidi(ubidi_open());
    UErrorCode status = U_ZERO_ERROR;
    const UBiDiLevel level = base == Direction::RightToLeft ? 1 : 0;
    ubidi_setPara(
        bidi.get(), text.data(), static_cast<std::int32_t>(text.size()), level, nullptr, &status);
    if (U_FAILURE(status)) {
        return failure(std::string("bidirectional analysis failed: ") + u_errorName(status));
    }
    return Bidi(std::move(bidi));
}

std::vector<VisualRun> Bidi::line(std::size_t begin, std::size_t end) const
{
    std::vector<VisualRun> runs;
    if (begin >= end) {
        return runs;
    }
    const std::unique_ptr<UBiDi, Close> line(ubidi_open());
    UErrorCode status = U_ZERO_ERROR;
    ubidi_setLine(bidi_.get(),
                  static_cast<std::int32_t>(begin),
                  static_cast<std::int32_t>(end),
                  line.get(),
                  &status);
    const std::int32_t count = ubidi_countRuns(line.get(), &status);
    for (std::int32_t at = 0; U_SUCCESS(status) && at < count; ++at) {
        std::int32_t start = 0;
        std::int32_t length = 0;
        const UBiDiDirection direction = ubidi_getVisualRun(line.get(), at, &start, &length);
        runs.push_back({.begin = begin + static_cast<std::size_t>(start),
                        .end = begin + static_cast<std::size_t>(start + length),
                        .direction = direction == UBIDI_RTL ? Direction::RightToLeft
                                                            : Direction::LeftToRight});
    }
    return runs;
}

} // namespace wayside
