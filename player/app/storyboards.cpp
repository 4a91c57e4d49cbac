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
                                        const std::shared_ptr<const Programme>& fallback,
                                        const Canvas& canvas,
                                        FontMeasure& fonts)
{
    auto card = help_card(*fallback, canvas, fonts);
    if (!card) {
        return tl::unexpected(card.error());
    }
    return Storyboards(std::move(programme), std::move(*card), canvas, fonts);
}

Storyboards::Storyboards(std::shared_ptr<const Programme> programme,
                         std::shared_ptr<const Storyboard> fallback,
                         Canvas canvas,
                         FontMeasure& fonts)
    : programme_(std::move(programme))
    , fallback_(std::move(fallback))
    , canvas_(canvas)
    , fonts_(&fonts)
{
}

std::shared_ptr<const Storyboard> Storyboards::at(std::size_t slide, const std::string& language)
{
    const auto known = std::find_if(recent_.begin(), recent_.end(), [&](const Entry& entry) {
        return entry.slide == slide && entry.language == language;
    });
    if (known != recent_.end()) {
        return known->board;
    }
    auto board = compose(*programme_, programme_->slides.at(slide), language, canvas_, *fonts_);
    if (!board) {
        failures_.push_back(board.error());
    }
    remember(
        slide, language, board ? std::make_shared<const Storyboard>(std::move(*board)) : fallback_);
    return recent_.front().board;
}

void Storyboards::remember(std::size_t slide,
                           const std::string& language,
                           std::shared_ptr<const Storyboard> board)
{
    recent_.push_front({.slide = slide, .language = language, .board = std::move(board)});
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
