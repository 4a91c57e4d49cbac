#include "media/image_store.hpp"
#include "media/pictures.hpp"

#include <gmock/gmock.h>

#include <atomic>
#include <latch>

namespace wayside
{

namespace
{

using testing::ElementsAre;

PictureWish wish_for(std::string name, Size size = {10, 10})
{
    PictureWish wish;
    wish.file = std::move(name);
    wish.request.box = size;
    return wish;
}

bool is_ready(const PictureStatus& status)
{
    return std::holds_alternative<std::shared_ptr<const Image>>(status);
}

bool is_pending(const PictureStatus& status)
{
    return std::holds_alternative<Pending>(status);
}

bool has_failed(const PictureStatus& status)
{
    return std::holds_alternative<Error>(status);
}

/// Flat pictures of the wished size; "broken" fails. Remembers the order in which it was asked.
class FakeDecoder
{
public:
    Result<Image> operator()(const PictureWish& wish)
    {
        {
            const std::lock_guard lock(mutex_);
            asked_.push_back(wish.file);
        }
        if (wish.file == "broken") {
            return failure("broken");
        }
        return test::flat(wish.request.box, 0xFF123456U);
    }

    [[nodiscard]] std::vector<std::string> asked()
    {
        const std::lock_guard lock(mutex_);
        return asked_;
    }

private:
    std::mutex mutex_;
    std::vector<std::string> asked_;
};

/// Counts wake-ups and lets a test wait for them.
class Bell
{
public:
    void ring()
    {
        const std::lock_guard lock(mutex_);
        ++rung_;
        changed_.notify_all();
    }

    void wait_for(int times)
    {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return rung_ >= times; });
    }

    [[nodiscard]] int rung()
    {
        const std::lock_guard lock(mutex_);
        return rung_;
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    int rung_ = 0;
};

TEST(ImageStoreWithoutWorkers, DecodesOnceWhenAsked)
{
    FakeDecoder decoder;
    ImageStore store(
        std::ref(decoder), [] {}, 0);
    const PictureStatus first = store.status(wish_for("a"));
    ASSERT_TRUE(is_ready(first));
    EXPECT_EQ(std::get<std::shared_ptr<const Image>>(store.status(wish_for("a"))),
              std::get<std::shared_ptr<const Image>>(first));
    EXPECT_THAT(decoder.asked(), ElementsAre("a"));
    EXPECT_EQ(store.bytes(), 400U);
}

TEST(ImageStoreWithoutWorkers, AnotherSizeFitOrThemeIsAnotherPicture)
{
    FakeDecoder decoder;
    ImageStore store(
        std::ref(decoder), [] {}, 0);
    PictureWish wish = wish_for("a");
    EXPECT_TRUE(is_ready(store.status(wish)));
    wish.request.box = {11, 10};
    EXPECT_TRUE(is_ready(store.status(wish)));
    wish.request.fit = Fit::Cover;
    EXPECT_TRUE(is_ready(store.status(wish)));
    wish.request.palette.ink = {1, 2, 3, 255};
    EXPECT_TRUE(is_ready(store.status(wish)));
    wish.kind = PictureWish::Kind::Drawing;
    EXPECT_TRUE(is_ready(store.status(wish)));
    EXPECT_EQ(decoder.asked().size(), 5U);
}

TEST(ImageStoreWithoutWorkers, FailureStaysUntilTheWishHasGoneAndComeBack)
{
    FakeDecoder decoder;
    ImageStore store(
        std::ref(decoder), [] {}, 0);
    store.wish({wish_for("broken")});
    EXPECT_TRUE(has_failed(store.status(wish_for("broken"))));
    store.wish({wish_for("broken")});
    EXPECT_TRUE(has_failed(store.status(wish_for("broken"))));
    EXPECT_EQ(decoder.asked().size(), 1U);
    store.wish({});
    EXPECT_TRUE(has_failed(store.status(wish_for("broken"))));
    EXPECT_EQ(decoder.asked().size(), 2U);
}

TEST(ImageStoreWithoutWorkers, WhatNobodyWishesForGoesFirstAndTheLongestUnusedBeforeThat)
{
    FakeDecoder decoder;
    ImageStore store(
        std::ref(decoder), [] {}, 0, 1000);
    store.wish({wish_for("wished")});
    EXPECT_TRUE(is_ready(store.status(wish_for("wished"))));
    EXPECT_TRUE(is_ready(store.status(wish_for("old"))));
    EXPECT_TRUE(is_ready(store.status(wish_for("new"))));
    EXPECT_EQ(store.bytes(), 800U);
    EXPECT_TRUE(is_ready(store.status(wish_for("wished"))));
    EXPECT_TRUE(is_ready(store.status(wish_for("new"))));
    EXPECT_THAT(decoder.asked(), ElementsAre("wished", "old", "new")) << "only `old` was let go";
}

TEST(ImageStoreWithoutWorkers, WishedPicturesStayAboveTheBudget)
{
    FakeDecoder decoder;
    ImageStore store(
        std::ref(decoder), [] {}, 0, 100);
    store.wish({wish_for("a"), wish_for("b")});
    EXPECT_TRUE(is_ready(store.status(wish_for("a"))));
    EXPECT_TRUE(is_ready(store.status(wish_for("b"))));
    EXPECT_EQ(store.bytes(), 800U);
    store.wish({wish_for("b")});
    EXPECT_EQ(store.bytes(), 400U);
    store.wish({});
    EXPECT_EQ(store.bytes(), 0U) << "nor does the one that was used last";
}

TEST(ImageStoreWithoutWorkers, PictureOutlivesTheStoreForItsHolder)
{
    FakeDecoder decoder;
    std::shared_ptr<const Image> image;
    {
        ImageStore store(
            std::ref(decoder), [] {}, 0);
        image = std::get<std::shared_ptr<const Image>>(store.status(wish_for("a")));
    }
    EXPECT_EQ(*image, test::flat({10, 10}, 0xFF123456U));
}

TEST(ImageStore, WorkerDecodesWishesInTheirOrderAndRingsForEach)
{
    FakeDecoder decoder;
    Bell bell;
    ImageStore store(
        std::ref(decoder), [&] { bell.ring(); }, 1);
    store.wish({wish_for("now"), wish_for("next"), wish_for("broken")});
    bell.wait_for(3);
    EXPECT_THAT(decoder.asked(), ElementsAre("now", "next", "broken"));
    EXPECT_TRUE(is_ready(store.status(wish_for("now"))));
    EXPECT_TRUE(is_ready(store.status(wish_for("next"))));
    EXPECT_TRUE(has_failed(store.status(wish_for("broken"))));
}

TEST(ImageStore, WhatIsNotWishedForIsPendingAndNotDecoded)
{
    FakeDecoder decoder;
    ImageStore store(
        std::ref(decoder), [] {}, 1);
    EXPECT_TRUE(is_pending(store.status(wish_for("a"))));
    EXPECT_TRUE(decoder.asked().empty());
}

TEST(ImageStore, SameWishAgainIsNotDecodedAgain)
{
    FakeDecoder decoder;
    Bell bell;
    ImageStore store(
        std::ref(decoder), [&] { bell.ring(); }, 2);
    store.wish({wish_for("a")});
    bell.wait_for(1);
    store.wish({wish_for("a"), wish_for("b")});
    bell.wait_for(2);
    store.wish({wish_for("b"), wish_for("a")});
    EXPECT_TRUE(is_ready(store.status(wish_for("a"))));
    EXPECT_THAT(decoder.asked(), testing::UnorderedElementsAre("a", "b"));
}

/// A decoder that stays in the picture "slow" until the gate opens.
struct Gate {
    std::latch entered{1};
    std::latch open{1};
    FakeDecoder decoder;

    Result<Image> operator()(const PictureWish& wish)
    {
        if (wish.file == "slow") {
            entered.count_down();
            open.wait();
        }
        return decoder(wish);
    }
};

TEST(ImageStore, NewListTakesTheOldOnesPlaceWhileAWorkerIsBusy)
{
    Gate gate;
    Bell bell;
    ImageStore store(
        std::ref(gate), [&] { bell.ring(); }, 1);
    store.wish({wish_for("slow"), wish_for("forgotten")});
    gate.entered.wait();
    EXPECT_TRUE(is_pending(store.status(wish_for("slow"))));
    store.wish({wish_for("urgent")});
    gate.open.count_down();
    bell.wait_for(2);
    EXPECT_THAT(gate.decoder.asked(), ElementsAre("slow", "urgent"));
    EXPECT_TRUE(is_pending(store.status(wish_for("forgotten"))));
}

TEST(ImageStore, OneWorkerGoesOnWhileTheOtherIsBusy)
{
    Gate gate;
    Bell bell;
    ImageStore store(
        std::ref(gate), [&] { bell.ring(); }, 2);
    store.wish({wish_for("slow"), wish_for("quick")});
    gate.entered.wait();
    bell.wait_for(1);
    EXPECT_TRUE(is_ready(store.status(wish_for("quick"))));
    EXPECT_TRUE(is_pending(store.status(wish_for("slow"))));
    gate.open.count_down();
    bell.wait_for(2);
    EXPECT_TRUE(is_ready(store.status(wish_for("slow"))));
}

TEST(ImageStore, EndsWithoutDecodingTheRestOfTheList)
{
    Gate gate;
    {
        auto store = std::make_unique<ImageStore>(
            std::ref(gate), [] {}, 1);
        store->wish({wish_for("slow"), wish_for("rest")});
        gate.entered.wait();
        std::thread end([&] { store.reset(); });
        gate.open.count_down();
        end.join();
    }
    EXPECT_THAT(gate.decoder.asked(), testing::Contains("slow"));
}

TEST(ImageStore, SpareWorkIsDoneOncePicturesAreThere)
{
    Bell bell;
    FakeDecoder decoder;
    std::atomic<int> pieces{3};
    std::atomic<std::size_t> decoded_before{99};
    ImageStore store([&](const PictureWish& wish) { return decoder(wish); },
                     [&] { bell.ring(); },
                     1,
                     limits::image_store_bytes,
                     [&] {
                         decoded_before =
                             std::min<std::size_t>(decoded_before, decoder.asked().size());
                         return pieces-- > 0;
                     });
    store.do_spare_work();
    store.wish({wish_for("a"), wish_for("b")});
    bell.wait_for(3);
    EXPECT_EQ(decoded_before, 2U) << "wishes come first, also when they come later";
    EXPECT_EQ(pieces, -1) << "all pieces, and once the question whether there is more";
    store.do_spare_work();
    bell.wait_for(4);
    EXPECT_EQ(pieces, -2);
}

TEST(ImageStore, WithoutWorkersSpareWorkIsDoneAtOnce)
{
    int pieces = 3;
    ImageStore store([](const PictureWish&) { return Result<Image>(failure("none")); },
                     [] {},
                     0,
                     limits::image_store_bytes,
                     [&] { return --pieces > 0; });
    store.do_spare_work();
    EXPECT_EQ(pieces, 0);
}

TEST(ImageStore, AReplacedFileIsAnotherPicture)
{
    FakeDecoder decoder;
    ImageStore store([&](const PictureWish& wish) { return decoder(wish); }, [] {}, 0);
    PictureWish wish = wish_for("a");
    wish.stamp = 1;
    EXPECT_TRUE(is_ready(store.status(wish)));
    wish.stamp = 2;
    EXPECT_TRUE(is_ready(store.status(wish)));
    EXPECT_THAT(decoder.asked(), ElementsAre("a", "a"));
}

TEST(ImageStore, RealPicturesAreDecodedOnSeveralWorkers)
{
    Bell bell;
    PictureFiles files({.read = read_picture, .stamp = {}});
    ImageStore store([&files](const PictureWish& wish) { return decode_wish(wish, files); },
                     [&] { bell.ring(); },
                     2);
    std::vector<PictureWish> wishes;
    for (int number = 0; number < 8; ++number) {
        PictureWish wish = wish_for("<svg xmlns='http://www.w3.org/2000/svg' width='2' "
                                    "height='2'><rect width='2' height='2' fill='#00000" +
                                        std::to_string(number) + "'/></svg>",
                                    {4, 4});
        wish.kind = PictureWish::Kind::Drawing;
        wishes.push_back(wish);
    }
    store.wish(wishes);
    bell.wait_for(8);
    for (std::uint32_t number = 0; number < 8; ++number) {
        const PictureStatus status = store.status(wishes[number]);
        ASSERT_TRUE(is_ready(status));
        EXPECT_EQ(*std::get<std::shared_ptr<const Image>>(status),
                  test::flat({4, 4}, 0xFF000000U + number));
    }
}

} // namespace

} // namespace wayside
