#include "app/storyboards.hpp"

#include "base/limits.hpp"

#include <algorithm>
#include <utility>

namespace wayside
{

Result<std::shared_ptr<const Storyboard>> help_card(const Programme& builtin,
                                                    const Canvas& canvas,
                                                    FontMeasure& fonts)
{
    auto board = compose(builtin, builtin.slides.front(), builtin.languages.front(), canvas, fonts);
    if (!board) {
        return failure("the built-in help card", board.error());
    }
    return std::make_shared<const Storyboard>(std::move(*board));
}

Result<Storyboards> Storyboards::create(std::shared_ptr<const Programme> programme,
                                        const std::shared_ptr<const Programme>& builtin,
                                        const Canvas& canvas,
                                        FontMeasure& fonts)
{
    auto card = help_card(*builtin, canvas, fonts);
    if (!card) {
        return tl::unexpected(card.error());
    }
    Storyboards boards(std::move(programme), nullptr, canvas, fonts);
    boards.card_ = std::move(*card);
    return boards;
}

Storyboards Storyboards::begin(std::shared_ptr<const Programme> programme,
                               std::shared_ptr<const Programme> builtin,
                               ComposedSlide first,
                               const Canvas& canvas,
                               FontMeasure& fonts)
{
    Storyboards boards(std::move(programme), std::move(builtin), canvas, fonts);
    boards.remember(std::move(first));
    return boards;
}

Storyboards::Storyboards(std::shared_ptr<const Programme> programme,
                         std::shared_ptr<const Programme> builtin,
                         Canvas canvas,
                         FontMeasure& fonts)
    : programme_(std::move(programme))
    , builtin_(std::move(builtin))
    , canvas_(canvas)
    , fonts_(&fonts)
{
}

void Storyboards::have_card()
{
    if (const auto builtin = std::exchange(builtin_, nullptr)) {
        auto card = help_card(*builtin, canvas_, *fonts_);
        if (card) {
            card_ = std::move(*card);
        } else {
            failures_.push_back(card.error());
        }
    }
}

/// The card; if there can be none, a slide that people know is better than nothing.
std::shared_ptr<const Storyboard> Storyboards::stand_in()
{
    have_card();
    return card_ != nullptr ? card_ : recent_.front().board;
}

std::shared_ptr<const Storyboard> Storyboards::at(std::size_t slide, const std::string& language)
{
    const auto known =
        std::find_if(recent_.begin(), recent_.end(), [&](const ComposedSlide& entry) {
            return entry.slide == slide && entry.language == language;
        });
    if (known != recent_.end()) {
        return known->board;
    }
    auto board = compose(*programme_, programme_->slides.at(slide), language, canvas_, *fonts_);
    std::shared_ptr<const Storyboard> shown;
    if (board) {
        shown = std::make_shared<const Storyboard>(std::move(*board));
    } else {
        shown = stand_in();
        failures_.push_back(Error{
            (card_ != nullptr ? "the help card stands in for " : "another slide stands in for ") +
            board.error().message});
    }
    remember({.slide = slide, .language = language, .board = std::move(shown)});
    return recent_.front().board;
}

void Storyboards::remember(ComposedSlide slide)
{
    recent_.push_front(std::move(slide));
    if (recent_.size() > limits::storyboards) {
        recent_.pop_back();
    }
}

StoryboardSource Storyboards::source()
{
    return [this](std::size_t slide, const std::string& language) {
        return at(slide, language);
    };
}

std::vector<Error> Storyboards::take_failures()
{
    return std::exchange(failures_, {});
}

} // namespace wayside
