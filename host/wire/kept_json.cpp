#include "wire/kept_json.h"

#include "wire/history_json.h"
#include "wire/invitation_json.h"
#include "wire/names.h"

namespace doorman {

namespace {

void write(JsonWriter& out, const Facts& facts) {
    out.begin_object();
    for (const auto& [name, score] : kScores) out.member(name, facts.scores.*score);
    out.member("mutual", facts.mutual);
    out.member("connections", facts.connections);
    if (facts.connections_at_least) out.member("connectionsAtLeast", true);
    out.member("followers", facts.followers);
    out.member("sameText", facts.same_text);
    if (facts.photo) out.member("photo", name_of(*facts.photo));
    if (facts.note) out.member("note", name_of(*facts.note));
    if (facts.list) out.member("list", name_of(*facts.list));
    out.member("follows", facts.follows);
    out.member("automation", facts.automation);
    out.end_object();
}

}  // namespace

void write(JsonWriter& out, const KeptPerson& person) {
    out.begin_object();
    out.member("id", person.id);
    out.member("profiles", person.profiles);
    out.member("firstSeen", person.first_seen);
    out.member("lastSeen", person.last_seen);
    if (person.facts) write(out.key("facts"), *person.facts);
    out.end_object();
}

void write(JsonWriter& out, const KeptInvitation& invitation) {
    out.begin_object();
    out.member("person", invitation.person);
    out.member("keys", invitation.keys);
    write(out.key("entry"), invitation.entry);
    if (invitation.note_truncated) out.member("noteTruncated", true);
    out.member("firstSeen", invitation.first_seen);
    out.member("lastSeen", invitation.last_seen);
    out.member("sentAt", invitation.sent_at);
    out.member("pitchedAt", invitation.pitched_at);
    out.member("pitchedSaid", invitation.pitched_said);
    write(out.key("facts"), invitation.facts);
    out.member("packs", invitation.packs);
    out.key("decisions").begin_array();
    for (const HistoryDecision& decision : invitation.decisions) write(out, decision);
    out.end_array();
    out.end_object();
}

void write(JsonWriter& out, const KeptContact& contact) {
    out.begin_object();
    out.member("profile", contact.profile);
    out.member("firstName", contact.first_name);
    out.member("lastName", contact.last_name);
    out.member("company", contact.company);
    out.member("position", contact.position);
    out.member("connectedOn", contact.connected_on);
    out.end_object();
}

}  // namespace doorman
