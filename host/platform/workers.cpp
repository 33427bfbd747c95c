#include "cli/workers.h"

#include <algorithm>
#include <utility>

namespace doorman {

Workers::Workers(std::size_t count) {
    for (std::size_t i = 0; i < std::max<std::size_t>(count, 1); ++i)
        threads_.emplace_back([this, i] { work(i); });
}

Workers::~Workers() {
    {
        const std::lock_guard lock(mutex_);
        ended_ = true;
        jobs_.clear();
    }
    changed_.notify_all();
    for (std::thread& thread : threads_) thread.join();
}

std::future<void> Workers::run(std::function<void(std::size_t worker)> job) {
    Job task(std::move(job));
    std::future<void> done = task.get_future();
    {
        const std::lock_guard lock(mutex_);
        jobs_.push_back(std::move(task));
    }
    changed_.notify_one();
    return done;
}

void Workers::work(std::size_t worker) {
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [this] { return ended_ || !jobs_.empty(); });
        if (ended_) return;
        Job job = std::move(jobs_.front());
        jobs_.pop_front();
        lock.unlock();
        job(worker);
        lock.lock();
    }
}

}  // namespace doorman
