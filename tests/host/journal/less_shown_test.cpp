#include "build.h"
#include "platform/temporary_folder.h"

using namespace doorman;
using build::card;
using build::good;

namespace {

const std::string kPitch = "Hi Robin, a quick 15 min call this week?";

/// What was judged of a card of Ann's.
struct Judged {
    Seen seen = build::seen(card("urn:1", "ann"));

    Judged note(std::string text, bool truncated, Signal found, NoteKind kind, double sales) && {
        seen.invitation.note = Note{std::move(text), truncated};
        seen.annotation.note = NoteJudgement{kind, 0.9, "it"};
        seen.annotation.scores.sales = seen.facts.scores.sales = sales;
        seen.facts.note = kind;
        return std::move(*this).with(std::move(found));
    }
    Judged pitch() && {
        return std::move(*this).note(kPitch, false,
                                     {"sales.call", "sales", 2, "", {{"note", 14, 20}}},
                                     NoteKind::sales, 0.9);
    }
    Judged headline(std::string text, Signal found) && {
        seen.invitation.headline = std::move(text);
        return std::move(*this).with(std::move(found));
    }
    Judged insight(Signal found) && {
        seen.invitation.insights = {{"University of Iowa"}};
        seen.annotation.scores.common_ground = seen.facts.scores.common_ground = 1;
        return std::move(*this).with(std::move(found));
    }
    Judged with(Signal found) && {
        seen.annotation.signals.push_back(std::move(found));
        return std::move(*this);
    }
    Judged by(std::string packs) && {
        seen.packs = std::move(packs);
        return std::move(*this);
    }
};

struct LessShownFixture {
    TemporaryFolder folder;
    build::Clock clock;
    Journal journal = good(Journal::open(folder / "journal.sqlite", clock.options()));

    void remember(Judged judged) { good(journal.remember(std::vector{std::move(judged.seen)})); }
    HistoryEntry entry() { return build::history(journal).at(0); }
    std::vector<std::string> signals() {
        std::vector<std::string> ids;
        for (const Signal& signal : entry().signals) ids.push_back(signal.id);
        return ids;
    }
    std::int64_t hits(std::string_view signal) {
        return good(journal.records_of(std::span(&signal, 1))).front().hits;
    }
    Facts facts() { return good(journal.facts_of_entry(entry().id)); }
};
using Ids = std::vector<std::string>;

const Signal kNurse{"profile.nurse", "headlineSells", 1, "", {{"headline", 0, 5}}};
const Signal kSchool{"commonGround.school", "commonGround", 1, "", {{"insights/0", 0, 18}}};

}  // namespace

TEST_CASE_METHOD(LessShownFixture, "A note that cannot be read again keeps what was found in it") {
    remember(Judged().pitch());
    remember(Judged());
    CHECK(signals() == Ids{"sales.call"});
    CHECK(entry().language == "it");
    CHECK(entry().signals[0].weight == 2);
    CHECK(hits("sales.call") == 1);
    CHECK(facts().scores.sales == 0.9);
}

TEST_CASE_METHOD(LessShownFixture,
                 "A note of which the beginning is shown keeps what the whole told") {
    remember(Judged().pitch());
    remember(Judged().note("Hi Robin", true,
                           {"personal.greeting", "personal", 1, "", {{"note", 0, 2}}},
                           NoteKind::generic_, 0.1));
    CHECK(signals() == Ids{"sales.call"});
    CHECK(hits("sales.call") == 1);
    CHECK(hits("personal.greeting") == 0);
    CHECK(facts().note == NoteKind::sales);
    CHECK(facts().scores.sales == 0.9);
}

TEST_CASE_METHOD(LessShownFixture, "The whole of a note takes the place of its beginning") {
    remember(Judged().note("Hi Robin", true,
                           {"personal.greeting", "personal", 1, "", {{"note", 0, 2}}},
                           NoteKind::generic_, 0.1));
    remember(Judged().pitch());
    CHECK(signals() == Ids{"sales.call"});
    CHECK(facts().note == NoteKind::sales);
}

TEST_CASE_METHOD(LessShownFixture,
                 "How many sent the note is kept with it, who the sender is to the owner is not") {
    remember(Judged()
                 .pitch()
                 .with({"campaign.same_text", "campaign", 0, "", {}})
                 .with({"history.waiting", "history", 0, "", {}}));
    remember(Judged());
    CHECK(signals() == Ids{"sales.call", "campaign.same_text"});
}

TEST_CASE_METHOD(LessShownFixture,
                 "A headline that is shown is judged anew, one that is not keeps what it told") {
    remember(Judged().headline("Nurse", kNurse));
    remember(Judged());
    CHECK(signals() == Ids{"profile.nurse"});
    Judged changed;
    changed.seen.invitation.headline = "Doctor";
    remember(std::move(changed));
    CHECK(signals().empty());
    CHECK(hits("profile.nurse") == 0);
}

TEST_CASE_METHOD(LessShownFixture,
                 "Common ground that the card proved once stays, for judging anew too") {
    remember(Judged().headline("Nurse", kNurse).insight(kSchool));
    remember(Judged().headline("Nurse", kNurse));
    CHECK(signals() == Ids{"profile.nurse", "commonGround.school"});
    CHECK(good(journal.judged_otherwise("others", 1000, 10)).at(0).common_ground == 1);
}

TEST_CASE_METHOD(LessShownFixture, "What is kept still waits to be judged by the packs of now") {
    remember(Judged().pitch().by("old"));
    remember(Judged().by("new"));
    CHECK(good(journal.count_judged_otherwise("new")) == 1);
    remember(Judged().pitch().by("new"));
    CHECK(good(journal.count_judged_otherwise("new")) == 0);
}

TEST_CASE_METHOD(LessShownFixture, "A card that shows less writes nothing the second time") {
    remember(Judged().pitch().with(kSchool));
    remember(Judged());
    const JournalVersion before = good(journal.version());
    remember(Judged());
    CHECK(good(journal.version()).by_us - before.by_us <= 2);
}
