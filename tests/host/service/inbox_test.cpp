#include "service/inbox.h"

#include <algorithm>

#include "catch.h"
#include "settings/policy_file.h"
#include "temporary_folder.h"
#include "wire/annotation_json.h"
#include "wire/json_writer.h"

using namespace doorman;

namespace {

const char* const kSoftPitch =
    "We help event agencies win three times as many bookings within ninety days without spending "
    "more on ads, and I would love to show you how that works in a short demo this week.";

Invitation from(const std::string& profile, const std::string& note) {
    Invitation invitation;
    invitation.key = "urn:" + profile;
    invitation.profile = profile;
    invitation.note = Note{note, false};
    return invitation;
}

struct JudgingDesk {
    Catalogue rules = Catalogue::built_in();
    Settings settings{preset_policy("balanced"), {}, {}, 1};

    Inbox inbox(Journal* journal) { return Inbox(rules, settings, Locale::en, journal); }
};

/// How many people Doorman says have sent the text, as the policy saw it.
bool is_campaign(const Annotation& annotation) {
    return std::any_of(annotation.signals.begin(), annotation.signals.end(),
                       [](const Signal& signal) { return signal.group == "campaign"; });
}

std::string annotations_of(const std::vector<Seen>& seen) {
    JsonWriter out;
    out.begin_array();
    for (const Seen& each : seen) write(out, each.annotation);
    return out.end_array().text();
}

Journal journal_in(const TemporaryFolder& home) {
    auto journal = Journal::open(home / "journal.sqlite");
    REQUIRE(journal);
    return *std::move(journal);
}

}  // namespace

TEST_CASE("the same text from several people of one list is noticed, without a journal too") {
    JudgingDesk desk;
    Inbox inbox = desk.inbox(nullptr);
    CHECK_FALSE(is_campaign(inbox.judge(from("ann", kSoftPitch)).annotation));
    inbox.judge(from("bob", kSoftPitch));
    inbox.judge(from("carl", kSoftPitch));
    CHECK(is_campaign(inbox.judge(from("dora", kSoftPitch)).annotation));
}

TEST_CASE("a person who sends a text again is one person") {
    JudgingDesk desk;
    Inbox inbox = desk.inbox(nullptr);
    for (int i = 0; i < 5; ++i) {
        CHECK_FALSE(is_campaign(inbox.judge(from("ann", kSoftPitch)).annotation));
    }
}

TEST_CASE("judged together, invitations get what they get one after the other") {
    const TemporaryFolder home;
    Journal journal = journal_in(home);
    ProfileFacts visited;
    visited.connections = 12;
    REQUIRE(journal.person_observed("p7", visited));
    std::vector<Invitation> invitations;
    for (int i = 0; i < 40; ++i)
        invitations.push_back(from("p" + std::to_string(i), i % 3 == 0 ? kSoftPitch : "Hi there"));

    JudgingDesk desk;
    Inbox alone = desk.inbox(&journal);
    std::vector<Seen> one_by_one;
    for (const Invitation& each : invitations) one_by_one.push_back(alone.judge(each));

    Workers helpers(2);
    Inbox helped = desk.inbox(&journal);
    CHECK(annotations_of(helped.judge_all(invitations, helpers)) == annotations_of(one_by_one));
}

TEST_CASE("people of the journal and of the list are counted together, each once") {
    const TemporaryFolder home;
    Journal journal = journal_in(home);
    JudgingDesk desk;
    {
        Inbox yesterday = desk.inbox(&journal);
        const std::vector<Seen> seen{yesterday.judge(from("ann", kSoftPitch)),
                                     yesterday.judge(from("bob", kSoftPitch))};
        REQUIRE(journal.remember(seen));
    }
    const auto recalled_with = [&](std::vector<std::string> profiles) {
        Inbox today = desk.inbox(&journal);
        Annotation last;
        for (const auto& profile : profiles)
            last = today.judge(from(profile, kSoftPitch)).annotation;
        return last;
    };
    // The journal's two alone, then with a third; Ann does not count twice.
    const auto text_of = [](const Annotation& annotation) {
        for (const Signal& signal : annotation.signals) {
            if (signal.group == "campaign") return signal.text;
        }
        return std::string();
    };
    CHECK(text_of(recalled_with({"ann", "dora"})) == text_of(recalled_with({"dora"})));
    CHECK(text_of(recalled_with({"carl", "dora"})) != text_of(recalled_with({"dora"})));
}

TEST_CASE("what a visit showed is merged, and what the card brings itself holds") {
    const TemporaryFolder home;
    Journal journal = journal_in(home);
    ProfileFacts visited;
    visited.connections = 12;
    visited.about = true;
    visited.seen_at = "2026-11-22T08:00:00Z";
    REQUIRE(journal.person_observed("ann", visited));

    JudgingDesk desk;
    Inbox inbox = desk.inbox(&journal);
    CHECK(inbox.judge(from("ann", "Hi")).invitation.profile_facts->connections == 12);

    Invitation newer = from("ann", "Hi");
    newer.profile_facts.emplace().connections = 500;
    const Seen seen = inbox.judge(newer);
    CHECK(seen.invitation.profile_facts->connections == 500);
    CHECK(seen.invitation.profile_facts->about == true);

    CHECK_FALSE(inbox.judge(from("bob", "Hi")).invitation.profile_facts);
}

TEST_CASE("a sender is one person under their profile and under a key that names it") {
    JudgingDesk desk;
    Inbox inbox = desk.inbox(nullptr);
    Invitation by_key = from("ann", kSoftPitch);
    by_key.key = "profile:ann";
    by_key.profile.reset();
    inbox.judge(from("ann", kSoftPitch));
    CHECK_FALSE(is_campaign(inbox.judge(by_key).annotation));
    by_key.key = "profile:bob";
    CHECK(is_campaign(inbox.judge(by_key).annotation));
}

TEST_CASE("LinkedIn's own sentence makes no campaign") {
    JudgingDesk desk;
    Inbox inbox = desk.inbox(nullptr);
    for (int i = 0; i < 6; ++i) {
        const Seen seen =
            inbox.judge(from("p" + std::to_string(i),
                             "I'd like to add you to my professional network on LinkedIn."));
        CHECK(seen.campaign_hashes.empty());
        CHECK_FALSE(is_campaign(seen.annotation));
    }
}
