#include "archive/messages.h"

#include "catch.h"
#include "export.h"

using namespace doorman;
using build::Era;
using build::Export;
using build::Person;

namespace {

const Person kAnnLee{"ann-lee", "Ann", "Lee", "Acme", "Buyer"};
const Person kBobRay{"bob-ray", "Bob", "Ray", "", ""};

Export accepted_ann(Era era = Era::y2026, const std::string& note = "") {
    Export all(era);
    all.contact(kAnnLee, "07 Jan 2026").received(kAnnLee, "1/5/26, 2:37 PM", note);
    return all;
}

/// The text of the first message since Ann was accepted, or "none".
std::string first_of_ann(const Export& all) {
    const Archive archive = build::good(build::read(all.files()));
    const auto& first = archive.invitations.front().first_messages;
    return first.empty() ? "none" : first.front().text;
}

}  // namespace

TEST_CASE("the first message since they connected is found, in any order of the file",
          "[messages]") {
    CHECK(first_of_ann(accepted_ann()
                           .message(kAnnLee, "2026-02-03 10:00:00 UTC", "third")
                           .message(kAnnLee, "2026-01-08 10:00:00 UTC", "first")
                           .message(kAnnLee, "2026-01-09 10:00:00 UTC", "second")
                           .message(kAnnLee, "2026-01-02 10:00:00 UTC", "before")) == "first");
}

TEST_CASE("the first three are kept, in their order", "[messages]") {
    const Archive archive =
        build::good(build::read(accepted_ann()
                                    .message(kAnnLee, "2026-01-11 10:00:00 UTC", "fourth")
                                    .message(kAnnLee, "2026-01-10 10:00:00 UTC", "third")
                                    .message(kAnnLee, "2026-01-08 10:00:00 UTC", "first")
                                    .message(kAnnLee, "2026-01-09 10:00:00 UTC", "second")
                                    .files()));
    std::vector<std::string> texts;
    for (const FirstMessage& each : archive.invitations.front().first_messages)
        texts.push_back(each.text);
    CHECK(texts == std::vector<std::string>{"first", "second", "third"});
}

TEST_CASE("what the owner or somebody else wrote does not count", "[messages]") {
    CHECK(first_of_ann(accepted_ann()
                           .message(build::kOwner, "2026-01-08 10:00:00 UTC", "mine", kAnnLee)
                           .message(kBobRay, "2026-01-08 10:00:00 UTC", "of Bob")) == "none");
}

TEST_CASE("the invitation's note, which LinkedIn repeats as a message, does not count",
          "[messages]") {
    CHECK(first_of_ann(accepted_ann(Era::y2026, "Shall we talk?")
                           .message(kAnnLee, "2026-01-07 10:00:00 UTC", "Shall  we talk?")
                           .message(kAnnLee, "2026-01-08 10:00:00 UTC", "Well?")) == "Well?");
}

TEST_CASE("a message without words, a draft and one to a group do not count", "[messages]") {
    Export all = accepted_ann();
    all.message(kAnnLee, "2026-01-08 10:00:00 UTC", "<p> </p>");
    auto files = all.files();
    for (NamedText& file : files) {
        if (file.name != "messages.csv") continue;
        const std::string begin = "2-a,,Ann Lee,https://www.linkedin.com/in/ann-lee,Kim Owner,";
        const std::string end = ",2026-01-08 11:00:00 UTC,,Hello,INBOX,,";
        file.text += begin + "https://www.linkedin.com/in/kim-owner" + end + "Yes,No\n";
        file.text += begin +
                     "\"https://www.linkedin.com/in/kim-owner,https://www.linkedin.com/in/x\"" +
                     end + "No,No\n";
    }
    const Archive archive = build::good(build::read(files));
    CHECK(archive.invitations.front().first_messages.empty());
}

TEST_CASE("without addresses a sender is told by a name that is theirs alone", "[messages]") {
    const Person no_slug{"", "Ann", "Lee", "", ""};
    Export one = accepted_ann(Era::y2020);
    one.message(no_slug, "2026-01-08 10:00:00 UTC", "hello");
    CHECK(first_of_ann(one) == "hello");

    Export two(Era::y2020);
    two.contact(no_slug, "07 Jan 2026").contact(no_slug, "09 Feb 2026");
    two.received(no_slug, "1/5/26, 2:37 PM").received(no_slug, "2/7/26, 2:37 PM");
    two.message(no_slug, "2026-02-10 10:00:00 UTC", "hello");
    CHECK(first_of_ann(two) == "none");
}

TEST_CASE("mark-up is taken out of a message", "[messages]") {
    CHECK(without_markup("<p class=\"a\">Buy &amp; save</p>") == " Buy & save ");
    CHECK(without_markup("2 < 3, 4 > 3 &c; 1<b") == "2 < 3, 4 > 3 &c; 1<b");
}

TEST_CASE("a message that only begins tags is read in one go", "[messages]") {
    std::string text;
    for (int i = 0; i < 300'000; ++i) text += "<a";
    CHECK(without_markup(text) == text);
}
