/// The owner's own files: a policy that is taken reads back the same, and rules on facts; a pack is
/// taken or its problems are named.
#include <string>

#include "expect.h"
#include "policy/verdict.h"
#include "rules/pack.h"
#include "settings/policy_file.h"
#include "wire/policy_json.h"

using namespace doorman;

namespace {

std::string written(const Policy& policy) {
    JsonWriter out;
    write(out, policy);
    return std::move(out).text();
}

void read_as_policy(const std::string& text) {
    const auto policy = policy_from_text(text);
    if (!policy) {
        EXPECT(!policy.error().what.empty());
        return;
    }
    const std::string once = written(*policy);
    const auto again = policy_from_text(once);
    EXPECT(again && written(*again) == once);
    Facts facts;
    EXPECT(!rule(*policy, facts).rule_id.empty());
    facts.scores.sales = 0.9;
    facts.mutual = 3;
    facts.photo = Photo::present;
    EXPECT(!rule(*policy, facts).rule_id.empty());
}

void read_as_pack(const std::string& text) {
    std::vector<PackProblem> problems;
    const auto pack = parse_pack("pack.json", text, problems);
    EXPECT(pack || !problems.empty());
    for (const PackProblem& problem : problems) EXPECT(!problem.what.empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    read_as_policy(text);
    read_as_pack(text);
    return 0;
}
