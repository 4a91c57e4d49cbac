#include "app/flash_meter.hpp"

#include "render/blend.hpp"
#include "render/luminance.hpp"
#include "scene/text_item.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <utility>

namespace wayside
{

namespace
{

constexpr Milliseconds second{1000};

/// Half a flash for each picture: so many within a second are too few for the rule.
constexpr auto harmless = static_cast<std::size_t>(2 * most_flashes_a_second);

template <typename Moments> bool could_flash(const Moments& moments)
{
    for (std::size_t first = 0; first + harmless < moments.size(); ++first) {
        if (moments[first + harmless].at < moments[first].at + second) {
            return true;
        }
    }
    return false;
}

/// As dark as the other is light.
std::shared_ptr<const LuminanceMap> opposite(const LuminanceMap& map)
{
    LuminanceMap other = map;
    for (float& value : other.values) {
        value = value < 0.5F ? 1.0F : 0.0F;
    }
    return std::make_shared<const LuminanceMap>(std::move(other));
}

/// What changes of a number that counts up, at most.
double ink_area(const CountUp& count)
{
    double largest = 0;
    for (const Paragraph& step : count.steps) {
        largest = std::max(largest, widest_line(step) * static_cast<double>(step.cap_height_px));
    }
    return largest;
}

/// The map that is seen when `to` has come in by `columns` cells.
std::shared_ptr<const LuminanceMap> pushed(const LuminanceMap& from,
                                           const LuminanceMap& to,
                                           int columns,
                                           Direction reading)
{
    const int width = from.cells.width;
    const SlideOffsets offsets = slide_offsets(width,
                                               {.kind = TransitionKind::Slide,
                                                .progress = full_progress * columns / width,
                                                .reading = reading});
    const auto cell = [width](int x, int y) {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
               static_cast<std::size_t>(x);
    };
    LuminanceMap seen = from;
    for (int y = 0; y < from.cells.height; ++y) {
        for (int x = 0; x < width; ++x) {
            const bool is_new = x - offsets.to >= 0 && x - offsets.to < width;
            const LuminanceMap& picture = is_new ? to : from;
            const int column = std::clamp(x - (is_new ? offsets.to : offsets.from), 0, width - 1);
            seen.values[cell(x, y)] = picture.values[cell(column, y)];
        }
    }
    return std::make_shared<const LuminanceMap>(std::move(seen));
}

/// When an eased transition of that length has come so far: the inverse of eased().
Milliseconds time_of(double progress, Milliseconds length)
{
    const double part = 1 - std::cbrt(1 - progress);
    return Milliseconds{std::llround(part * static_cast<double>(length.count()))};
}

} // namespace

FlashMeter::FlashMeter(Painter& painter, const Canvas& canvas)
    : painter_(painter), canvas_(canvas), cell_px_(flash_cell_px(canvas))
{
}

void FlashMeter::add_entrances(const Frame& frame,
                               Milliseconds at,
                               std::vector<Moment>& moments) const
{
    for (const Item& item : frame.items) {
        if (!item.entrance) {
            continue;
        }
        const auto* count = std::get_if<CountUp>(&item.entrance->kind);
        const bool is_large = count != nullptr && ink_area(*count) >= flash_area_px(canvas_);
        const std::int64_t changes =
            is_large ? std::max<std::int64_t>(std::ssize(count->steps) - 1, 1) : 1;
        for (std::int64_t change = 1; change <= changes; ++change) {
            // Rounded up: at a step's own moment it is there.
            const Milliseconds since =
                item.entrance->start + item.entrance->length * change / changes + Milliseconds{1};
            moments.push_back({.at = at + since, .frame = &frame, .since = since});
        }
    }
}

std::vector<FlashMeter::Moment> FlashMeter::moments_of(const Storyboard& board,
                                                       Milliseconds length) const
{
    std::vector<Moment> moments;
    double before = 0;
    for (std::size_t beat = 0; beat < board.beats.size(); ++beat) {
        const auto part = [&](double share) {
            return Milliseconds{std::llround(share * static_cast<double>(length.count()))};
        };
        const Milliseconds begin = part(before);
        before += board.beats[beat].share;
        const Transition& transition = beat == 0 ? board.into : board.between;
        const Milliseconds there = begin + std::min(transition.length, part(before) - begin);
        const Frame& frame = *board.beats[beat].frame;
        moments.push_back({.at = there, .frame = &frame, .since = {}});
        add_entrances(frame, there, moments);
        // The next beat begins whether or not everything has entered.
        moments.erase(std::remove_if(moments.begin(),
                                     moments.end(),
                                     [&](const Moment& moment) {
                                         return moment.frame == &frame && moment.at > there &&
                                                moment.at >= part(before);
                                     }),
                      moments.end());
    }
    std::stable_sort(moments.begin(), moments.end(), [](const Moment& a, const Moment& b) {
        return a.at < b.at;
    });
    return moments;
}

std::shared_ptr<const LuminanceMap> FlashMeter::map_of(const Moment& moment)
{
    if (image_.pixels.empty()) {
        image_ = {canvas_.px,
                  std::vector<std::uint32_t>(static_cast<std::size_t>(canvas_.px.width) *
                                             static_cast<std::size_t>(canvas_.px.height))};
    }
    painter_.paint(*moment.frame, moment.since, whole(canvas_.px), view(image_));
    return std::make_shared<const LuminanceMap>(
        luminance_of(view(std::as_const(image_)), cell_px_));
}

double FlashMeter::of_slide(const Storyboard& board, Milliseconds length)
{
    std::vector<Moment> moments = moments_of(board, length);
    // The changes at both ends are counted as well.
    std::vector<Moment> all = moments;
    all.insert(all.begin(), Moment{});
    all.push_back({.at = length});
    if (!could_flash(all)) {
        return 0;
    }
    std::vector<Sight> sights;
    sights.reserve(all.size());
    for (const Moment& moment : moments) {
        sights.push_back({.at = moment.at, .map = map_of(moment)});
    }
    sights.insert(sights.begin(), {.at = Milliseconds{0}, .map = opposite(*sights.front().map)});
    sights.push_back({.at = length, .map = opposite(*sights.back().map)});
    return most_flashes(sights);
}

double FlashMeter::of_push(const Frame& before, const Storyboard& after)
{
    if (after.into.kind != TransitionKind::Slide) {
        return 0;
    }
    const Frame& frame = *after.beats.front().frame;
    const auto from = map_of({.frame = &before, .since = entrances_end(before)});
    const auto to = map_of({.frame = &frame, .since = {}});
    const int width = from->cells.width;
    std::vector<Sight> sights;
    for (int columns = 0; columns <= width; ++columns) {
        sights.push_back({.at = time_of(static_cast<double>(columns) / width, after.into.length),
                          .map = pushed(*from, *to, columns, direction_of(frame.language))});
    }
    return most_flashes(sights);
}

} // namespace wayside
