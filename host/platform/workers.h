#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>
#include <vector>

namespace doorman {

/// Threads that take jobs in the order in which they are given. Where the system makes none, the
/// caller's thread does the work.
class Workers {
public:
    /// At least one; fewer where the system makes no more.
    explicit Workers(std::size_t count);
    /// Waits for what has begun; what has not is dropped.
    ~Workers();
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    /// The job is told which worker runs it: 0..count-1. What it throws comes out of the future.
    std::future<void> run(std::function<void(std::size_t worker)> job);

    /// Runs work(0) … work(count - 1), each once, on the workers and on the caller's thread, and
    /// returns when all are done. It waits for no worker that has not begun. What one throws comes
    /// out of here, when all have ended.
    void share(std::size_t count, const std::function<void(std::size_t index)>& work);

private:
    using Job = std::packaged_task<void(std::size_t)>;
    void work(std::size_t worker);

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Job> jobs_;
    bool ended_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace doorman
