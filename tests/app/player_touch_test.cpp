/// The real loop with somebody in front of it.

#include "platform/input_devices.hpp"
#include "player_on_dummy.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <semaphore>

namespace wayside
{

namespace
{

using namespace std::chrono_literals;
using test::PlayerOnDummy;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsSupersetOf;
using ::testing::Not;

/// The campaign with an emergency that begins one minute after the clock of these tests.
std::string with_emergency(const std::string& extra)
{
    const std::string root = WAYSIDE_ROOT "/playlists/";
    return "format = 1\nid = \"kiosk\"\ntitle = \"Kiosk\"\ntimezone = \"UTC\"\ncountry = \"US\"\n"
           "contacts = \"" +
           root + "contacts.toml\"\ncampaign = \"" + root +
           "campaigns/human-trafficking\"\n[help.US]\nhelp = \"us-hotline\"\nemergency = "
           "\"us-emergency\"\n[touch]\n"
           "[[playlist]]\nid = \"core\"\nitems = [\"what/choice\", \"signs/no-look\"]\n"
           "[[playlist]]\nid = \"leave\"\nitems = [\"help/call\"]\n"
           "[[schedule]]\nplaylist = \"core\"\ntier = \"filler\"\n" +
           extra;
}

/// Remembers which picture was shown last, and lends nothing.
class WatchedGlass final : public Glass
{
public:
    WatchedGlass(std::unique_ptr<Glass> real, const void*& shown)
        : real_(std::move(real)), shown_(shown)
    {
    }

    [[nodiscard]] Size canvas() const override { return real_->canvas(); }

    [[nodiscard]] Result<Presented> present(const Composition& composition) override
    {
        shown_ = composition.to.key;
        return real_->present(composition);
    }

    void lost() override { real_->lost(); }

    [[nodiscard]] Pacing pacing() const override { return real_->pacing(); }

    [[nodiscard]] std::string description() const override { return real_->description(); }

private:
    std::unique_ptr<Glass> real_;
    const void*& shown_;
};

class TouchedPlayer : public PlayerOnDummy
{
protected:
    /// `more` goes to [touch] of the display's file.
    Site site_of(const std::string& text, const std::string& more = {})
    {
        folder_.write("kiosk.toml", text);
        Site site = load_site(file_tree("."),
                              {.programme = (folder_.path() / "kiosk.toml").string(),
                               .display = display_file(more),
                               .today = {},
                               .machine_zone = "UTC"});
        EXPECT_TRUE(site.schedule) << to_text(site.diagnostics.front());
        return site;
    }

    std::string display_file(const std::string& more)
    {
        folder_.write("display.toml",
                      "panel_width_mm = 476\nviewing_distance_mm = 700\n[touch]\n" + more);
        return (folder_.path() / "display.toml").string();
    }

    void begin(const std::string& extra)
    {
        settings_.touch = ReceptionParts{};
        start(site_of(with_emergency(extra)));
        turn();
        player_->handle(KeyDown{Key::Home});
        turn();
        ASSERT_EQ(player_->shown()->frame->page, "home");
    }

    const testing::TemporaryFolder folder_;
};

/// A kiosk with a keyboard and a PIN, whose display's file changes while it plays.
class ChangedDisplay : public TouchedPlayer
{
protected:
    ~ChangedDisplay() override
    {
        // Its thread tells this test that it has an answer.
        player_.reset();
    }

    void begin_with(const std::string& more)
    {
        settings_.display_file = "display.toml";
        settings_.touch = ReceptionParts{.devices = [](const TouchDisplay& touch) -> InputSource {
                                             const auto devices = std::make_shared<InputDevices>(
                                                 KeyMap(touch),
                                                 [] {
                                                     return Size{640, 360};
                                                 },
                                                 [](Point at) { return at; });
                                             return [devices](const SDL_Event& event) {
                                                 return devices->input_of(event);
                                             };
                                         },
                                         .pin_check =
                                             [this](const std::string& hash) {
                                                 return std::make_shared<PinCheck>(
                                                     hash, [this] { answers_.release(); });
                                             }};
        start(site_of(with_emergency(""), more));
        turn();
    }

    /// The file is written anew and has been read; what was due of it has happened.
    void change_to(const std::string& more)
    {
        log_.clear();
        reloaded_ = [this, more] {
            return site_of(with_emergency(""), more);
        };
        until_reload();
        for (const Instant end = clock_.now().instant + 2min; clock_.now().instant < end;) {
            turn();
        }
    }

    /// The page after a key went down; then the screen is cleared.
    std::string page_after(SDL_Scancode key)
    {
        SDL_Event press{};
        press.type = SDL_KEYDOWN;
        press.key.keysym.scancode = key;
        EXPECT_TRUE(player_->handle(press));
        press.type = SDL_KEYUP;
        EXPECT_TRUE(player_->handle(press));
        turn();
        std::string page = player_->shown()->frame->page;
        player_->handle(KeyDown{Key::Clear});
        clock_.advance(61s);
        turn();
        return page;
    }

    /// Whether staff is let out by these digits.
    bool opens(const std::string& pin)
    {
        player_->handle(FingerDown{1, {5, 5}});
        clock_.advance(5s);
        turn();
        player_->handle(FingerUp{1, {5, 5}});
        if (player_->shown()->frame->page != "staff") {
            return false;
        }
        for (const char digit : pin) {
            for (const Hotspot& spot : player_->visits()->surroundings().hotspots) {
                if (spot.id == std::string("digit-") + digit) {
                    player_->handle(FingerDown{1, middle_of(spot.rect)});
                    player_->handle(FingerUp{1, middle_of(spot.rect)});
                    break;
                }
            }
            turn();
        }
        answers_.acquire();
        turn();
        const bool is_out = player_->is_let_out();
        clock_.advance(30s);
        turn();
        return is_out;
    }

    std::counting_semaphore<> answers_{0};
};

TEST_F(ChangedDisplay, ItsKeysMeanWhatTheFileSaysNow)
{
    begin_with("keys = { \"F13\" = \"help\" }\n");
    page_after(SDL_SCANCODE_F1); // somebody there, so that keys mean something
    player_->handle(KeyDown{Key::Home});
    turn();
    EXPECT_EQ(page_after(SDL_SCANCODE_F13), "help");
    change_to("keys = { \"F14\" = \"help\" }\n");
    EXPECT_THAT(log_, Not(Contains(HasSubstr("error"))));
    player_->handle(KeyDown{Key::Home});
    turn();
    EXPECT_EQ(page_after(SDL_SCANCODE_F13), "home") << "the old key still means it";
    player_->handle(KeyDown{Key::Home});
    turn();
    EXPECT_EQ(page_after(SDL_SCANCODE_F14), "help");
}

TEST_F(ChangedDisplay, ItsPinIsTheOneOfTheFileNow)
{
    const auto line = [](const char* pin) {
        return "pin_hash = \"" + pin_hash(pin).value() + "\"\n";
    };
    begin_with(line("271828"));
    change_to(line("314159"));
    EXPECT_THAT(log_, Not(Contains(HasSubstr("error"))));
    EXPECT_FALSE(opens("271828"));
    EXPECT_TRUE(opens("314159"));
}

TEST_F(ChangedDisplay, NothingOfAFileWithMistakesIsTaken)
{
    begin_with("keys = { \"F13\" = \"help\" }\n");
    change_to("keys = { \"Elevator\" = \"up\", \"F13\" = \"home\" }\npin_hash = "
              "\"$argon2id$v=19$m=65536\"\n");
    EXPECT_THAT(log_,
                IsSupersetOf({HasSubstr("display.toml: error: there is no key `Elevator`"),
                              HasSubstr("display.toml: error: `pin_hash` cannot be read"),
                              HasSubstr("the programme on the screen stays")}));
    player_->handle(KeyDown{Key::Home});
    turn();
    EXPECT_EQ(page_after(SDL_SCANCODE_F13), "help");
}

TEST_F(ChangedDisplay, AHeadsetThatIsInStaysIn)
{
    begin_with("");
    player_->handle(Headset{true});
    player_->handle(KeyDown{Key::Clear});
    clock_.advance(61s);
    turn();
    ASSERT_TRUE(player_->visits()->visitor().headset);
    change_to("loudspeaker = true\n");
    EXPECT_TRUE(player_->visits()->visitor().headset);
    EXPECT_EQ(player_->visits()->visitor(), (Visitor{.headset = true}));
}

TEST_F(TouchedPlayer, AnEmergencyTakesThePageWhenItIsDue)
{
    begin("[[schedule]]\nplaylist = \"leave\"\ntier = \"emergency\"\nhours = [\"13:01-14:00\"]\n");
    const Instant due =
        clock_.now().instant - clock_.now().instant.time_since_epoch() % 1min + 1min;
    while (clock_.now().instant < due) {
        turn();
    }
    turn();
    EXPECT_LT(clock_.now().instant, due + 1s) << "the loop slept through it";
    EXPECT_EQ(player_->shown()->frame->slide, "help/call");
    player_->handle(KeyDown{Key::Home});
    turn();
    EXPECT_EQ(player_->shown()->frame->slide, "help/call") << "nothing opens over an emergency";
}

TEST_F(TouchedPlayer, ANewProgrammeWaitsUntilThePageIsLeft)
{
    begin("");
    reloaded_ = [&] {
        return site_of(with_emergency("# changed\n"));
    };
    until_reload();
    for (int turns = 0; turns < 5; ++turns) {
        player_->handle(KeyDown{Key::Other});
        clock_.advance(30s);
        ASSERT_TRUE(player_->iterate(clock_.now()));
        EXPECT_EQ(player_->shown()->frame->page, "home");
    }
}

TEST_F(TouchedPlayer, ANewProgrammeWithAnEmergencyDoesNotWait)
{
    begin("");
    reloaded_ = [&] {
        return site_of(
            with_emergency("[[schedule]]\nplaylist = \"leave\"\ntier = \"emergency\"\n"));
    };
    until_reload();
    // Well before the visitor would be asked whether they are still there.
    for (int turns = 0; turns < 40; ++turns) {
        clock_.advance(40ms);
        ASSERT_TRUE(player_->iterate(clock_.now()));
    }
    EXPECT_EQ(player_->shown()->frame->slide, "help/call");
}

TEST_F(TouchedPlayer, AThingThatLiesInTheCornerDoesNotKeepTheLoopAwake)
{
    begin("");
    player_->handle(KeyDown{Key::Clear});
    clock_.advance(61s);
    turn();
    player_->handle(FingerDown{1, {5, 5}});
    clock_.advance(30s);
    int turns = 0;
    for (const Instant end = clock_.now().instant + 3s; clock_.now().instant < end; ++turns) {
        turn();
    }
    EXPECT_LT(turns, 200);
}

TEST_F(TouchedPlayer, ClearingNeedsOneTurn)
{
    begin("");
    player_->handle(KeyDown{Key::Clear});
    turn();
    EXPECT_EQ(player_->shown()->frame->page, "neutral");
    EXPECT_FALSE(player_->shown()->moving);
}

TEST_F(TouchedPlayer, TheNeutralSlideWasPaintedBesideThePage)
{
    const void* shown = nullptr;
    through_ = [&](std::unique_ptr<Glass> real) {
        return std::make_unique<WatchedGlass>(std::move(real), shown);
    };
    begin("");
    const void* const page = shown;
    player_->handle(KeyDown{Key::Down});
    turn();
    EXPECT_EQ(shown, page) << "a page is painted over the page before";
    player_->handle(KeyDown{Key::Clear});
    turn();
    EXPECT_NE(shown, page) << "it was painted over the page, when it had to be there";
}

TEST_F(TouchedPlayer, ANeutralSlideIsFinishedAtOnce)
{
    settings_.touch = ReceptionParts{};
    const std::string text = with_emergency("");
    const std::string touch = "[touch]\n";
    start(site_of(std::string(text).replace(
        text.find(touch), touch.size(), touch + "neutral = \"numbers/forced-labour\"\n")));
    turn();
    const auto has_entrance = [](const Item& item) {
        return item.entrance.has_value();
    };
    player_->handle(KeyDown{Key::Home});
    turn();
    player_->handle(KeyDown{Key::Clear});
    turn();
    const auto& items = player_->shown()->frame->items;
    EXPECT_EQ(player_->shown()->frame->slide, "numbers/forced-labour");
    EXPECT_TRUE(std::none_of(items.begin(), items.end(), has_entrance));
}

} // namespace

} // namespace wayside
