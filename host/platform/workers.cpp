#include "platform/workers.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <latch>
#include <memory>
#include <new>
#include <system_error>
#include <utility>

namespace doorman {
namespace {

/// Work that several threads take from. Whoever comes late finds nothing left, and must not look at
/// `work` then.
class Shared {
public:
    Shared(std::size_t count, const std::function<void(std::size_t)>& work)
        : count_(count), left_(static_cast<std::ptrdiff_t>(count)), work_(work) {}

    void take_part() {
        for (std::size_t index = next_++; index < count_; index = next_++) {
            try {
                work_(index);
            } catch (...) {
                if (!failed_.exchange(true)) failure_ = std::current_exception();
            }
            left_.count_down();
        }
    }

    void wait() {
        left_.wait();
        if (failure_) std::rethrow_exception(failure_);
    }

private:
    const std::size_t count_;
    std::atomic<std::size_t> next_{0};
    std::latch left_;
    std::atomic<bool> failed_{false};
    std::exception_ptr failure_;
    const std::function<void(std::size_t)>& work_;
};

}  // namespace

Workers::Workers(std::size_t count) {
    try {
        for (std::size_t i = 0; i < std::max<std::size_t>(count, 1); ++i)
            threads_.emplace_back([this, i] { work(i); });
    } catch (const std::system_error&) {
        // With those that could be made, then.
    }
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
    if (threads_.empty()) {
        task(0);
        return done;
    }
    {
        const std::lock_guard lock(mutex_);
        jobs_.push_back(std::move(task));
    }
    changed_.notify_one();
    return done;
}

void Workers::share(std::size_t count, const std::function<void(std::size_t)>& work) {
    const auto shared = std::make_shared<Shared>(count, work);
    try {
        for (std::size_t i = 0; i + 1 < count && i < threads_.size(); ++i)
            run([shared](std::size_t) { shared->take_part(); });
    } catch (const std::bad_alloc&) {
        // Who has been asked already must not outlive `work`: fewer do it.
    }
    shared->take_part();
    shared->wait();
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
