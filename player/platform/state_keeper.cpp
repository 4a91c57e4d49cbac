#include "platform/state_keeper.hpp"

#include "platform/state_folder.hpp"

#include <utility>

namespace wayside
{

StateKeeper::StateKeeper(std::function<void(const std::string& message)> trouble)
    : trouble_(std::move(trouble)), thread_([this] { run(); })
{
}

StateKeeper::~StateKeeper()
{
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

void StateKeeper::keep(const std::filesystem::path& file, std::string text)
{
    {
        const std::lock_guard lock(mutex_);
        waiting_[file] = std::move(text);
    }
    changed_.notify_all();
}

void StateKeeper::run()
{
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
        if (waiting_.empty()) {
            return;
        }
        const auto next = waiting_.extract(waiting_.begin());
        lock.unlock();
        if (const auto written = write_state(next.key(), next.mapped()); !written) {
            trouble_(written.error().message);
        }
        lock.lock();
    }
}

} // namespace wayside
