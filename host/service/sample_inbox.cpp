#include "service/sample_inbox.h"

#include <cstdlib>

#include <nlohmann/json.hpp>

#include "service/sample_inbox_embedded.h"
#include "wire/invitation_json.h"
#include "wire/json_text.h"

namespace doorman {

std::vector<Invitation> sample_inbox() {
    const auto list = parse_json(std::string(embedded::sample_inbox_json));
    // Part of the executable, and read whole by a test: a bad one is no state of a running host.
    if (!list || !list->is_array()) std::abort();
    std::vector<Invitation> invitations;
    invitations.reserve(list->size());
    for (const nlohmann::json& element : *list) {
        auto invitation = invitation_from_json(element);
        if (!invitation) std::abort();
        invitations.push_back(*std::move(invitation));
    }
    return invitations;
}

}  // namespace doorman
