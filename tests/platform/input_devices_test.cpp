#include "platform/input_devices.hpp"

#include <SDL.h>
#include <gtest/gtest.h>

namespace wayside
{

namespace
{

SDL_Event touch(Uint32 type, SDL_TouchID device, SDL_FingerID finger, float x, float y)
{
    SDL_Event event{};
    event.type = type;
    event.tfinger.touchId = device;
    event.tfinger.fingerId = finger;
    event.tfinger.x = x;
    event.tfinger.y = y;
    return event;
}

SDL_Event key(Uint32 type, SDL_Scancode scancode, Uint8 repeat = 0, Uint16 mod = 0)
{
    SDL_Event event{};
    event.type = type;
    event.key.keysym.scancode = scancode;
    event.key.keysym.mod = mod;
    event.key.repeat = repeat;
    return event;
}

SDL_Event button(Uint32 type, Uint8 which_button, int x, int y, Uint32 which = 0)
{
    SDL_Event event{};
    event.type = type;
    event.button.button = which_button;
    event.button.which = which;
    event.button.x = x;
    event.button.y = y;
    return event;
}

InputDevices devices(const TouchDisplay& display = {})
{
    // A panel that hangs turned by 90 degrees: the way of a touch is a function that is given.
    return {KeyMap(display),
            [] {
                return Size{1000, 500};
            },
            [](Point panel) {
                return Point{panel.y, panel.x};
            }};
}

TEST(InputDevices, FingersComeInCanvasPixels)
{
    InputDevices hands = devices();
    EXPECT_EQ(hands.input_of(touch(SDL_FINGERDOWN, 1, 5, 0.5F, 0.2F)),
              Input(FingerDown{1, {100, 500}}));
    EXPECT_EQ(hands.input_of(touch(SDL_FINGERMOTION, 1, 5, 0.6F, 0.2F)),
              Input(FingerMove{1, {100, 600}}));
    EXPECT_EQ(hands.input_of(touch(SDL_FINGERUP, 1, 5, 0.6F, 0.2F)),
              Input(FingerUp{1, {100, 600}}));
}

TEST(InputDevices, FingersOfTwoDevicesAreTwo)
{
    InputDevices hands = devices();
    const auto first = hands.input_of(touch(SDL_FINGERDOWN, 1, 0, 0, 0));
    const auto second = hands.input_of(touch(SDL_FINGERDOWN, 2, 0, 0, 0));
    EXPECT_NE(std::get<FingerDown>(*first).finger, std::get<FingerDown>(*second).finger);
}

TEST(InputDevices, AMouseIsAFingerWithoutAPointer)
{
    InputDevices hands = devices();
    SDL_Event motion{};
    motion.type = SDL_MOUSEMOTION;
    motion.motion.x = 30;
    motion.motion.y = 40;
    EXPECT_EQ(hands.input_of(motion), Input(Hover{{40, 30}}));
    EXPECT_EQ(hands.input_of(button(SDL_MOUSEBUTTONDOWN, SDL_BUTTON_LEFT, 30, 40)),
              Input(FingerDown{mouse_finger, {40, 30}}));
    EXPECT_EQ(hands.input_of(motion), Input(FingerMove{mouse_finger, {40, 30}}));
    EXPECT_EQ(hands.input_of(button(SDL_MOUSEBUTTONUP, SDL_BUTTON_LEFT, 30, 40)),
              Input(FingerUp{mouse_finger, {40, 30}}));
}

TEST(InputDevices, OtherButtonsAndMadeUpMiceMeanNothing)
{
    InputDevices hands = devices();
    EXPECT_FALSE(hands.input_of(button(SDL_MOUSEBUTTONDOWN, SDL_BUTTON_RIGHT, 1, 1)));
    EXPECT_FALSE(
        hands.input_of(button(SDL_MOUSEBUTTONDOWN, SDL_BUTTON_LEFT, 1, 1, SDL_TOUCH_MOUSEID)));
    EXPECT_FALSE(hands.input_of(button(SDL_MOUSEBUTTONUP, SDL_BUTTON_LEFT, 1, 1)));
}

TEST(InputDevices, KeysMeanWhatAKeypadSays)
{
    InputDevices hands = devices();
    EXPECT_EQ(hands.input_of(key(SDL_KEYDOWN, SDL_SCANCODE_F22)), Input(KeyDown{Key::Next}));
    EXPECT_EQ(hands.input_of(key(SDL_KEYUP, SDL_SCANCODE_F21)), Input(KeyUp{Key::Back}));
    EXPECT_EQ(hands.input_of(key(SDL_KEYDOWN, SDL_SCANCODE_TAB, 0, KMOD_LSHIFT)),
              Input(KeyDown{Key::Previous}));
    EXPECT_EQ(hands.input_of(key(SDL_KEYDOWN, SDL_SCANCODE_Q)), Input(KeyDown{Key::Other}));
    EXPECT_FALSE(hands.input_of(key(SDL_KEYDOWN, SDL_SCANCODE_F22, 1))) << "a key that is held";
}

TEST(InputDevices, TheDisplaysFileComesFirst)
{
    InputDevices hands = devices({.keys = {{"F22", "back"}, {"F13", "headset-out"}}});
    EXPECT_EQ(hands.input_of(key(SDL_KEYDOWN, SDL_SCANCODE_F22)), Input(KeyDown{Key::Back}));
    EXPECT_EQ(hands.input_of(key(SDL_KEYDOWN, SDL_SCANCODE_F13)), Input(Headset{false}));
    EXPECT_FALSE(hands.input_of(key(SDL_KEYUP, SDL_SCANCODE_F13)));
    EXPECT_EQ(unknown_keys({.keys = {{"F22", "back"}, {"Elevator", "up"}}}),
              std::vector<std::string>{"Elevator"});
}

TEST(InputDevices, WhatWasHeldWhenTheWindowLostItIsTakenBack)
{
    InputDevices hands = devices();
    SDL_Event lost{};
    lost.type = SDL_WINDOWEVENT;
    lost.window.event = SDL_WINDOWEVENT_FOCUS_LOST;
    EXPECT_EQ(hands.input_of(lost), Input(TouchLost{}));
}

} // namespace

} // namespace wayside
