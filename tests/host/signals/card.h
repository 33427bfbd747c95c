#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "model/invitation.h"
#include "signals/annotate.h"
#include "signals/wording.h"

/// Cards, owners and judgements in the words of a test.
namespace card {

inline doorman::Invitation empty() {
    doorman::Invitation invitation;
    invitation.key = "urn:li:invitation:1";
    return invitation;
}
inline doorman::Invitation with_note(std::string text) {
    auto invitation = empty();
    invitation.note = doorman::Note{std::move(text), false};
    return invitation;
}
inline doorman::Invitation without_note() {
    auto invitation = empty();
    invitation.note = doorman::Note{};
    return invitation;
}
inline doorman::Invitation with_headline(std::string text) {
    auto invitation = empty();
    invitation.headline = std::move(text);
    return invitation;
}
inline doorman::Invitation with_insight(std::string text) {
    auto invitation = empty();
    invitation.insights = {std::move(text)};
    return invitation;
}

/// In code units, as evidence is counted.
inline std::uint32_t utf16_length(std::string_view utf8) {
    std::uint32_t units = 0;
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0) != 0x80) units += byte >= 0xF0 ? 2 : 1;
    }
    return units;
}

/// The owner of policies.md.
inline doorman::Background owner() {
    doorman::Background background;
    background.schools = {"University of Iowa"};
    background.employers = {"Acme Events", "Brightline"};
    background.industries = {"events", "conference", "meeting industry", "MICE"};
    return background;
}

const doorman::Catalogue& built_in_rules();
doorman::Policy preset(std::string_view id);

struct Setting {
    doorman::Background background = owner();
    doorman::Policy policy = preset("balanced");
    doorman::Options options;
    doorman::Locale locale = doorman::Locale::en;
    doorman::Memory memory;
};

doorman::Annotation judge(const doorman::Invitation& invitation, const Setting& setting = {});

/// The first signal of a group; nullptr when there is none.
const doorman::Signal* signal(const doorman::Annotation& annotation, std::string_view group);

/// The sender's characters behind a piece of evidence.
std::string slice(std::string_view text, const doorman::Evidence& evidence);

}  // namespace card
