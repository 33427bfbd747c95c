#include "signals/reversal_text.h"

#include "card.h"
#include "catch.h"

using namespace doorman;

namespace {

std::string text(Fact fact, double limit, bool below, std::optional<double> is,
                 Locale locale = Locale::en, Verdict verdict = Verdict::accept) {
    return reversal_text({verdict, fact, limit, below, is}, locale);
}

}  // namespace

TEST_CASE("what is counted is told with how many there are") {
    CHECK(text(Fact::mutual, 5, false, 3) ==
          "would be Accept if they had 5 mutual connections; has 3");
    CHECK(text(Fact::mutual, 1, false, 0) ==
          "would be Accept if they had 1 mutual connection; has 0");
    CHECK(text(Fact::connections, 50, true, 300, Locale::en, Verdict::ignore) ==
          "would be Ignore with fewer than 50 contacts; has 300");
}

TEST_CASE("a text is told with how many people it came from") {
    CHECK(text(Fact::same_text, 3, false, 1, Locale::en, Verdict::ignore) ==
          "would be Ignore if this text came from at least 3 people; from 1 so far");
    CHECK(text(Fact::same_text, 3, false, 1, Locale::pl, Verdict::ignore) ==
          "byłoby: Ignoruj, gdyby ten tekst przyszedł od co najmniej 3 osób; dotąd od 1");
}

TEST_CASE("what is not known is said to be so, never taken for zero") {
    CHECK(text(Fact::connections, 50, false, std::nullopt) ==
          "would be Accept if they had 50 contacts; not known");
}

TEST_CASE("what is so or not needs no number") {
    CHECK(text(Fact::photo, 1, false, 0) == "would be Accept with a photo");
    CHECK(text(Fact::met, 0.5, true, 0.9, Locale::en, Verdict::review) ==
          "would be Your call if the note did not say that you met");
}

TEST_CASE("a score is told with its threshold, both as the sliders show them") {
    CHECK(text(Fact::sales, 0.7, true, 0.724, Locale::en, Verdict::review) ==
          "would be Your call if the sales score were below 0.70; is 0.72");
    CHECK(text(Fact::spam, 0.5, false, 1) ==
          "would be Accept if the spam score were at least 0.50; is 1.00");
}

TEST_CASE("Italian and Polish have their own words, forms and decimal comma") {
    CHECK(text(Fact::mutual, 5, false, 3, Locale::it) ==
          "sarebbe Accetta con almeno 5 contatti in comune; ne ha 3");
    CHECK(text(Fact::sales, 0.7, true, 0.72, Locale::it, Verdict::review) ==
          "sarebbe Decidi tu se il punteggio di vendita fosse sotto 0,70; è 0,72");
    CHECK(text(Fact::mutual, 3, false, 2, Locale::pl) ==
          "byłoby: Przyjmij, gdyby co najmniej 3 wspólne kontakty; jest 2");
    CHECK(text(Fact::mutual, 5, false, 2, Locale::pl) ==
          "byłoby: Przyjmij, gdyby co najmniej 5 wspólnych kontaktów; jest 2");
}

TEST_CASE("a card says what would turn its verdict over, and by which fact") {
    auto invitation = card::without_note();
    invitation.mutual = Mutual{9, {}};
    invitation.photo = Photo::present;
    const Annotation annotation = card::judge(invitation);
    REQUIRE(annotation.verdict == Verdict::review);
    REQUIRE(annotation.reversal);
    CHECK(annotation.reversal->verdict == Verdict::accept);
    CHECK(annotation.reversal->fact == "mutual");
    CHECK(annotation.reversal->text == "would be Accept if they had 10 mutual connections; has 9");
}

TEST_CASE("a profile that was visited, or that is not linked, has nothing left to open") {
    card::Setting setting;
    setting.policy = card::preset("ninety-nine");
    auto invitation = card::without_note();
    invitation.photo = Photo::placeholder;
    invitation.headline = "-";
    invitation.profile_facts = ProfileFacts{};
    invitation.profile_facts->about = false;
    invitation.profile_facts->schools.emplace();
    invitation.profile_facts->positions.emplace();
    CHECK(card::judge(invitation, setting).open_facts.empty());
    invitation.profile = "ann";
    CHECK(card::judge(invitation, setting).open_facts == std::vector<std::string>{"connections"});
    invitation.profile_facts->seen_at = "2026-11-01T00:00:00Z";
    CHECK(card::judge(invitation, setting).open_facts.empty());
}
