#pragma once
/// Keeps texts on the disk without making anybody wait for it.

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>

namespace wayside
{

/// One thread that writes what it is given (see write_state). Of several texts for one file only
/// the last is written. The destructor waits until everything is on the disk.
class StateKeeper
{
public:
    /// `trouble` is told of a text that could not be kept, on the keeper's thread.
    explicit StateKeeper(std::function<void(const std::string& message)> trouble);

    StateKeeper(const StateKeeper&) = delete;
    StateKeeper& operator=(const StateKeeper&) = delete;
    StateKeeper(StateKeeper&&) = delete;
    StateKeeper& operator=(StateKeeper&&) = delete;
    ~StateKeeper();

    /// Comes back at once.
    void keep(const std::filesystem::path& file, std::string text);

private:
    void run();

    std::function<void(const std::string& message)> trouble_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::map<std::filesystem::path, std::string> waiting_; ///< under mutex_
    bool stopping_ = false;                                ///< under mutex_
    std::thread thread_;
};

} // namespace wayside
