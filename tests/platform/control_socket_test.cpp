#include "platform/ask_player.hpp"
#include "platform/control_socket.hpp"
#include "platform/local_line.hpp"
#include "temporary_folder.hpp"

#include <gtest/gtest.h>

#include <future>
#include <semaphore>
#include <string>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace wayside
{
namespace
{

ControlReply plain(const std::string& text)
{
    return {.before = {}, .line = [text](const Result<void>& done) {
                return done ? text : text + " but " + done.error().message;
            }};
}

/// A client that has begun a line and will never end it.
Descriptor stalled_client(const std::filesystem::path& path)
{
    Descriptor client = local_socket();
    const auto address = local_address(path).value();
    EXPECT_EQ(::connect(client.get(), generic(address), sizeof address), 0);
    // It may have been sent away already.
    static_cast<void>(::send(client.get(), "half a li", 9, MSG_NOSIGNAL));
    return client;
}

/// A socket whose wake-ups a test waits for.
class Listening : public ::testing::Test
{
protected:
    void SetUp() override
    {
        auto socket = ControlSocket::listen(path_, [this] { woken_.release(); });
        ASSERT_TRUE(socket) << socket.error().message;
        socket_ = std::move(*socket);
    }

    /// A client that asks on a thread of its own.
    std::future<Result<std::string>> ask(const std::string& line)
    {
        return std::async(std::launch::async, [this, line] { return ask_player(path_, line); });
    }

    testing::TemporaryFolder folder_;
    std::filesystem::path path_ = folder_.path() / "run" / "control.sock";
    std::counting_semaphore<> woken_{0};
    std::unique_ptr<ControlSocket> socket_;
};

TEST_F(Listening, ALineIsAskedAndALineAnswers)
{
    for (const std::string text : {"one", "two"}) {
        auto client = ask(text);
        woken_.acquire();
        const auto request = socket_->take();
        ASSERT_TRUE(request);
        EXPECT_EQ(request->line, text);
        EXPECT_FALSE(socket_->take()) << "a request is taken once";
        socket_->answer(*request, plain("heard " + text));
        EXPECT_EQ(client.get().value(), "heard " + text);
    }
}

TEST_F(Listening, OnlyItsOwnerAndGroupMaySpeak)
{
    struct stat facts {
    };

    ASSERT_EQ(stat(path_.c_str(), &facts), 0);
    EXPECT_TRUE(S_ISSOCK(facts.st_mode));
    EXPECT_EQ(facts.st_mode & 0777U, 0660U);
}

TEST_F(Listening, WhatMustBeDoneFirstIsDoneBeforeTheAnswer)
{
    bool is_done = false;
    auto client = ask("keep it");
    woken_.acquire();
    ControlReply reply = plain("kept");
    reply.before = [&is_done]() -> Result<void> {
        is_done = true;
        return failure("the disk is full");
    };
    socket_->answer(*socket_->take(), std::move(reply));
    EXPECT_EQ(client.get().value(), "kept but the disk is full");
    EXPECT_TRUE(is_done);
}

TEST_F(Listening, AClientThatGoesAwayOrSaysTooMuchIsNobody)
{
    static_cast<void>(stalled_client(path_));
    EXPECT_FALSE(ask(std::string(10'000, 'x')).get());
    EXPECT_FALSE(socket_->take());
    auto client = ask("after them");
    woken_.acquire();
    socket_->answer(*socket_->take(), plain("you are heard"));
    EXPECT_EQ(client.get().value(), "you are heard");
}

TEST_F(Listening, SomebodyWhoNeverEndsALineIsSentAwayAndTheNextIsHeard)
{
    socket_.reset();
    socket_ = ControlSocket::listen(
                  path_, [this] { woken_.release(); }, std::chrono::milliseconds(1))
                  .value();
    const Descriptor stalled = stalled_client(path_);
    char end = 0;
    EXPECT_LE(::recv(stalled.get(), &end, 1, 0), 0) << "sent away: nothing, or a connection reset";
}

TEST_F(Listening, EndsAtOnceWithAHalfLine)
{
    const Descriptor stalled = stalled_client(path_);
    socket_.reset();
    EXPECT_FALSE(std::filesystem::exists(path_));
}

TEST_F(Listening, AnAnswerToSomebodyWhoIsGoneIsNotGivenToTheNext)
{
    auto client = ask("mine");
    woken_.acquire();
    const auto request = socket_->take();
    ASSERT_TRUE(request);
    socket_->answer({.serial = request->serial - 1, .line = "theirs"}, plain("not for you"));
    socket_.reset(); // an answer that had been taken for this client's would still be sent
    EXPECT_FALSE(client.get());
}

TEST_F(Listening, ASecondPlayerLeavesTheFirstAlone)
{
    const auto second = ControlSocket::listen(path_, [] {});
    ASSERT_FALSE(second);
    EXPECT_NE(second.error().message.find("another player answers there"), std::string::npos);
    EXPECT_TRUE(std::filesystem::exists(path_));
}

TEST_F(Listening, EndsWithAClientStillWaiting)
{
    auto client = ask("too late");
    woken_.acquire();
    socket_.reset();
    EXPECT_FALSE(client.get());
    EXPECT_FALSE(std::filesystem::exists(path_));
}

TEST(ControlSocketFile, OfAPlayerThatWasKilledIsReplaced)
{
    const testing::TemporaryFolder folder;
    const auto path = folder.path() / "control.sock";
    {
        const Descriptor left = local_socket();
        const auto address = local_address(path).value();
        ASSERT_EQ(::bind(left.get(), generic(address), sizeof address), 0);
    }
    ASSERT_TRUE(std::filesystem::exists(path));
    EXPECT_TRUE(ControlSocket::listen(path, [] {}));
}

TEST(ControlSocketFile, ThatIsSomethingElseIsLeftAlone)
{
    const testing::TemporaryFolder folder;
    folder.write("control.sock", "letters");
    EXPECT_FALSE(ControlSocket::listen(folder.path() / "control.sock", [] {}));
    EXPECT_TRUE(std::filesystem::is_regular_file(folder.path() / "control.sock"));
}

TEST(AskPlayer, SaysThatNobodyListens)
{
    const testing::TemporaryFolder folder;
    const auto answer = ask_player(folder.path() / "none.sock", "hello");
    ASSERT_FALSE(answer);
    EXPECT_NE(answer.error().message.find("no player listens at"), std::string::npos);
    EXPECT_FALSE(ask_player(std::string(200, 'x'), "hello"))
        << "longer than a socket's path may be";
}

} // namespace
} // namespace wayside
