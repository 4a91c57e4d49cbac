#include "schedule/intensity.hpp"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <deque>

namespace wayside
{

namespace
{

/// Puts items into a line in which no two heavy ones are neighbours.
class Line
{
public:
    Line(const std::vector<Slide>& slides, std::size_t count) : slides_(slides)
    {
        line_.reserve(count);
    }

    [[nodiscard]] bool is_heavy(const CycleItem& item) const
    {
        return slides_[item.slide].intensity == Intensity::High;
    }

    /// A heavy item that would follow another waits until a light one has passed.
    void take(const CycleItem& item)
    {
        if (is_heavy(item) && !line_.empty() && is_heavy(line_.back())) {
            waiting_.push_back(item);
            return;
        }
        add(item);
        if (!waiting_.empty() && !is_heavy(item)) {
            add(waiting_.front());
            waiting_.pop_front();
        }
    }

    /// Of those that were taken and do not wait.
    [[nodiscard]] Milliseconds length() const { return length_; }

    [[nodiscard]] std::vector<CycleItem> so_far() { return std::move(line_); }

    /// The cycle begins again after its end, so its ends are neighbours as well.
    void close()
    {
        if (line_.size() > 1 && is_heavy(line_.front()) && is_heavy(line_.back())) {
            waiting_.push_front(line_.back()); // it came before those that wait
            line_.pop_back();
        }
    }

    /// Those that still wait go between two light ones.
    void place_between()
    {
        std::vector<CycleItem> wider;
        wider.reserve(line_.size() + waiting_.size());
        for (const CycleItem& item : line_) {
            const CycleItem& before = wider.empty() ? line_.back() : wider.back();
            if (!waiting_.empty() && !is_heavy(before) && !is_heavy(item)) {
                wider.push_back(waiting_.front());
                waiting_.pop_front();
            }
            wider.push_back(item);
        }
        line_ = std::move(wider);
    }

    /// Those for which there is no place get light company, each light item in its turn.
    std::vector<CycleItem> finish()
    {
        std::vector<CycleItem> light;
        std::copy_if(line_.begin(),
                     line_.end(),
                     std::back_inserter(light),
                     [this](const CycleItem& item) { return !is_heavy(item); });
        assert(!light.empty());
        std::size_t turn = 0;
        for (const CycleItem& item : waiting_) {
            if (is_heavy(line_.back())) {
                line_.push_back(light[turn++ % light.size()]);
            }
            line_.push_back(item);
        }
        if (is_heavy(line_.back()) && is_heavy(line_.front())) {
            line_.push_back(light[turn % light.size()]);
        }
        return std::move(line_);
    }

private:
    void add(const CycleItem& item)
    {
        line_.push_back(item);
        length_ += item.length;
    }

    const std::vector<Slide>& slides_;
    std::vector<CycleItem> line_;
    Milliseconds length_{0};
    std::deque<CycleItem> waiting_;
};

} // namespace

std::vector<CycleItem> space_intensity(std::vector<CycleItem> items,
                                       const std::vector<Slide>& slides)
{
    Line line(slides, items.size());
    const auto heavy = std::count_if(
        items.begin(), items.end(), [&](const CycleItem& item) { return line.is_heavy(item); });
    if (heavy < 2 || static_cast<std::size_t>(heavy) == items.size()) {
        return items;
    }
    for (const CycleItem& item : items) {
        line.take(item);
    }
    line.close();
    line.place_between();
    return line.finish();
}

/// What Line does, with nothing but the weights.
bool spaces_out(Merger merger, const std::vector<Slide>& slides)
{
    const auto next_is_heavy = [&] {
        return slides[merger.pass()].intensity == Intensity::High;
    };
    const bool begins_heavy = next_is_heavy();
    bool ends_heavy = begins_heavy;
    std::int64_t waiting = 0;
    while (!merger.done()) {
        const bool is_heavy = next_is_heavy();
        if (is_heavy && ends_heavy) {
            waiting += 1;
            continue;
        }
        ends_heavy = is_heavy;
        if (waiting > 0 && !is_heavy) {
            waiting -= 1;
            ends_heavy = true;
        }
    }
    return waiting == 0 && !(begins_heavy && ends_heavy);
}

std::vector<CycleItem> space_beginning(Merger& merger,
                                       const std::vector<Slide>& slides,
                                       Milliseconds reach)
{
    Line line(slides, 0);
    while (line.length() < reach && !merger.done()) {
        line.take(merger.next());
    }
    return line.length() < reach ? line.finish() : line.so_far();
}

} // namespace wayside
