#include <cmath>

#include "build.h"
#include "platform/temporary_folder.h"

using namespace doorman;
using build::card;
using build::decision;
using build::good;

namespace {

struct ColumnsFixture {
    TemporaryFolder folder;
    build::Clock clock;
    Journal journal = good(Journal::open(folder / "journal.sqlite", clock.options()));

    void remember(const std::string& key, const Facts& facts, Verdict verdict = Verdict::review) {
        Seen seen = build::seen(card(key, key));
        seen.facts = facts;
        seen.annotation.verdict = verdict;
        good(journal.remember(std::vector<Seen>{seen}));
    }
    FactColumns columns() { return good(journal.columns()); }
};

Facts all_known() {
    Facts facts;
    facts.scores = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 1.0 / 3, 0.8, 0.9};
    facts.mutual = 4;
    facts.connections = 500;
    facts.connections_at_least = true;
    facts.followers = 7;
    facts.same_text = 3;
    facts.photo = Photo::placeholder;
    facts.note = NoteKind::personal;
    facts.list = ListFilter::company;
    facts.follows = false;
    facts.automation = true;
    facts.sales_evidence = {2, false};
    facts.spam_evidence = {1, true};
    return facts;
}

}  // namespace

TEST_CASE_METHOD(ColumnsFixture, "Each fact comes back as it was judged") {
    remember("a", all_known(), Verdict::accept);
    const FactColumns facts = columns();
    REQUIRE(facts.size() == 1);
    CHECK(facts.sales[0] == 0.1);
    CHECK(facts.spam[0] == 0.2);
    CHECK(facts.recruiting[0] == 0.3);
    CHECK(facts.personal[0] == 0.4);
    CHECK(facts.met[0] == 0.5);
    CHECK(facts.common_ground[0] == 0.6);
    CHECK(facts.same_industry[0] == 1.0 / 3);
    CHECK(facts.headline_sells[0] == 0.8);
    CHECK(facts.completeness[0] == 0.9);
    CHECK(facts.mutual[0] == 4);
    CHECK(facts.connections[0] == 500);
    CHECK(facts.connections_at_least[0] == 1);
    CHECK(facts.followers[0] == 7);
    CHECK(facts.same_text[0] == 3);
    CHECK(facts.photo[0] == static_cast<int>(Photo::placeholder));
    CHECK(facts.note[0] == static_cast<int>(NoteKind::personal));
    CHECK(facts.list[0] == static_cast<int>(ListFilter::company));
    CHECK(facts.follows[0] == 0);
    CHECK(facts.automation[0] == 1);
    CHECK(facts.sales_families[0] == 2);
    CHECK(facts.sales_near_certain[0] == 0);
    CHECK(facts.spam_families[0] == 1);
    CHECK(facts.spam_near_certain[0] == 1);
    CHECK(facts.verdict[0] == static_cast<int>(Verdict::accept));
}

TEST_CASE_METHOD(ColumnsFixture, "What is not known is not zero") {
    remember("a", {});
    const FactColumns facts = columns();
    CHECK(std::isnan(facts.mutual[0]));
    CHECK(std::isnan(facts.completeness[0]));
    CHECK(facts.photo[0] == FactColumns::kUnknown);
    CHECK(facts.follows[0] == FactColumns::kUnknown);
    CHECK(facts.action[0] == FactColumns::kUnknown);
}

TEST_CASE_METHOD(ColumnsFixture, "A card that shows less takes nothing away from what was known") {
    remember("a", all_known());
    Facts less;
    less.mutual = 9;
    remember("a", less);
    const FactColumns facts = columns();
    CHECK(facts.mutual[0] == 9);
    CHECK(facts.sales[0] == 0.1);
    CHECK(facts.sales_families[0] == 2);
    CHECK(facts.note[0] == static_cast<int>(NoteKind::personal));
    CHECK(facts.photo[0] == static_cast<int>(Photo::placeholder));
    CHECK(facts.connections_at_least[0] == 1);
}

TEST_CASE_METHOD(ColumnsFixture, "The facts that the owner decided on stay as they were") {
    remember("a", all_known());
    build::answer(journal, decision("d", "a"));
    Facts later = all_known();
    later.mutual = 99;
    remember("a", later);
    CHECK(columns().mutual[0] == 4);
    CHECK(columns().action[0] == static_cast<int>(Action::ignore));
}

TEST_CASE_METHOD(ColumnsFixture, "An action counts once it was seen to be done, waiting at once") {
    remember("a", {});
    good(journal.decide(decision("d", "a", Action::accept)));
    CHECK(columns().action[0] == FactColumns::kUnknown);
    good(journal.press("d"));
    CHECK(columns().action[0] == FactColumns::kUnknown);
    good(journal.confirm("d", Outcome::done));
    CHECK(columns().action[0] == static_cast<int>(Action::accept));
    good(journal.decide(decision("w", "b", Action::wait)));
    CHECK(columns().action[1] == static_cast<int>(Action::wait));
}

TEST_CASE_METHOD(ColumnsFixture, "A decision that came to nothing gives way to the one before") {
    good(journal.decide(decision("w", "a", Action::wait)));
    good(journal.decide(decision("d", "a", Action::ignore)));
    CHECK(columns().action[0] == FactColumns::kUnknown);
    good(journal.confirm("d", Outcome::undone));
    CHECK(columns().action[0] == static_cast<int>(Action::wait));
    good(journal.confirm("w", Outcome::undone));
    CHECK(columns().action[0] == FactColumns::kUnknown);
}

TEST_CASE_METHOD(ColumnsFixture, "The version moves with every writer's change, and only then") {
    Journal other = good(Journal::open(folder / "journal.sqlite", clock.options()));
    const auto before = good(journal.version());
    CHECK(good(journal.version()) == before);
    good(other.decide(decision("d", "a")));
    const auto after_theirs = good(journal.version());
    CHECK_FALSE(after_theirs == before);
    good(journal.press("d"));
    CHECK_FALSE(good(journal.version()) == after_theirs);
}
