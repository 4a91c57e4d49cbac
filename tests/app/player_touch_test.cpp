/// The real loop with somebody in front of it.

#include "player_on_dummy.hpp"

#include <fstream>

namespace wayside
{

namespace
{

using namespace std::chrono_literals;
using test::PlayerOnDummy;

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

class TouchedPlayer : public PlayerOnDummy
{
protected:
    Site site_of(const std::string& text)
    {
        folder_.write("kiosk.toml", text);
        Site site = load_site(file_tree("."),
                              {.programme = (folder_.path() / "kiosk.toml").string(),
                               .display = display_file(),
                               .today = {},
                               .machine_zone = "UTC"});
        EXPECT_TRUE(site.schedule) << to_text(site.diagnostics.front());
        return site;
    }

    std::string display_file()
    {
        folder_.write("display.toml", "panel_width_mm = 476\nviewing_distance_mm = 700\n[touch]\n");
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

} // namespace

} // namespace wayside
