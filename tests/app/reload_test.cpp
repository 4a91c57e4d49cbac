// Files that change under the real loop: every picture that was on the screen stays whole.

#include "app/proof.hpp"
#include "player_on_dummy.hpp"
#include "support/memory_tree.hpp"

#include <gmock/gmock.h>

namespace wayside
{

namespace
{

using namespace std::chrono_literals;
using test::luma;
using test::PlayerOnDummy;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// Where the picture is on a window of 640 x 360, beside its caption.
constexpr Point in_the_picture{480, 130};

std::string drawing(const std::string& colour)
{
    return "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='40'><rect width='40' "
           "height='40' fill='" +
           colour + "'/></svg>";
}

/// A programme of a picture and a fact in a folder of its own.
class Reloading : public PlayerOnDummy
{
protected:
    void SetUp() override
    {
        for (const auto& [path, text] : test::files_below(WAYSIDE_ROOT "/tests/programme/base")) {
            folder_.write(path, text);
        }
        write_programme("10s");
        folder_.write(picture, drawing("#FF0000"));
        reloaded_ = [this] {
            return site();
        };
        settings_.watches_files = true;
    }

    void write_programme(const std::string& dwell) const
    {
        folder_.write(
            "programme.toml",
            "format = 1\nid = \"mine\"\ntitle = \"Mine\"\ncountry = \"US\"\n"
            "contacts = \"contacts.toml\"\ncampaign = \"campaign\"\n"
            "help.US = { help = \"us-hotline\", emergency = \"us-emergency\" }\n"
            "[[playlist]]\nid = \"core\"\nitems = [{ slide = \"picture/door\", dwell = \"" +
                dwell +
                "\" }, { slide = \"what-it-is\", dwell = \"20s\" }]\n"
                "[[schedule]]\nplaylist = \"core\"\ntier = \"filler\"\n");
    }

    [[nodiscard]] Site site() const
    {
        Site site = load_site(file_tree("."),
                              {.programme = (folder_.path() / "programme.toml").string(),
                               .display = {},
                               .today = {},
                               .now = {}});
        site.display.viewing_distance_mm = distance_;
        return site;
    }

    /// Starts while the fact is shown, and the picture is not due for long: nothing has decoded it.
    void start_before_the_picture()
    {
        Site loaded = site();
        ASSERT_TRUE(loaded.schedule) << to_text(loaded.diagnostics.front());
        Cue cue = loaded.schedule->cue_at(clock_.now().instant);
        if (loaded.programme->slides[cue.slide].id == "picture/door") {
            cue = loaded.schedule->after(cue);
        }
        clock_.step(cue.from + 1s - clock_.now().instant);
        start(std::move(loaded));
        turn();
        ASSERT_EQ(shown(), "what-it-is");
    }

    [[nodiscard]] std::string shown() const { return player_->shown()->frame->slide; }

    /// 0xRRGGBB in the middle of where the picture belongs.
    [[nodiscard]] std::uint32_t colour() const
    {
        const SDL_Surface& surface = *SDL_GetWindowSurface(&window_.get());
        const auto* row = reinterpret_cast<const Uint32*>(
            static_cast<const Uint8*>(surface.pixels) +
            static_cast<std::ptrdiff_t>(in_the_picture.y) * surface.pitch);
        Uint8 red = 0;
        Uint8 green = 0;
        Uint8 blue = 0;
        SDL_GetRGB(row[in_the_picture.x], surface.format, &red, &green, &blue);
        return static_cast<std::uint32_t>(red) << 16U | static_cast<std::uint32_t>(green) << 8U |
               blue;
    }

    /// Plays for a while; the colours of the picture slide while it stood, each once, in order.
    std::vector<std::uint32_t> colours_of(Milliseconds length)
    {
        std::vector<std::uint32_t> colours;
        const Instant end = clock_.now().instant + length;
        while (clock_.now().instant < end) {
            turn();
            EXPECT_GT(luma(window_.get()), 20);
            if (shown() == "picture/door" && !player_->shown()->moving &&
                (colours.empty() || colours.back() != colour())) {
                colours.push_back(colour());
            }
        }
        return colours;
    }

    const std::string picture = "campaign/pictures/door.svg";
    double distance_ = 5000; ///< of the people before the display, millimetres
    testing::TemporaryFolder folder_;
};

constexpr std::uint32_t red = 0xFF0000;
constexpr std::uint32_t blue = 0x0000FF;

TEST_F(Reloading, AReplacedPictureIsTheOnlyOneShownFromTheNextItemOn)
{
    start_before_the_picture();
    EXPECT_EQ(colours_of(30s), std::vector{red});
    ASSERT_EQ(shown(), "what-it-is");
    until_reload([&] { folder_.write(picture, drawing("#0000FF")); });
    EXPECT_EQ(colours_of(90s), std::vector{blue}) << "the old one is kept nowhere";
    EXPECT_THAT(log_, IsEmpty());
}

TEST_F(Reloading, APictureReplacedWhileItStandsStaysUntilItsItemEnds)
{
    start_before_the_picture();
    while (shown() != "picture/door" || player_->shown()->moving) {
        turn();
    }
    folder_.write("door~", drawing("#0000FF"));
    until_reload(
        [&] { std::filesystem::rename(folder_.path() / "door~", folder_.path() / picture); });
    EXPECT_EQ(colours_of(60s), (std::vector{red, blue})) << "never the ground without a picture";
    EXPECT_THAT(log_, IsEmpty());
}

TEST_F(Reloading, AHalfWrittenPictureTakesNothingAway)
{
    start_before_the_picture();
    until_reload([&] { folder_.write(picture, drawing("#0000FF").substr(0, 90)); });
    EXPECT_EQ(colours_of(90s), std::vector{red}) << "though it was never decoded before";
    EXPECT_THAT(log_, Contains(HasSubstr("door.svg: the drawing is cut off")));
    EXPECT_EQ(log_.back(), "the programme on the screen stays");
    until_reload([&] { folder_.write(picture, drawing("#0000FF")); });
    EXPECT_EQ(colours_of(90s), std::vector{blue});
}

TEST_F(Reloading, AMissingPictureTakesNothingAway)
{
    start_before_the_picture();
    until_reload([&] { std::filesystem::remove(folder_.path() / picture); });
    EXPECT_EQ(colours_of(90s), std::vector{red});
    EXPECT_THAT(log_, Contains(HasSubstr("there is no file")));
    until_reload([&] { folder_.write(picture, drawing("#0000FF")); });
    EXPECT_EQ(colours_of(90s), std::vector{blue});
}

TEST_F(Reloading, NewWordsAreNotHeldUpByAPictureThatWasBrokenBefore)
{
    folder_.write(picture, "<svg width='40' height='40'>");
    start_before_the_picture();
    until_reload([&] { write_programme("12s"); });
    colours_of(60s);
    EXPECT_THAT(log_, ::testing::Not(Contains("the programme on the screen stays")));
    EXPECT_EQ(player_->shown()->frame->canvas, (Size{640, 360}));
}

TEST_F(Reloading, AnEditBetweenReadingAndWatchingIsSeen)
{
    Site loaded = site();
    write_programme("12s");
    start(std::move(loaded));
    until_shown();
    until_reload([] {});
    EXPECT_THAT(log_, IsEmpty());
}

TEST_F(Reloading, APictureReplacedBetweenReadingAndWatchingIsSeen)
{
    Site loaded = site();
    folder_.write(picture, drawing("#0000FFFF"));
    start(std::move(loaded));
    until_shown();
    until_reload([] {});
}

TEST_F(Reloading, AProgrammeThatWasBrokenAtTheStartComesWhenItsSlidesAreMended)
{
    const std::string slides = "campaign/slides/10-basics.toml";
    const std::string good = test::files_below(folder_.path()).at(slides);
    folder_.write(slides, good + "[[slide]]\nid = \"what-it-is\"\nkind = \"fact\"\n");
    const Site broken = site();
    ASSERT_FALSE(broken.schedule);
    const auto card = builtin_programme("US").value();
    Site instead;
    instead.programme = card;
    instead.schedule = Schedule::compile(card, Zone::utc()).value();
    instead.seen = broken.seen;
    start(std::move(instead));
    turn();
    until_reload([&] { folder_.write(slides, good); });
    for (int turns = 0; turns < 2000 && shown() == "help"; ++turns) {
        turn();
    }
    EXPECT_THAT(log_, IsEmpty());
    EXPECT_THAT(shown(), ::testing::AnyOf("what-it-is", "picture/door"));
}

/// Another display, and a lower window: its letters fit on the window as it is, but the help card's
/// not on the lower one, where those of the display that plays do.
struct Misfit {
    Display display;
    Size lower;
};

std::optional<Misfit> misfit_of(const Site& site, Size window)
{
    const auto card = builtin_programme("US").value();
    const auto room = test::picture_room(site);
    FontMeasure& fonts = room->fonts();
    const auto holds_card = [&](Size size, const Display& display) {
        return help_card(*card, canvas_of(size, display), fonts).has_value();
    };
    for (Size lower = window; lower.height > 240; lower.height -= 50) {
        Misfit misfit{.display = site.display, .lower = lower};
        for (double& distance = misfit.display.viewing_distance_mm; distance < 12'000;
             distance += 500) {
            if (holds_card(lower, site.display) && !holds_card(lower, misfit.display) &&
                holds_card(window, misfit.display) &&
                faults_on(*site.programme, canvas_of(window, misfit.display), fonts).empty()) {
                return misfit;
            }
        }
    }
    return std::nullopt;
}

TEST_F(Reloading, WhatFitsNoMoreWhenItIsDueChangesNothing)
{
    distance_ = 2000;
    const auto misfit = misfit_of(site(), {640, 360});
    ASSERT_TRUE(misfit);
    const Size lower = misfit->lower;
    start_before_the_picture();
    reloaded_ = [&] {
        Site fresh = site();
        fresh.display = misfit->display;
        return fresh;
    };
    until_reload([&] { folder_.write(picture, drawing("#0000FF")); });
    ASSERT_TRUE(player_->iterate(clock_.now()));
    ASSERT_THAT(log_, IsEmpty()) << "it waits for the end of the item";
    SDL_SetWindowSize(&window_.get(), lower.width, lower.height);
    SDL_Event resized{};
    resized.type = SDL_WINDOWEVENT;
    ASSERT_TRUE(player_->handle(resized));
    for (int turns = 0; turns < 5; ++turns) { // no time passes
        ASSERT_TRUE(player_->iterate(clock_.now())) << "what plays fits";
    }
    ASSERT_EQ(player_->shown()->frame->canvas, lower);
    ASSERT_THAT(log_, IsEmpty());
    for (int turns = 0; turns < 500 && log_.empty() && !HasFailure(); ++turns) {
        turn();
    }
    ASSERT_THAT(log_, ::testing::SizeIs(2));
    EXPECT_THAT(log_[0], HasSubstr("the built-in help card"));
    EXPECT_EQ(log_[1], "the programme on the screen stays");
    for (int turns = 0; turns < 200; ++turns) {
        turn();
    }
    EXPECT_EQ(player_->shown()->frame->canvas, lower);
    EXPECT_GT(luma(window_.get()), 15);
}

TEST_F(Reloading, ADisplayOnWhichNoLetterFitsIsRefusedAtOnce)
{
    start_before_the_picture();
    reloaded_ = [&] {
        Site fresh = site();
        fresh.display.viewing_distance_mm = 90'000;
        return fresh;
    };
    until_reload([&] { folder_.write(picture, drawing("#0000FF")); });
    EXPECT_THAT(log_, Contains(HasSubstr("the built-in help card")));
    EXPECT_EQ(log_.back(), "the programme on the screen stays");
    EXPECT_EQ(colours_of(60s), std::vector{red});
}

TEST_F(Reloading, TwoGoodChangesInARowEndWithTheLast)
{
    start_before_the_picture();
    until_reload([&] { folder_.write(picture, drawing("#00FF00")); });
    until_reload([&] { folder_.write(picture, drawing("#0000FF")); });
    EXPECT_EQ(colours_of(60s), std::vector{blue});
}

TEST_F(Reloading, ABrokenChangeDoesNotTakeAwayAGoodOneThatWaits)
{
    start_before_the_picture();
    until_reload([&] { folder_.write(picture, drawing("#0000FF")); });
    turn(); // proved: it waits for the end of the item
    until_reload([&] { folder_.write("programme.toml", "format = "); });
    EXPECT_EQ(colours_of(60s), std::vector{blue});
    EXPECT_EQ(log_.back(), "the programme that was read before it is still to come");
}

} // namespace

} // namespace wayside
