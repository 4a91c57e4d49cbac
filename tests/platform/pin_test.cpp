#include "platform/pin.hpp"

#include <gtest/gtest.h>

#include <future>

namespace wayside
{

namespace
{

TEST(Pin, IsKnownByItsHashAlone)
{
    const auto hash = pin_hash("271828");
    ASSERT_TRUE(hash) << hash.error().message;
    EXPECT_EQ(hash->find("$argon2id$"), 0U);
    EXPECT_EQ(hash->find("271828"), std::string::npos);
    EXPECT_TRUE(pin_is("271828", *hash));
    EXPECT_FALSE(pin_is("271829", *hash));
    EXPECT_FALSE(pin_is("", *hash));
    EXPECT_FALSE(pin_is("271828", ""));
    EXPECT_FALSE(pin_is("271828", std::string(4000, 'x')));
}

TEST(Pin, KnowsAHashThatWasCutOff)
{
    const auto hash = pin_hash("271828");
    ASSERT_TRUE(hash);
    EXPECT_TRUE(is_pin_hash(*hash));
    EXPECT_FALSE(is_pin_hash(hash->substr(0, hash->size() / 2)));
    EXPECT_FALSE(is_pin_hash("$argon2id$"));
    EXPECT_FALSE(is_pin_hash("271828"));
    EXPECT_FALSE(is_pin_hash(""));
    EXPECT_FALSE(is_pin_hash(std::string(4000, 'x')));
}

TEST(Pin, RefusesWhatAnybodyWouldTry)
{
    for (const char* pin : {"000000", "123456", "654321", "12345", "1234567", "12a456", ""}) {
        EXPECT_FALSE(pin_hash(pin)) << pin;
    }
}

TEST(PinCheck, AnswersOnceBesideTheLoop)
{
    const auto hash = pin_hash("271828");
    ASSERT_TRUE(hash);
    std::promise<void> woken;
    PinCheck check(*hash, [&] { woken.set_value(); });
    EXPECT_FALSE(check.take());
    check.start("271828");
    woken.get_future().wait();
    EXPECT_EQ(check.take(), true) << "who is woken finds the answer";
    EXPECT_FALSE(check.take());
}

} // namespace

} // namespace wayside
