#include "archive/accepted.h"

#include "archive/names.h"
#include "catch.h"

using namespace doorman;

namespace {

ArchiveInvitation sent(std::string name, std::string_view at,
                       std::optional<std::string> profile = {}) {
    ArchiveInvitation invitation;
    invitation.name_key = name_key(name);
    invitation.name = std::move(name);
    invitation.sent_at = *archive_time(at);
    invitation.profile = std::move(profile);
    return invitation;
}

ArchiveContact contact(const std::string& name, std::string_view day,
                       std::optional<std::string> profile = {}) {
    ArchiveContact contact;
    contact.first_name = name;
    contact.name_key = name_key(name);
    contact.connected_on = archive_time(day);
    contact.profile = std::move(profile);
    return contact;
}

/// One letter an invitation: "a" accepted, "-" not known.
std::string accepted(std::vector<ArchiveInvitation> invitations,
                     const std::vector<ArchiveContact>& contacts) {
    mark_accepted(invitations, contacts);
    std::string out;
    for (const ArchiveInvitation& each : invitations) out += each.accepted ? 'a' : '-';
    return out;
}

}  // namespace

TEST_CASE("a sender among the contacts was accepted", "[accepted]") {
    CHECK(accepted({sent("Ann Lee", "1/5/26, 2:37 PM", "ann"),
                    sent("Bob Ray", "1/5/26, 2:37 PM", "bob")},
                   {contact("Ann Lee", "07 Jan 2026", "ann")}) == "a-");
}

TEST_CASE("a slug holds over a changed name", "[accepted]") {
    CHECK(accepted({sent("Ann Lee", "1/5/26", "ann")},
                   {contact("Ann Fox", "07 Jan 2026", "Ann")}) == "a");
}

TEST_CASE("two slugs are two people of one name", "[accepted]") {
    CHECK(accepted({sent("Ann Lee", "1/5/26", "ann-1")},
                   {contact("Ann Lee", "07 Jan 2026", "ann-2")}) == "-");
}

TEST_CASE("without slugs a name tells, if the day fits", "[accepted]") {
    CHECK(accepted({sent("Ann Lee", "1/5/26")}, {contact("ann LEE", "07 Jan 2026")}) == "a");
    CHECK(accepted({sent("Ann Lee", "3/5/26")}, {contact("Ann Lee", "07 Jan 2026")}) == "-");
}

TEST_CASE("a day's difference of time zones does no harm", "[accepted]") {
    CHECK(accepted({sent("Ann Lee", "1/8/26, 1:00 AM")}, {contact("Ann Lee", "07 Jan 2026")}) ==
          "a");
}

TEST_CASE("of two invitations of one name it cannot be told which was accepted", "[accepted]") {
    CHECK(accepted({sent("Ann Lee", "1/2/26"), sent("Ann Lee", "1/5/26")},
                   {contact("Ann Lee", "07 Jan 2026")}) == "--");
}

TEST_CASE("two people of one name are told apart where the order of days does", "[accepted]") {
    CHECK(accepted({sent("Ann Lee", "1/2/26"), sent("Ann Lee", "2/5/26")},
                   {contact("Ann Lee", "07 Feb 2026"), contact("Ann Lee", "04 Jan 2026")}) == "aa");
    CHECK(accepted({sent("Ann Lee", "1/2/26"), sent("Ann Lee", "2/5/26")},
                   {contact("Ann Lee", "04 Jan 2026")}) == "a-");
}

TEST_CASE("of several invitations of one person the last before they connected was accepted",
          "[accepted]") {
    CHECK(accepted({sent("Ann Lee", "1/2/26", "ann"), sent("Ann Lee", "2/5/26", "ann"),
                    sent("Ann Lee", "5/5/26", "ann")},
                   {contact("Ann Lee", "07 Feb 2026", "ann")}) == "-a-");
}

TEST_CASE("an invitation without a slug takes that of its contact", "[accepted]") {
    std::vector<ArchiveInvitation> invitations{sent("Ann Lee", "1/5/26")};
    const std::vector<ArchiveContact> contacts{contact("Ann Lee", "07 Jan 2026", "ann")};
    mark_accepted(invitations, contacts);
    CHECK(invitations.front().profile == "ann");
    CHECK(invitations.front().connected_on == contacts.front().connected_on);
}
