#include "signals/next_look.h"

#include "catch.h"

using namespace doorman;

namespace {

/// Annotations of a page, by the facts of each that are open.
class Page {
public:
    Page& card(std::string key, std::vector<std::string> open_facts) {
        Annotation annotation;
        annotation.key = std::move(key);
        annotation.open_facts = std::move(open_facts);
        annotations_.push_back(std::move(annotation));
        return *this;
    }
    Page& cards(std::size_t count, const std::vector<std::string>& open_facts) {
        for (std::size_t i = 0; i < count; ++i) card("k" + std::to_string(i), open_facts);
        return *this;
    }
    [[nodiscard]] std::optional<NextLook> look(Locale locale = Locale::en) const {
        std::vector<const Annotation*> all;
        for (const Annotation& annotation : annotations_) all.push_back(&annotation);
        return next_look(all, locale);
    }

private:
    std::vector<Annotation> annotations_;
};

}  // namespace

TEST_CASE("the unknown that could turn over most verdicts is the next to look up") {
    const auto look = Page()
                          .card("a", {"connections"})
                          .card("b", {"completeness", "connections"})
                          .card("c", {"completeness"})
                          .card("d", {"completeness"})
                          .look();
    REQUIRE(look);
    CHECK(look->fact == "completeness");
    CHECK(look->keys == std::vector<std::string>{"b", "c", "d"});
    CHECK(look->text ==
          "open these 3 profiles (what the profile says); 1 of the other 1 could change by "
          "something else");
}

TEST_CASE("of those that remain it says that none can change") {
    const auto look = Page().cards(6, {"connections"}).cards(41, {}).look();
    REQUIRE(look);
    CHECK(look->text == "open these 6 profiles (contacts); 41 remain, none of them can change");
}

TEST_CASE("one profile and one other are told in the singular") {
    CHECK(Page().cards(1, {"connections"}).cards(1, {}).look()->text ==
          "open this profile (contacts); 1 remains and cannot change");
    CHECK(Page().cards(1, {"connections"}).look()->text == "open this profile (contacts)");
}

TEST_CASE("where no visit would change anything, none is proposed") {
    CHECK_FALSE(Page().cards(20, {}).look());
    CHECK_FALSE(Page().look());
}

TEST_CASE("the next look is told in the owner's language") {
    const Page page = Page().cards(2, {"connections"}).cards(3, {});
    CHECK(page.look(Locale::it)->text ==
          "apri questi 2 profili (contatti); ne restano 3, nessuno può cambiare");
    CHECK(page.look(Locale::pl)->text ==
          "otwórz te profile: 2 (kontakty); pozostałe: 3, żaden się nie zmieni");
}
