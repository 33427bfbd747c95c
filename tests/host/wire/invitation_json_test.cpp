#include "wire/invitation_json.h"

#include <nlohmann/json.hpp>

#include "catch.h"

using namespace doorman;

namespace {

Result<Invitation> read(const char* json) {
    return invitation_from_json(nlohmann::json::parse(json));
}

void check_fault(const char* json, const std::string& message) {
    CAPTURE(json);
    const auto invitation = read(json);
    REQUIRE_FALSE(invitation);
    CHECK(invitation.error().message() == message);
}

}  // namespace

TEST_CASE("an invitation of which only the key is known") {
    const auto invitation = read(R"({"key": "k"})");
    REQUIRE(invitation);
    CHECK(invitation->key == "k");
    CHECK_FALSE(invitation->note);
    CHECK_FALSE(invitation->mutual);
    CHECK_FALSE(invitation->badges);
    CHECK_FALSE(invitation->profile_facts);
}

TEST_CASE("a full invitation") {
    const auto invitation = read(R"({
        "key": "k", "profile": "ann", "name": "Ann", "headline": "h", "note": "Hi",
        "noteTruncated": true, "mutual": {"count": 4, "names": ["Bob"]}, "insights": ["i"],
        "photo": "placeholder", "badges": ["premium", "openToWork"], "follows": false,
        "age": "2 weeks ago", "list": "school",
        "profileFacts": {"connections": 500, "connectionsAtLeast": true, "followers": 0,
            "about": false, "positions": [], "schools": ["s"], "location": "l", "company": "c",
            "seenAt": "2026-11-22T08:00:00Z"}})");
    REQUIRE(invitation);
    CHECK(invitation->note->text == "Hi");
    CHECK(invitation->note->truncated);
    CHECK(invitation->mutual->count == 4);
    CHECK(invitation->mutual->names == std::vector<std::string>{"Bob"});
    CHECK(invitation->photo == Photo::placeholder);
    CHECK(invitation->badges == std::vector{Badge::premium, Badge::open_to_work});
    CHECK(invitation->follows == false);
    CHECK(invitation->list == ListFilter::school);
    CHECK(invitation->profile_facts->connections == 500);
    CHECK(invitation->profile_facts->connections_at_least);
    CHECK(invitation->profile_facts->followers == 0);
    CHECK(invitation->profile_facts->about == false);
    CHECK(invitation->profile_facts->positions->empty());
}

TEST_CASE("no note, an unread note and an empty note are three things") {
    CHECK(read(R"({"key": "k", "note": null})")->note->text == std::nullopt);
    CHECK(read(R"({"key": "k"})")->note.has_value() == false);
    CHECK(read(R"({"key": "k", "note": ""})")->note->text == "");
}

TEST_CASE("null reads as not known elsewhere, and never as zero") {
    const auto invitation =
        read(R"({"key": "k", "mutual": null, "photo": null, "follows": null, "headline": null})");
    REQUIRE(invitation);
    CHECK_FALSE(invitation->mutual);
    CHECK_FALSE(invitation->photo);
    CHECK_FALSE(invitation->follows);
    CHECK_FALSE(invitation->headline);
    CHECK_FALSE(read(R"({"key": "k", "mutual": {"count": null}})")->mutual->count);
}

TEST_CASE("unknown fields and unknown words are no fault") {
    const auto invitation = read(
        R"({"key": "k", "colour": {"x": 1}, "photo": "hologram", "badges": ["gold", "verified"],
            "list": "alumni"})");
    REQUIRE(invitation);
    CHECK_FALSE(invitation->photo);
    CHECK_FALSE(invitation->list);
    CHECK(invitation->badges == std::vector{Badge::verified});
}

TEST_CASE("a wrong type is named by its field") {
    check_fault("[]", "must be an object");
    check_fault("{}", "key: is missing");
    check_fault(R"({"key": ""})", "key: must not be empty");
    check_fault(R"({"key": 1})", "key: must be a string");
    check_fault(R"({"key": "k", "name": ["Ann"]})", "name: must be a string");
    check_fault(R"({"key": "k", "note": 5})", "note: must be a string");
    check_fault(R"({"key": "k", "note": "x", "noteTruncated": "yes"})",
                "noteTruncated: must be true or false");
    check_fault(R"({"key": "k", "mutual": 4})", "mutual: must be an object");
    check_fault(R"({"key": "k", "mutual": {"count": "4"}})",
                "mutual.count: must be a whole number, 0 or more");
    check_fault(R"({"key": "k", "mutual": {"count": -1}})",
                "mutual.count: must be a whole number, 0 or more");
    check_fault(R"({"key": "k", "mutual": {"count": 4.5}})",
                "mutual.count: must be a whole number, 0 or more");
    check_fault(R"({"key": "k", "mutual": {"count": 18446744073709551615}})",
                "mutual.count: must be a whole number, 0 or more");
    check_fault(R"({"key": "k", "mutual": {"names": ["a", 1]}})",
                "mutual.names[1]: must be a string");
    check_fault(R"({"key": "k", "insights": "one"})", "insights: must be a list");
    check_fault(R"({"key": "k", "badges": [true]})", "badges[0]: must be a string");
    check_fault(R"({"key": "k", "photo": true})", "photo: must be a string");
    check_fault(R"({"key": "k", "profileFacts": []})", "profileFacts: must be an object");
    check_fault(R"({"key": "k", "profileFacts": {"about": "yes"}})",
                "profileFacts.about: must be true or false");
}

TEST_CASE("profile facts are written so that they read back the same") {
    const char* json = R"({"connections":500,"connectionsAtLeast":true,"about":true,)"
                       R"("positions":["a","b"],"location":"Łódź"})";
    const auto facts = profile_facts_from_json(nlohmann::json::parse(json));
    REQUIRE(facts);
    JsonWriter out;
    write(out, *facts);
    CHECK(out.text() == json);
}
