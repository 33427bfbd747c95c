#include "build.h"
#include "platform/temporary_folder.h"

using namespace doorman;
using build::answer;
using build::card;
using build::decision;
using build::good;
using build::recall;
using build::remember;

namespace {

struct PeopleFixture {
    TemporaryFolder folder;
    build::Clock clock;
    Journal journal = good(Journal::open(folder / "journal.sqlite", clock.options()));
};

Invitation with_note(Invitation invitation, std::optional<std::string> text,
                     bool truncated = false) {
    invitation.note = Note{std::move(text), truncated};
    return invitation;
}

/// The slug's answered decision after `invitation` was remembered and ignored.
Decision ignored(Journal& journal, const Invitation& invitation) {
    remember(journal, invitation);
    Decision made = decision("about " + invitation.key, invitation.key);
    made.profile = invitation.profile;
    answer(journal, made);
    return made;
}

}  // namespace

TEST_CASE_METHOD(PeopleFixture, "Of a stranger nothing is recalled") {
    const Memory memory = recall(journal, card("urn:1", "ann"));
    CHECK_FALSE(memory.last.has_value());
    CHECK(memory.same_text_people == 0);
}

TEST_CASE_METHOD(PeopleFixture, "Who comes again is recalled with when, what and why") {
    ignored(journal, card("urn:1", "ann", "Nurse"));
    clock.pass_days(100);
    const Memory memory = recall(journal, card("urn:2", "ann", "Nurse"));
    REQUIRE(memory.last.has_value());
    CHECK(memory.last->action == Action::ignore);
    CHECK(memory.last->decided_at == "2026-11-22T08:00:00Z");
    CHECK(memory.last->reason_id == "salesPitch");
    CHECK_FALSE(memory.last->headline_changed);
    CHECK_FALSE(memory.last->note_changed);
}

TEST_CASE_METHOD(PeopleFixture, "Of several answers the last one is recalled") {
    ignored(journal, card("urn:1", "ann"));
    clock.pass_days(1);
    Decision second = decision("second", "urn:2", Action::accept);
    second.profile = "ann";
    answer(journal, second);
    CHECK(recall(journal, card("urn:3", "ann")).last->action == Action::accept);
}

TEST_CASE_METHOD(PeopleFixture, "A changed headline is told, an unknown one is not") {
    ignored(journal, card("urn:1", "ann", "Nurse"));
    CHECK(recall(journal, card("urn:2", "ann", "Growth partner")).last->headline_changed);
    CHECK_FALSE(recall(journal, card("urn:2", "ann")).last->headline_changed);
}

TEST_CASE_METHOD(PeopleFixture, "A changed note is told, an unread one is not") {
    ignored(journal, with_note(card("urn:1", "ann"), "Hello there"));
    CHECK(recall(journal, with_note(card("urn:2", "ann"), "Buy this")).last->note_changed);
    CHECK(recall(journal, with_note(card("urn:2", "ann"), std::nullopt)).last->note_changed);
    CHECK_FALSE(recall(journal, with_note(card("urn:2", "ann"), "Hello there")).last->note_changed);
    CHECK_FALSE(recall(journal, card("urn:2", "ann")).last->note_changed);
}

TEST_CASE_METHOD(PeopleFixture, "Of a note that was cut off the beginning is compared") {
    ignored(journal, with_note(card("urn:1", "ann"), "Hello there, old friend"));
    CHECK_FALSE(
        recall(journal, with_note(card("urn:2", "ann"), "Hello there", true)).last->note_changed);
    CHECK(recall(journal, with_note(card("urn:2", "ann"), "Buy this", true)).last->note_changed);
}

TEST_CASE_METHOD(
    PeopleFixture,
    "The beginning of a note does not replace the whole, nor what is not shown what is known") {
    remember(journal, with_note(card("urn:1", "ann", "Nurse"), "Hello there, old friend"));
    remember(journal, with_note(card("urn:1", "ann"), "Hello there", true));
    remember(journal, card("urn:1", "ann"));
    good(journal.decide(decision("d", "urn:1")));
    const HistoryEntry entry = build::history(journal).at(0);
    CHECK(entry.note == "Hello there, old friend");
    CHECK(entry.headline == "Nurse");
}

TEST_CASE_METHOD(PeopleFixture, "A card seen again is the same invitation") {
    remember(journal, card("urn:1", "ann"), {1});
    remember(journal, card("urn:1", "ann"), {1});
    CHECK(good(journal.senders_of(std::vector<std::uint64_t>{1})).size() == 1);
}

TEST_CASE_METHOD(PeopleFixture, "A profile: key is a person, with or without the slug beside it") {
    ignored(journal, card("profile:ann"));
    CHECK(recall(journal, card("profile:ann")).last.has_value());
    CHECK(recall(journal, card("urn:2", "ann")).last.has_value());
}

TEST_CASE_METHOD(PeopleFixture, "A profile: key seen again after an answer is a new invitation") {
    ignored(journal, with_note(card("profile:ann", "ann", "Nurse"), "First"));
    remember(journal, with_note(card("profile:ann", "ann", "Doctor"), "Second"));
    answer(journal, decision("second", "profile:ann", Action::accept));
    const auto entries = build::history(journal);
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].note == "Second");
    CHECK(entries[1].note == "First");
}

TEST_CASE_METHOD(
    PeopleFixture,
    "A urn: key names one invitation for ever: what was decided on stays as it was seen") {
    ignored(journal, card("urn:1", "ann", "Nurse"));
    remember(journal, card("urn:1", "ann", "Doctor"));
    CHECK(build::history(journal).at(0).headline == "Nurse");
    CHECK(recall(journal, card("urn:1", "ann", "Doctor")).last->headline_changed);
}

TEST_CASE_METHOD(
    PeopleFixture,
    "A urn: seen later for the same open slug is the same invitation, and the other way round") {
    const bool urn_first = GENERATE(true, false);
    const Invitation urn = card("urn:1", "ann");
    const Invitation slug = card("profile:ann", "ann");
    remember(journal, urn_first ? urn : slug);
    remember(journal, urn_first ? slug : urn);
    answer(journal, decision("d", "profile:ann"));
    // Both keys are answered: the slug seen now is a new invitation, with a note of its own.
    remember(journal, with_note(slug, "again"));
    CHECK_FALSE(build::history(journal).at(1).note.has_value());
    CHECK(recall(journal, urn).last.has_value());
}

TEST_CASE_METHOD(PeopleFixture, "Two urn: keys of one person are two invitations") {
    remember(journal, with_note(card("urn:1", "ann"), "First"));
    remember(journal, with_note(card("urn:2", "ann"), "Second"));
    good(journal.decide(decision("d1", "urn:1")));
    good(journal.decide(decision("d2", "urn:2")));
    CHECK(build::history(journal).at(1).note == "First");
    CHECK(build::history(journal).at(0).note == "Second");
}

TEST_CASE_METHOD(PeopleFixture, "Who changes the slug stays the same person") {
    remember(journal, card("urn:1", "ann-lee"));
    remember(journal, card("urn:1", "ann-lee-md"));
    ignored(journal, card("urn:2", "ann-lee-md"));
    CHECK(recall(journal, card("urn:3", "ann-lee")).last.has_value());
}

TEST_CASE_METHOD(PeopleFixture, "A card without a link is its own person until the link is seen") {
    remember(journal, card("urn:1"));
    answer(journal, decision("d", "urn:1"));
    CHECK(recall(journal, card("urn:1")).last.has_value());
    CHECK_FALSE(recall(journal, card("urn:2", "ann")).last.has_value());
    remember(journal, card("urn:1", "ann"));
    CHECK(recall(journal, card("urn:2", "ann")).last.has_value());
}

TEST_CASE_METHOD(PeopleFixture, "The same text is counted by other people, not by cards") {
    remember(journal, card("urn:1", "ann"), {10, 11, 12});
    remember(journal, card("urn:2", "ann"), {10, 11, 12});
    remember(journal, card("urn:3", "bob"), {12, 13});
    remember(journal, card("urn:4"), {10});
    remember(journal, card("urn:5", "eve"), {99});
    CHECK(recall(journal, card("urn:6", "zoe"), {10, 12}).same_text_people == 3);
    CHECK(recall(journal, card("urn:1", "ann"), {10, 12}).same_text_people == 2);
    CHECK(recall(journal, card("urn:4"), {10}).same_text_people == 1);
    CHECK(recall(journal, card("urn:6", "zoe"), {}).same_text_people == 0);
}

TEST_CASE_METHOD(PeopleFixture, "All 64 bits of a fingerprint count") {
    remember(journal, card("urn:1", "ann"), {0xFFFFFFFFFFFFFFFF});
    CHECK(recall(journal, card("urn:2", "bob"), {0xFFFFFFFFFFFFFFFF}).same_text_people == 1);
    CHECK(recall(journal, card("urn:2", "bob"), {0x7FFFFFFFFFFFFFFF}).same_text_people == 0);
}

TEST_CASE_METHOD(PeopleFixture, "Of a text of very many people only the first are counted") {
    std::vector<Seen> batch;
    for (std::int64_t i = 0; i < kMostSameText + 20; ++i)
        batch.push_back(build::seen(card("urn:" + std::to_string(i), "p" + std::to_string(i)),
                                    {static_cast<std::uint64_t>(i % 2), 7}));
    good(journal.remember(batch));
    CHECK(recall(journal, card("urn:0", "p0"), {0, 1, 7}).same_text_people == kMostSameText);
    CHECK(good(journal.senders_of(std::vector<std::uint64_t>{0, 1, 7})).size() ==
          static_cast<std::size_t>(kMostSameText));
    CHECK(recall(journal, card("urn:0", "p0"), {0}).same_text_people == kMostSameText / 2 + 10);
}

TEST_CASE_METHOD(PeopleFixture, "Senders are named by slug, else by key") {
    remember(journal, card("urn:1", "ann"), {10});
    remember(journal, card("urn:2"), {10});
    auto senders = good(journal.senders_of(std::vector<std::uint64_t>{10, 11}));
    std::sort(senders.begin(), senders.end());
    CHECK(senders == std::vector<std::string>{"ann", "urn:2"});
}

TEST_CASE_METHOD(PeopleFixture, "A visited profile is known from then on, fact by fact") {
    CHECK_FALSE(good(journal.facts_of("ann")).has_value());
    ProfileFacts first;
    first.connections = 500;
    first.connections_at_least = true;
    first.about = false;
    first.schools = {{"University of Iowa"}};
    first.seen_at = "2026-11-20T08:00:00Z";
    good(journal.person_observed("ann", first));
    ProfileFacts second;
    second.connections = 730;
    second.location = "Kraków";
    second.seen_at = "2026-11-21T08:00:00Z";
    good(journal.person_observed("ann", second));

    const auto known = good(journal.facts_of("ann"));
    REQUIRE(known.has_value());
    CHECK(known->connections == 730);
    CHECK_FALSE(known->connections_at_least);
    CHECK(known->about == false);
    CHECK(known->schools == std::vector<std::string>{"University of Iowa"});
    CHECK(known->location == "Kraków");
    CHECK_FALSE(known->followers.has_value());
    CHECK(known->seen_at == second.seen_at);
}

TEST_CASE_METHOD(PeopleFixture, "A visit that is told late does not overrule a later one") {
    ProfileFacts late;
    late.connections = 10;
    late.followers = 3;
    late.seen_at = "2026-01-01T00:00:00Z";
    ProfileFacts fresh;
    fresh.connections = 20;
    fresh.seen_at = "2026-11-01T00:00:00Z";
    good(journal.person_observed("ann", fresh));
    good(journal.person_observed("ann", late));
    CHECK(good(journal.facts_of("ann"))->connections == 20);
    CHECK(good(journal.facts_of("ann"))->followers == 3);
    CHECK(good(journal.facts_of("ann"))->seen_at == fresh.seen_at);
}

TEST_CASE_METHOD(PeopleFixture,
                 "A visit from a clock that is ahead does not outvote those that follow") {
    ProfileFacts ahead;
    ahead.connections = 10;
    ahead.seen_at = "2999-01-01T00:00:00Z";
    good(journal.person_observed("ann", ahead));
    clock.pass_days(1);
    ProfileFacts next;
    next.connections = 20;
    good(journal.person_observed("ann", next));
    CHECK(good(journal.facts_of("ann"))->connections == 20);
}

TEST_CASE_METHOD(PeopleFixture, "A batch sees one state of the journal, under one lock") {
    ignored(journal, card("urn:1", "ann"));
    const auto scope = journal.reading();
    CHECK(recall(journal, card("urn:2", "ann")).last.has_value());
    CHECK_FALSE(recall(journal, card("urn:3", "bob")).last.has_value());
}

TEST_CASE_METHOD(PeopleFixture, "Hostile text is kept as it came") {
    const std::string text = std::string("a\0b", 3) + "'; DROP TABLE person; --\xF0\x9F\x92\xA9";
    remember(journal, with_note(card("urn:1", "ann'\"", text), text));
    good(journal.decide(decision("d", "urn:1")));
    CHECK(build::history(journal).at(0).note == text);
    CHECK(build::history(journal).at(0).headline == text);
}

TEST_CASE("A slug is one in whatever case") {
    TemporaryFolder folder;
    Journal journal = good(Journal::open(folder / "journal.sqlite"));
    Decision ignored = decision("d", "urn:1");
    ignored.profile = "Ann-Lee";
    build::answer(journal, ignored);
    CHECK(recall(journal, card("urn:2", "ann-LEE")).last.has_value());
    CHECK(recall(journal, card("profile:ANN-lee")).last.has_value());
    ProfileFacts facts;
    facts.connections = 5;
    good(journal.person_observed("ANN-LEE", facts));
    CHECK(good(journal.facts_of("ann-lee"))->connections == 5);
    HistoryFilter filter;
    filter.profile = "aNN-lEE";
    CHECK(build::history(journal, filter).size() == 1);

    remember(journal, card("profile:Bob"));
    remember(journal, card("profile:bob"));
    CHECK(build::history(journal).size() == 2);
    CHECK(good(journal.forget("BOB", {})).invitations == 1);
}
