#include "policy/check.h"

#include <limits>

#include "build.h"
#include "catch.h"

using namespace doorman;

namespace {

Policy with(Condition when) {
    return build::policy({build::rule("one", Verdict::accept, std::move(when))});
}

/// The place of the first fault; empty = none.
std::string fault(const Policy& policy) {
    const auto result = check(policy);
    return result ? "" : result.error().where;
}

}  // namespace

TEST_CASE("A policy of the vocabulary's facts, types and words is good") {
    Policy policy = with(build::all({build::at_least("sales", 0.7),
                                     build::in("note", {"none", "default"}),
                                     build::negation(build::is("photo", "present")),
                                     {Comparison{"follows", Op::is, false}},
                                     {Comparison{"mutual", Op::below, ThresholdName{"few"}}}}));
    policy.thresholds["few"] = 3;
    CHECK(fault(policy) == "");
}

TEST_CASE("A fault is told by its place in the policy's JSON") {
    CHECK(fault(with(build::at_least("charm", 1))) == "rules[0].when.fact");
    CHECK(fault(with(build::all(
              {build::at_least("sales", 1), build::any({build::at_least("charm", 1)})}))) ==
          "rules[0].when.all[1].any[0].fact");
    CHECK(fault(with(build::negation(build::at_least("charm", 1)))) == "rules[0].when.not.fact");
    CHECK(fault(with({Not{}})) == "rules[0].when.not");
}

TEST_CASE("An operation or operand of another type is a fault") {
    CHECK(fault(with(build::is("sales", "much"))) == "rules[0].when.op");
    CHECK(fault(with({Comparison{"sales", Op::at_least, true}})) == "rules[0].when.value");
    CHECK(fault(with(build::at_least("sales", -1))) == "rules[0].when.value");
    CHECK(fault(with(build::at_least("sales", std::numeric_limits<double>::quiet_NaN()))) ==
          "rules[0].when.value");
    CHECK(fault(with(build::at_least("note", 1))) == "rules[0].when.op");
    CHECK(fault(with(build::is("note", "boring"))) == "rules[0].when.value");
    CHECK(fault(with(build::in("note", {"none", "boring"}))) == "rules[0].when.value");
    CHECK(fault(with(build::in("note", {}))) == "rules[0].when.value");
    CHECK(fault(with(build::at_least("follows", 1))) == "rules[0].when.op");
    CHECK(fault(with(build::is("follows", "yes"))) == "rules[0].when.value");
}

TEST_CASE("Thresholds must be there, finite and not negative") {
    Policy policy = with({Comparison{"sales", Op::at_least, ThresholdName{"salesIgnore"}}});
    CHECK(fault(policy) == "rules[0].when.threshold");
    policy.thresholds["salesIgnore"] = 0.7;
    CHECK(fault(policy) == "");
    policy.thresholds["salesIgnore"] = -0.1;
    CHECK(fault(policy) == "thresholds.salesIgnore");
    policy.thresholds["salesIgnore"] = std::numeric_limits<double>::infinity();
    CHECK(fault(policy) == "thresholds.salesIgnore");
}

TEST_CASE("Each rule has an id of its own, which is not that of the last resort") {
    Policy policy = build::policy({build::rule("a", Verdict::accept, build::at_least("sales", 1)),
                                   build::rule("a", Verdict::ignore, build::at_least("spam", 1))});
    CHECK(fault(policy) == "rules[1].id");
    policy.rules[1].id = "";
    CHECK(fault(policy) == "rules[1].id");
    policy.rules[1].id = "otherwise";
    CHECK(fault(policy) == "rules[1].id");
}

TEST_CASE("A limit that the fact can never reach is a fault, be its rule switched off or not") {
    CHECK(fault(with(build::at_least("sales", 70))) == "rules[0].when.value");
    CHECK(fault(with(build::at_least("sales", 1))) == "");
    CHECK(fault(with(build::at_least("connections", 30'000))) == "");
    CHECK(fault(with(build::below("connections", 30'001))) == "rules[0].when.value");
    Policy policy = with({Comparison{"sales", Op::at_least, ThresholdName{"salesIgnore"}}});
    policy.thresholds["salesIgnore"] = 70;
    CHECK(fault(policy) == "thresholds.salesIgnore");
    CHECK(check(policy).error().what == "must be at most 1, the most that sales can be");
    policy.rules[0].enabled = false;
    CHECK(fault(policy) == "thresholds.salesIgnore");
    policy.thresholds["salesIgnore"] = 0.7;
    CHECK(fault(policy) == "");
}
