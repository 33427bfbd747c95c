#include "wire/invitation_json.h"

#include <nlohmann/json.hpp>

#include "wire/fields.h"

namespace doorman {

using nlohmann::json;

namespace {

void read_note(const json& invitation, Fields& in, std::optional<Note>& to) {
    const auto found = invitation.find("note");
    if (found == invitation.end()) return;
    Note note;
    in.optional("note", note.text);
    in.with_default("noteTruncated", note.truncated);
    to = std::move(note);
}

void read_mutual(Fields& in, std::optional<Mutual>& to) {
    const json* found = in.object("mutual");
    if (!found) return;
    Fields fields(*found, in.path_of("mutual"));
    Mutual mutual;
    fields.optional("count", mutual.count);
    fields.with_default("names", mutual.names);
    in.adopt(fields.fault());
    to = std::move(mutual);
}

void read_badges(Fields& in, std::optional<std::vector<Badge>>& to) {
    std::optional<std::vector<std::string>> words;
    in.optional("badges", words);
    if (!words) return;
    to.emplace();
    for (const std::string& word : *words) {
        if (const auto badge = from_name<Badge>(word)) to->push_back(*badge);
    }
}

ProfileFacts read_profile_facts(Fields& in) {
    ProfileFacts facts;
    in.optional("connections", facts.connections);
    in.with_default("connectionsAtLeast", facts.connections_at_least);
    in.optional("followers", facts.followers);
    in.optional("about", facts.about);
    in.optional("positions", facts.positions);
    in.optional("schools", facts.schools);
    in.optional("location", facts.location);
    in.optional("company", facts.company);
    in.optional_time("seenAt", facts.seen_at);
    return facts;
}

}  // namespace

Result<Invitation> invitation_from_json(const json& value) {
    Fields in(value);
    if (in.fault()) return *in.fault();
    Invitation out;
    in.required("key", out.key);
    in.optional("profile", out.profile);
    in.optional("name", out.name);
    in.optional("headline", out.headline);
    read_note(value, in, out.note);
    read_mutual(in, out.mutual);
    in.optional("insights", out.insights);
    in.word("photo", out.photo);
    read_badges(in, out.badges);
    in.optional("follows", out.follows);
    in.optional("age", out.age);
    in.word("list", out.list);
    if (const json* facts = in.object("profileFacts")) {
        Fields fields(*facts, "profileFacts");
        out.profile_facts = read_profile_facts(fields);
        in.adopt(fields.fault());
    }
    if (in.fault()) return *in.fault();
    return out;
}

Result<ProfileFacts> profile_facts_from_json(const json& value, std::string path) {
    Fields in(value, std::move(path));
    ProfileFacts facts = read_profile_facts(in);
    if (in.fault()) return *in.fault();
    return facts;
}

void write(JsonWriter& out, const ProfileFacts& facts) {
    out.begin_object();
    out.member("connections", facts.connections);
    if (facts.connections_at_least) out.member("connectionsAtLeast", true);
    out.member("followers", facts.followers);
    out.member("about", facts.about);
    out.member("positions", facts.positions);
    out.member("schools", facts.schools);
    out.member("location", facts.location);
    out.member("company", facts.company);
    out.member("seenAt", facts.seen_at);
    out.end_object();
}

}  // namespace doorman
