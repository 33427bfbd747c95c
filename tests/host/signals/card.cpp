#include "card.h"

#include <nlohmann/json.hpp>

#include "policy/presets.h"
#include "signals/wording.h"
#include "wire/json_text.h"
#include "wire/policy_json.h"

namespace card {

const doorman::Catalogue& built_in_rules() {
    static const doorman::Catalogue rules = doorman::Catalogue::built_in();
    return rules;
}

doorman::Policy preset(std::string_view id) {
    const doorman::Preset* preset = doorman::find_preset(id);
    return *doorman::policy_from_json(*doorman::parse_json(std::string(preset->json)));
}

doorman::Annotation judge(const doorman::Invitation& invitation, const Setting& setting) {
    const doorman::Judge one(built_in_rules(), setting.policy, setting.background, setting.options,
                             setting.locale);
    return doorman::annotate(one, invitation, setting.memory);
}

const doorman::Signal* signal(const doorman::Annotation& annotation, std::string_view group) {
    for (const doorman::Signal& signal : annotation.signals)
        if (signal.group == group) return &signal;
    return nullptr;
}

std::string slice(std::string_view text, const doorman::Evidence& evidence) {
    return doorman::excerpt(text, evidence.start, evidence.end, 10'000);
}

}  // namespace card
