#include "platform/workers.h"

#include <algorithm>
#include <atomic>
#include <stdexcept>
#include <vector>

#include "catch.h"

using namespace doorman;

TEST_CASE("shared work is done once each, whoever does it") {
    for (const std::size_t count : {0, 1, 2, 1000}) {
        Workers workers(3);
        std::vector<std::atomic<int>> done(count);
        workers.share(count, [&](std::size_t index) { ++done[index]; });
        CHECK(std::all_of(done.begin(), done.end(), [](const auto& times) { return times == 1; }));
    }
}

TEST_CASE("shared work does not wait for a worker that is busy with something else") {
    Workers workers(1);
    std::promise<void> release;
    const std::future<void> busy =
        workers.run([released = release.get_future().share()](std::size_t) { released.wait(); });
    int done = 0;
    workers.share(10, [&](std::size_t) { ++done; });
    CHECK(done == 10);
    release.set_value();
    busy.wait();
}

TEST_CASE("what shared work throws comes out when all of it has ended") {
    Workers workers(2);
    std::atomic<int> done = 0;
    const auto fail_at_five = [&](std::size_t index) {
        ++done;
        if (index == 5) throw std::runtime_error("five");
    };
    CHECK_THROWS_WITH(workers.share(20, fail_at_five), "five");
    CHECK(done == 20);
}
