#include "signals/contacts.h"

#include <algorithm>
#include <utility>

#include "signals/wording.h"
#include "text/fold.h"

namespace doorman {
namespace {

constexpr Noun kWorkAt{{"of your contacts works at {}", "dei tuoi contatti lavora presso {}",
                        "z twoich kontaktów pracuje w {}"},
                       {"of your contacts work at {}", "dei tuoi contatti lavorano presso {}",
                        "z twoich kontaktów pracują w {}"},
                       {"of your contacts work at {}", "dei tuoi contatti lavorano presso {}",
                        "z twoich kontaktów pracuje w {}"}};
constexpr Words kVia{"via {}", "tramite {}", "przez: {}"};

constexpr std::string_view kGroup = "contacts";

Signal via(const Invitation& invitation, const KnownMutual& known, Locale locale) {
    const std::string& name = invitation.mutual->names[known.name];
    std::string who = excerpt(name);
    if (!known.company.empty()) who += ", " + excerpt(known.company);
    const Folded folded = fold(name);
    const Span span = utf16_span(folded, 0, folded.text.size());
    return {"contacts.via",
            std::string(kGroup),
            0,
            fill(kVia, locale, {who}),
            {{"mutual/names/" + std::to_string(known.name), span.start, span.end}}};
}

}  // namespace

void add_contacts(const Memory& memory, bool proves, Findings& findings) {
    if (memory.contacts.at_employer == 0 || !findings.employer) return;
    findings.contacts_at_employer = memory.contacts.at_employer;
    if (!proves) return;
    SharedGround shared;
    shared.kind = GroundKind::employer;
    shared.source = GroundSource::contacts;
    shared.evidence = findings.employer->evidence;
    shared.score = kGroundByContacts;
    // Behind what is proven better.
    findings.ground.shared.push_back(std::move(shared));
    findings.ground.score = std::max(findings.ground.score.value_or(0), kGroundByContacts);
    findings.facts.scores.common_ground = findings.ground.score;
}

std::string contacts_at_employer(const Findings& findings, Locale locale) {
    const std::string text = counted(findings.contacts_at_employer, kWorkAt, locale);
    const auto hole = text.find("{}");
    return text.substr(0, hole) + findings.employer->name + text.substr(hole + 2);
}

std::vector<Signal> contact_signals(const Invitation& invitation, const Memory& memory,
                                    const Findings& findings, Locale locale) {
    std::vector<Signal> signals;
    if (findings.contacts_at_employer > 0)
        signals.push_back({"contacts.atEmployer",
                           std::string(kGroup),
                           0,
                           contacts_at_employer(findings, locale),
                           {findings.employer->evidence}});
    if (!invitation.mutual) return signals;
    for (const KnownMutual& known : memory.contacts.mutuals)
        if (known.name < invitation.mutual->names.size())
            signals.push_back(via(invitation, known, locale));
    return signals;
}

}  // namespace doorman
