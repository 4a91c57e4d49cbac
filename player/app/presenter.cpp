#include "app/presenter.hpp"

#include "platform/startup.hpp"

#include <utility>

namespace wayside
{

Presenter::Presenter(PresenterParts parts)
    : parts_(std::move(parts)), screen_(parts_.glass, parts_.pictures.painter())
{
}

std::shared_ptr<const Frame> Presenter::shown_frame() const
{
    return shown_ ? shown_->frame : nullptr;
}

void Presenter::lost()
{
    parts_.glass.lost();
    is_exposed_ = true;
}

bool Presenter::prepare(const std::vector<const Frame*>& wanted)
{
    const bool is_drawable = parts_.pictures.prepare(wanted);
    for (const Error& error : parts_.pictures.take_failures()) {
        parts_.log(error.message);
    }
    return is_drawable;
}

bool Presenter::must_present(const Scene& scene, Now now) const
{
    const auto heartbeat = parts_.service.heartbeat();
    const bool beats = heartbeat && now.ticks - presented_ >= *heartbeat;
    return !shown_ || is_exposed_ || beats || lacked_pictures_ || !scene.same_picture(*shown_);
}

Result<std::optional<Presented>> Presenter::show(const Scene& scene, bool lacks_pictures, Now now)
{
    const bool stands = !must_present(scene, now);
    lacked_pictures_ = lacks_pictures;
    if (stands) {
        return std::nullopt;
    }
    auto showing = screen_.show(scene);
    if (!showing) {
        return tl::unexpected(showing.error());
    }
    is_exposed_ = false;
    if (showing->presented == Presented::Resized) {
        return showing->presented;
    }
    if (showing->painted.trouble) {
        parts_.log(showing->painted.trouble->message);
    }
    is_untidy_ = true;
    shown_ = scene;
    presented_ = now.ticks;
    parts_.service.presented(now.ticks);
    return showing->presented;
}

void Presenter::stand(const std::shared_ptr<const Frame>& next)
{
    screen_.settle();
    const bool is_ready = next != nullptr && (screen_.has_finished(next, Milliseconds{0}) ||
                                              parts_.pictures.is_settled(*next));
    if (!is_ready) {
        screen_.release_unseen();
    } else {
        is_untidy_ = is_untidy_ || !screen_.has_prepared(next);
        screen_.prepare(next);
    }
    tidy();
}

void Presenter::tidy()
{
    if (std::exchange(is_untidy_, false)) {
        parts_.pictures.rest();
        trim_heap();
    }
}

void Presenter::stand_by(const std::shared_ptr<const Frame>& spare)
{
    if (spare == nullptr) {
        screen_.release_unseen();
        return;
    }
    const bool is_whole = parts_.pictures.is_settled(*spare);
    if (!screen_.has_prepared(spare) || is_whole != is_spare_whole_) {
        screen_.prepare(spare);
        is_spare_whole_ = is_whole;
    }
}

} // namespace wayside
