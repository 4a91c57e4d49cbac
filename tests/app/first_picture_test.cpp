#include "player_on_dummy.hpp"
#include "render/screen.hpp"
#include "scene/scene_at.hpp"

#include <gmock/gmock.h>

#include <atomic>
#include <semaphore>

namespace wayside
{

namespace
{

using namespace std::chrono_literals;
using test::luma;

bool is_picture(const Item& item)
{
    return std::holds_alternative<PictureItem>(item.what) ||
           std::holds_alternative<VectorItem>(item.what);
}

/// A player whose pictures come when the test says so: its only worker is held where it tells that
/// it has decoded something.
class FirstPicture : public test::PlayerOnDummy
{
protected:
    ~FirstPicture() override
    {
        let_pictures_come();
        // Its worker uses what goes now.
        player_.reset();
        room_.reset();
        prepared_room_.reset();
    }

    void start_without_pictures(Site site)
    {
        auto room = PictureRoom::create(
            {}, {}, [this] { told(); }, 1);
        ASSERT_TRUE(room);
        (*room)->use(site.programme->theme.palette);
        hold_pictures(**room);
        prepared_room_ = std::move(*room);
        start(std::move(site));
    }

    /// Has the worker decode something new, and holds it there.
    void hold_pictures(PictureRoom& room)
    {
        is_held_ = false;
        is_let_ = false;
        Frame frame;
        frame.items.push_back({.rect = {0, 0, ++held_pictures_, 1},
                               .what = VectorItem{.svg = "<svg/>", .alternative = {}},
                               .entrance = std::nullopt});
        static_cast<void>(room.prepare({&frame}));
        held_.acquire();
    }

    void let_pictures_come()
    {
        if (!std::exchange(is_let_, true)) {
            let_.release();
        }
    }

    /// Turns until all pictures of what is shown are there, while no time passes.
    void until_whole()
    {
        while (player_->lacks_a_picture()) {
            told_.acquire();
            ASSERT_TRUE(player_->iterate(clock_.now()));
        }
    }

    /// Whether the window shows the scene that the player says, with the pictures that are there.
    bool shows_what_it_says()
    {
        const Image wanted = picture_of(*player_->shown(), room_->painter());
        const SDL_Surface& surface = *SDL_GetWindowSurface(&window_.get());
        for (int y = 0; y < surface.h; ++y) {
            const auto* row = reinterpret_cast<const std::uint32_t*>(
                static_cast<const std::byte*>(surface.pixels) + std::ptrdiff_t{y} * surface.pitch);
            for (int x = 0; x < surface.w; ++x) {
                if (((row[x] ^ view(wanted).at({x, y})) & 0x00FFFFFFU) != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /// The first moment in which a scene with pictures moves, no transition runs.
    Instant moving_moment(const Site& site)
    {
        const auto room = test::picture_room(site);
        auto boards = Storyboards::create(site.programme,
                                          builtin_programme("US").value(),
                                          canvas_of({640, 360}, site.display),
                                          room->fonts());
        const Instant begin = clock_.now().instant;
        for (Instant moment = begin; boards && moment < begin + 6h; moment += 200ms) {
            const Scene scene =
                scene_at(*site.schedule, boards->source(), moment, ClockTrust::Trusted);
            const auto& items = scene.frame->items;
            if (scene.moving && scene.from == nullptr &&
                std::any_of(items.begin(), items.end(), is_picture)) {
                return moment;
            }
        }
        ADD_FAILURE() << "no such scene";
        return begin;
    }

private:
    void told()
    {
        if (!is_held_.exchange(true)) {
            held_.release();
            let_.acquire();
            return;
        }
        told_.release();
    }

    std::atomic<bool> is_held_ = false;
    bool is_let_ = true;
    int held_pictures_ = 0;
    std::binary_semaphore held_{0};
    std::binary_semaphore let_{0};
    std::counting_semaphore<> told_{0};
};

TEST_F(FirstPicture, ShowsItsWordsWhileItsPicturesAreStillToCome)
{
    clock_.advance(5s); // the middle of a slide
    start_without_pictures(test::shipped_site("transit-station.toml"));
    const auto rest = player_->iterate(clock_.now());
    ASSERT_TRUE(rest);
    EXPECT_EQ(*rest, limits::media_patience);
    ASSERT_TRUE(player_->shown());
    EXPECT_TRUE(player_->lacks_a_picture());
    EXPECT_TRUE(shows_what_it_says());
    const double without = luma(window_.get());
    EXPECT_GT(without, 20);

    let_pictures_come();
    until_whole();
    EXPECT_TRUE(shows_what_it_says());
    EXPECT_NE(luma(window_.get()), without);
    EXPECT_TRUE(log_.empty()) << log_.front();
}

TEST_F(FirstPicture, MovesWhileItsPicturesAreStillToCome)
{
    Site site = test::shipped_site("transit-station.toml");
    clock_.advance(moving_moment(site) - clock_.now().instant);
    start_without_pictures(std::move(site));
    const auto rest = player_->iterate(clock_.now());
    ASSERT_TRUE(rest);
    EXPECT_EQ(*rest, 0ms) << "it moves";
    ASSERT_TRUE(player_->shown());
    const Milliseconds entered = player_->shown()->entered;
    EXPECT_LT(entered, entrances_end(*player_->shown()->frame));
    clock_.advance(40ms);
    ASSERT_TRUE(player_->iterate(clock_.now()));
    EXPECT_EQ(player_->shown()->entered, entered + 40ms);
    EXPECT_TRUE(player_->lacks_a_picture());
    EXPECT_TRUE(shows_what_it_says());
}

TEST_F(FirstPicture, StaysUntilTheNextHasItsPictures)
{
    clock_.advance(5s);
    start_without_pictures(test::shipped_site("transit-station.toml"));
    let_pictures_come();
    ASSERT_TRUE(player_->iterate(clock_.now()));
    until_whole();
    const auto first = player_->shown()->frame;
    hold_pictures(*room_);
    while (player_->shown()->changes_at > clock_.now().instant) {
        ASSERT_EQ(player_->shown()->frame, first);
        turn();
    }
    const auto rest = player_->iterate(clock_.now());
    ASSERT_TRUE(rest);
    EXPECT_EQ(*rest, limits::media_patience);
    EXPECT_EQ(player_->shown()->frame, first);
    EXPECT_TRUE(shows_what_it_says());
}

TEST_F(FirstPicture, IsShownInAWindowThatBecameAnother)
{
    clock_.advance(5s);
    start_without_pictures(test::shipped_site("transit-station.toml"));
    ASSERT_TRUE(player_->iterate(clock_.now()));
    SDL_SetWindowSize(&window_.get(), 720, 400);
    SDL_PumpEvents();
    for (int turns = 0; turns < 3; ++turns) {
        ASSERT_TRUE(player_->iterate(clock_.now()));
    }
    ASSERT_TRUE(player_->shown());
    EXPECT_EQ(player_->shown()->frame->canvas, (Size{720, 400}));
    EXPECT_TRUE(player_->lacks_a_picture());
    EXPECT_TRUE(shows_what_it_says());
}

} // namespace
} // namespace wayside
