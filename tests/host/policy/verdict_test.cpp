#include "policy/verdict.h"

#include "build.h"
#include "catch.h"

using namespace doorman;
using build::all;
using build::any;
using build::at_least;
using build::below;
using build::in;
using build::is;
using build::negation;
using build::policy;

namespace {

using Names = std::vector<std::string>;
using FactList = std::vector<Fact>;

constexpr EvidenceStrength kTwoFamilies{2, false};

/// Three facts, one of each truth for "at least 1".
Facts known() {
    Facts facts;
    facts.mutual = 5;
    facts.connections = 0;
    return facts;
}
const Condition kTrue = at_least("mutual", 1);
const Condition kFalse = at_least("connections", 1);
const Condition kUnknown = at_least("followers", 1);

/// "true", "false" or "unknown".
std::string truth(const Condition& condition, const Facts& facts = known()) {
    const auto decides = [&](const Condition& when) {
        return rule(policy({build::rule("asked", Verdict::accept, when)}), facts).rule_id ==
               "asked";
    };
    if (decides(condition)) return "true";
    return decides(negation(condition)) ? "false" : "unknown";
}

}  // namespace

TEST_CASE("not: true and false change places, unknown stays unknown") {
    CHECK(truth(negation(kTrue)) == "false");
    CHECK(truth(negation(kFalse)) == "true");
    CHECK(truth(negation(kUnknown)) == "unknown");
}

TEST_CASE("all: one false is enough for false; true only if all are") {
    CHECK(truth(all({kTrue, kTrue})) == "true");
    CHECK(truth(all({kTrue, kFalse})) == "false");
    CHECK(truth(all({kTrue, kUnknown})) == "unknown");
    CHECK(truth(all({kFalse, kUnknown})) == "false");
    CHECK(truth(all({kUnknown, kFalse})) == "false");
    CHECK(truth(all({kUnknown, kUnknown})) == "unknown");
    CHECK(truth(all({})) == "true");
}

TEST_CASE("any: one true is enough for true; false only if all are") {
    CHECK(truth(any({kFalse, kFalse})) == "false");
    CHECK(truth(any({kFalse, kTrue})) == "true");
    CHECK(truth(any({kFalse, kUnknown})) == "unknown");
    CHECK(truth(any({kUnknown, kTrue})) == "true");
    CHECK(truth(any({kTrue, kUnknown})) == "true");
    CHECK(truth(any({kUnknown, kUnknown})) == "unknown");
    CHECK(truth(any({})) == "false");
}

TEST_CASE("at least includes its limit, below does not") {
    Facts facts;
    facts.scores.sales = 0.7;
    CHECK(truth(at_least("sales", 0.7), facts) == "true");
    CHECK(truth(below("sales", 0.7), facts) == "false");
    CHECK(truth(at_least("sales", 0.71), facts) == "false");
    CHECK(truth(below("sales", 0.71), facts) == "true");
}

TEST_CASE("A zero that was seen is a number; one that was not seen is unknown") {
    Facts facts;
    CHECK(truth(below("mutual", 1), facts) == "unknown");
    facts.mutual = 0;
    CHECK(truth(below("mutual", 1), facts) == "true");
}

TEST_CASE("\"500+\" connections are a lower bound") {
    Facts facts;
    facts.connections = 500;
    facts.connections_at_least = true;
    CHECK(truth(below("connections", 50), facts) == "false");
    CHECK(truth(at_least("connections", 500), facts) == "true");
    CHECK(truth(at_least("connections", 5000), facts) == "unknown");
    CHECK(truth(below("connections", 5000), facts) == "unknown");
}

TEST_CASE("Words and truth values are compared as such") {
    Facts facts;
    facts.photo = Photo::placeholder;
    facts.note = NoteKind::default_;
    facts.list = ListFilter::mutual_connection;
    facts.follows = true;
    facts.automation = false;
    CHECK(truth(is("photo", "placeholder"), facts) == "true");
    CHECK(truth(is("photo", "present"), facts) == "false");
    CHECK(truth(in("note", {"none", "default"}), facts) == "true");
    CHECK(truth(in("note", {"sales", "spam"}), facts) == "false");
    CHECK(truth(is("list", "mutualConnection"), facts) == "true");
    CHECK(truth(Condition{Comparison{"follows", Op::is, true}}, facts) == "true");
    CHECK(truth(Condition{Comparison{"automation", Op::is, true}}, facts) == "false");
    CHECK(truth(Condition{Comparison{"automation", Op::is, true}}) == "unknown");
}

TEST_CASE("A comparison that means nothing is unknown") {
    Facts facts = known();
    facts.photo = Photo::present;
    CHECK(truth(at_least("charm", 1), facts) == "unknown");
    CHECK(truth(is("mutual", "many"), facts) == "unknown");
    CHECK(truth(at_least("photo", 1), facts) == "unknown");
    CHECK(truth(Condition{Comparison{"mutual", Op::at_least, ThresholdName{"nowhere"}}}, facts) ==
          "unknown");
}

TEST_CASE("A threshold is looked up by its name") {
    Policy limits = policy({build::rule(
        "many", Verdict::accept,
        Condition{Comparison{"mutual", Op::at_least, ThresholdName{"mutualAccept"}}})});
    limits.thresholds["mutualAccept"] = 5;
    CHECK(rule(limits, known()).verdict == Verdict::accept);
    limits.thresholds["mutualAccept"] = 6;
    CHECK(rule(limits, known()).verdict == Verdict::review);
}

TEST_CASE("The first rule whose condition is true decides") {
    const Ruling ruling = rule(policy({build::rule("unknown", Verdict::ignore, kUnknown),
                                       build::rule("false", Verdict::ignore, kFalse),
                                       build::rule("first", Verdict::accept, kTrue),
                                       build::rule("second", Verdict::ignore, kTrue)}),
                               known());
    CHECK(ruling.verdict == Verdict::accept);
    CHECK(ruling.rule_id == "first");
}

TEST_CASE("Where no rule decides, otherwise does") {
    Policy open = policy({build::rule("no", Verdict::ignore, kFalse)});
    open.otherwise = Verdict::accept;
    const Ruling ruling = rule(open, known());
    CHECK(ruling.verdict == Verdict::accept);
    CHECK(ruling.rule_id == "otherwise");
    CHECK(ruling.decided_by.empty());
}

TEST_CASE("A rule that is switched off neither decides nor reads") {
    Policy with_off =
        policy({build::rule("off", Verdict::accept, all({kTrue, negation(kUnknown)}))});
    with_off.rules[0].enabled = false;
    const Ruling ruling = rule(with_off, known());
    CHECK(ruling.rule_id == "otherwise");
    CHECK(ruling.unknown.empty());
}

TEST_CASE(
    "Unknown: every unknown fact that a condition names, up to the one that decided, sorted, "
    "once") {
    const Ruling ruling =
        rule(policy({build::rule("a", Verdict::ignore,
                                 all({at_least("spam", 0.8), at_least("followers", 9)})),
                     build::rule("b", Verdict::review,
                                 negation(any({kTrue, at_least("completeness", 0.4)}))),
                     build::rule("c", Verdict::accept, any({kTrue, at_least("followers", 9)})),
                     build::rule("d", Verdict::ignore, at_least("met", 0.5))}),
             known());
    CHECK(ruling.rule_id == "c");
    CHECK(ruling.unknown == Names{"completeness", "followers", "spam"});
}

TEST_CASE("A lower bound that cannot answer counts as not known") {
    Facts facts;
    facts.connections = 500;
    facts.connections_at_least = true;
    const auto asked = [&](double limit) {
        return rule(policy({build::rule("many", Verdict::review, at_least("connections", limit))}),
                    facts)
            .unknown;
    };
    CHECK(asked(5000) == Names{"connections"});
    CHECK(asked(500).empty());
}

TEST_CASE("Decided by: the facts that made the condition true, and only those") {
    Facts facts = known();
    facts.photo = Photo::present;
    const auto decided_by = [&](const Condition& when) {
        return rule(policy({build::rule("asked", Verdict::accept, when)}), facts).decided_by;
    };
    CHECK(decided_by(all({is("photo", "present"), kTrue})) == FactList{Fact::photo, Fact::mutual});
    CHECK(decided_by(any({kFalse, kUnknown, kTrue})) == FactList{Fact::mutual});
    CHECK(decided_by(negation(any({kFalse, is("photo", "placeholder")}))) ==
          FactList{Fact::connections, Fact::photo});
    CHECK(decided_by(negation(all({kTrue, kFalse}))) == FactList{Fact::connections});
    CHECK(decided_by(all({kTrue, kTrue})) == FactList{Fact::mutual});
    CHECK(decided_by(all({})).empty());
}

TEST_CASE("An Ignore by sales or spam on thin evidence becomes a review by the same rule") {
    const Policy strict = policy({build::rule("spam", Verdict::ignore, at_least("spam", 0.8)),
                                  build::rule("sales", Verdict::ignore, at_least("sales", 0.7))});
    Facts facts;
    facts.scores.sales = 0.9;
    facts.sales_evidence = {1, false};

    const Ruling thin = rule(strict, facts);
    CHECK(thin.verdict == Verdict::review);
    CHECK(thin.rule_id == "sales");
    CHECK(thin.softened);

    SECTION("two independent families are enough") {
        facts.sales_evidence = kTwoFamilies;
        CHECK(rule(strict, facts).verdict == Verdict::ignore);
        CHECK_FALSE(rule(strict, facts).softened);
    }
    SECTION("one near-certain rule is enough") {
        facts.sales_evidence = {1, true};
        CHECK(rule(strict, facts).verdict == Verdict::ignore);
    }
    SECTION("one family and a campaign are enough") {
        facts.same_text = 3;
        CHECK(rule(strict, facts).verdict == Verdict::ignore);
    }
    SECTION("evidence of spam is no evidence of sales") {
        facts.spam_evidence = {3, true};
        CHECK(rule(strict, facts).softened);
    }
    SECTION("spam is guarded alike") {
        facts.scores.spam = 0.95;
        CHECK(rule(strict, facts).rule_id == "spam");
        CHECK(rule(strict, facts).softened);
        facts.spam_evidence = kTwoFamilies;
        CHECK(rule(strict, facts).verdict == Verdict::ignore);
    }
}

TEST_CASE("The guard also holds for the note's kind") {
    const Policy strict =
        policy({build::rule("pitch", Verdict::ignore, in("note", {"sales", "spam"}))});
    Facts facts;
    facts.note = NoteKind::sales;
    facts.sales_evidence = {1, false};
    CHECK(rule(strict, facts).softened);
    facts.sales_evidence = kTwoFamilies;
    CHECK(rule(strict, facts).verdict == Verdict::ignore);
}

TEST_CASE("The guard holds where the score hides behind a not") {
    const Policy strict =
        policy({build::rule("sales", Verdict::ignore, negation(below("sales", 0.7)))});
    Facts facts;
    facts.scores.sales = 0.9;
    CHECK(rule(strict, facts).softened);
}

TEST_CASE("The guard holds for a limit of nothing, which everybody reaches") {
    const Policy strict = policy({build::rule("sales", Verdict::ignore, at_least("sales", 0))});
    Facts facts;
    facts.scores.sales = 0;
    CHECK(rule(strict, facts).softened);
    facts.scores.sales = 0.3;
    facts.sales_evidence = {1, false};
    CHECK(rule(strict, facts).softened);
    facts.sales_evidence = kTwoFamilies;
    CHECK(rule(strict, facts).verdict == Verdict::ignore);
}

TEST_CASE("The guard leaves alone what does not rest on sales or spam") {
    Facts facts;
    facts.scores.sales = 0.9;
    facts.sales_evidence = {1, false};
    facts.photo = Photo::placeholder;

    SECTION("an Ignore that another fact carries as well") {
        const auto ruling =
            rule(policy({build::rule("either", Verdict::ignore,
                                     any({at_least("sales", 0.7), is("photo", "placeholder")}))}),
                 facts);
        CHECK(ruling.verdict == Verdict::ignore);
    }
    SECTION("an Ignore because the score is low") {
        facts.scores.sales = 0.1;
        facts.sales_evidence = {};
        const auto ruling =
            rule(policy({build::rule("dull", Verdict::ignore,
                                     all({below("sales", 0.2), is("photo", "placeholder")}))}),
                 facts);
        CHECK(ruling.verdict == Verdict::ignore);
    }
    SECTION("a review or an Accept") {
        const auto ruling =
            rule(policy({build::rule("sales", Verdict::accept, at_least("sales", 0.7))}), facts);
        CHECK(ruling.verdict == Verdict::accept);
        CHECK_FALSE(ruling.softened);
    }
}

TEST_CASE("The vocabulary: each fact is found by its name, and each name once") {
    for (std::size_t i = 0; i < kFactCount; ++i) {
        const FactInfo& fact = info(static_cast<Fact>(i));
        REQUIRE(find_fact(fact.name) != nullptr);
        CHECK(find_fact(fact.name)->fact == fact.fact);
        CHECK(&info(fact.fact) == find_fact(fact.name));
    }
    CHECK(find_fact("nothing") == nullptr);
}

TEST_CASE("Every fact of an empty card is unknown") {
    for (std::size_t i = 0; i < kFactCount; ++i) {
        const FactInfo& fact = info(static_cast<Fact>(i));
        INFO(fact.name);
        CHECK(std::holds_alternative<std::monostate>(value_of(Facts{}, fact.fact)));
    }
}
