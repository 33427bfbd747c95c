#include "build.h"
#include "failing_disk.h"
#include "platform/temporary_folder.h"
#include "raw_sql.h"
#include "version1.h"
#include "version2.h"

using namespace doorman;
using build::good;

namespace {

void make_version1(const std::filesystem::path& file) {
    run_sql(file, version1::kSchema);
    run_sql(file, version1::kRows);
}

void make_version2(const std::filesystem::path& file) {
    make_version1(file);
    { Journal journal = good(Journal::open(file)); }
    run_sql(file, version2::kBack);
    run_sql(file, version2::kRows);
}

/// A folder with a file made by `make`, on a disk that fails when it is told to.
struct Place {
    explicit Place(void (*make)(const std::filesystem::path&)) {
        make(file);
        options.file_system = failing::file_system();
    }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;
    ~Place() { failing::changes_left = failing::kNever; }

    [[nodiscard]] std::string now() const { return failing::content(file); }
    [[nodiscard]] std::size_t files() const {
        const std::filesystem::directory_iterator all(folder.path());
        return static_cast<std::size_t>(std::distance(begin(all), end(all)));
    }

    TemporaryFolder folder;
    std::filesystem::path file = folder / "journal.sqlite";
    JournalOptions options;
};

}  // namespace

TEST_CASE("Whichever write of a migration fails, the old journal stays or the new one stands") {
    failing::once = GENERATE(false, true);
    failing::code = failing::once ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    const auto make = GENERATE(make_version1, make_version2);
    std::string before;
    std::string after;
    {
        const Place sound(make);
        before = sound.now();
        good(Journal::open(sound.file, sound.options));
        after = sound.now();
    }
    REQUIRE(before != after);
    int failures = 0;
    for (bool succeeded = false; !succeeded; ++failures) {
        INFO("change number " << failures + 1);
        const Place place(make);
        failing::changes_left = failures;
        const auto opened = Journal::open(place.file, place.options);
        const bool met_failure = failing::has_failed();
        succeeded = opened.has_value();
        CHECK(succeeded != met_failure);
        failing::changes_left = failing::kNever;
        const std::string now = place.now();
        const bool whole = now == after || (now == before && !succeeded);
        CHECK(whole);
        // Nothing was set aside: a disk that fails has not damaged anything.
        const Journal again = good(Journal::open(place.file, place.options));
        CHECK_FALSE(again.set_aside().has_value());
        const bool done_at_last = place.now() == after;
        CHECK(done_at_last);
    }
    CHECK(failures > 5);
}

TEST_CASE("Whichever write fails, everything is forgotten once that was said") {
    failing::once = GENERATE(false, true);
    failing::code = failing::once ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    for (int failures = 0; failures < 20; ++failures) {
        INFO("change number " << failures + 1);
        const Place place(make_version2);
        const std::string before = place.now();
        failing::changes_left = failures;
        const auto gone = Journal::forget_everything(place.file, place.options);
        failing::changes_left = failing::kNever;
        const bool all_or_nothing = place.now() == (gone ? "gone" : before);
        CHECK(all_or_nothing);
        good(Journal::forget_everything(place.file, place.options));
        CHECK(place.files() == 0);
    }
}
