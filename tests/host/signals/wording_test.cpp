#include "signals/wording.h"

#include "catch.h"

using doorman::counted;
using doorman::date_in_words;
using doorman::excerpt;
using doorman::fill;
using doorman::Locale;
using doorman::Noun;

namespace {

constexpr Noun kContacts{{"contact", "contatto", "kontakt"},
                         {"contacts", "contatti", "kontakty"},
                         {"contacts", "contatti", "kontaktów"}};

}  // namespace

TEST_CASE("Polish counts in three forms") {
    CHECK(counted(1, kContacts, Locale::pl) == "1 kontakt");
    CHECK(counted(2, kContacts, Locale::pl) == "2 kontakty");
    CHECK(counted(5, kContacts, Locale::pl) == "5 kontaktów");
    CHECK(counted(12, kContacts, Locale::pl) == "12 kontaktów");
    CHECK(counted(21, kContacts, Locale::pl) == "21 kontaktów");
    CHECK(counted(22, kContacts, Locale::pl) == "22 kontakty");
    CHECK(counted(112, kContacts, Locale::pl) == "112 kontaktów");
    CHECK(counted(0, kContacts, Locale::pl) == "0 kontaktów");
}

TEST_CASE("English and Italian count in two") {
    CHECK(counted(1, kContacts, Locale::en) == "1 contact");
    CHECK(counted(22, kContacts, Locale::en) == "22 contacts");
    CHECK(counted(2, kContacts, Locale::it) == "2 contatti");
}

TEST_CASE("What is no date is shown as it stands") {
    CHECK(date_in_words("yesterday", 2026, Locale::en) == "yesterday");
    CHECK(date_in_words("2026-13-01T00:00:00Z", 2026, Locale::en) == "2026-13-01T00:00:00Z");
    CHECK(date_in_words("", 2026, Locale::en).empty());
}

TEST_CASE("An excerpt counts in UTF-16 units and stays whole characters") {
    CHECK(excerpt("🙂 ab", 3, 5) == "ab");
    CHECK(excerpt("🙂 ab", 0, 2) == "🙂");
    CHECK(excerpt("żółć", 1, 3) == "ół");
}

TEST_CASE("An excerpt is one line and shows no hidden characters") {
    CHECK(excerpt("a\n\tb\u00a0 c") == "a b c");
    CHECK(excerpt("a\u202eb\u200b\u2066") == "ab");
    CHECK(excerpt("👩‍⚕️ nurse") == "👩‍⚕️ nurse");
}

TEST_CASE("A long excerpt is cut at a word") {
    CHECK(excerpt("a fair number of connections and more", 20) == "a fair number of…");
    CHECK(excerpt(std::string(100, 'x'), 20) == std::string(20, 'x') + "…");
}

TEST_CASE("An excerpt has room for as many characters in every script") {
    CHECK(excerpt("увеличит вашу выручку на 30%", 28) == "увеличит вашу выручку на 30%");
    CHECK(excerpt("увеличит вашу выручку на 30%", 26) == "увеличит вашу выручку на…");
    CHECK(excerpt("专业生产灯具", 6) == "专业生产灯具");
}

TEST_CASE("Holes are filled in order") {
    CHECK(fill({"{} and {}", "{} e {}", "{} i {}"}, Locale::it, {"a", "b"}) == "a e b");
    CHECK(fill({"none", "", ""}, Locale::en, {"a"}) == "none");
}
