#include "signals/history.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "signals/wording.h"

namespace doorman {
namespace {

struct ReasonWords {
    std::string_view id;
    Words words;
};
/// For each of `kOwnerReasons`.
constexpr std::array<ReasonWords, kOwnerReasons.size()> kReasonWords{{
    {"met", {"we met", "ci siamo conosciuti", "znamy się"}},
    {"sameSchool", {"same school", "stessa scuola", "ta sama uczelnia"}},
    {"sameEmployer", {"same employer", "stesso datore di lavoro", "ten sam pracodawca"}},
    {"commonGround", {"common ground", "terreno comune", "coś wspólnego"}},
    {"sameIndustry", {"same industry", "stesso settore", "ta sama branża"}},
    {"personalNote", {"personal note", "messaggio personale", "osobista wiadomość"}},
    {"mutual", {"mutual connections", "collegamenti in comune", "wspólne kontakty"}},
    {"openDoor", {"open door", "porta aperta", "otwarte drzwi"}},
    {"recruiter", {"recruiter", "recruiter", "rekruter"}},
    {"salesPitch", {"sales pitch", "proposta commerciale", "oferta sprzedażowa"}},
    {"spam", {"spam", "spam", "spam"}},
    {"massMessage", {"mass message", "messaggio di massa", "wiadomość masowa"}},
    {"dontKnow", {"don't know them", "persona sconosciuta", "nieznana osoba"}},
    {"emptyProfile", {"empty profile", "profilo vuoto", "pusty profil"}},
    {"otherField", {"another field", "altro settore", "inna branża"}},
    {"noReason", {"no reason given", "nessun motivo indicato", "bez podania powodu"}},
    {"later", {"later", "più tardi", "później"}},
    {"askFirst", {"ask first", "prima chiedere", "najpierw zapytać"}},
}};

constexpr bool in_order_of_the_reasons() {
    for (std::size_t i = 0; i < kReasonWords.size(); ++i)
        if (kReasonWords[i].id != kOwnerReasons[i].id) return false;
    return true;
}
static_assert(in_order_of_the_reasons());

constexpr Words kIgnored{"Ignored {}", "Ignorato il {}", "Odrzucono {}"};
constexpr Words kAccepted{"Accepted {}", "Accettato il {}", "Przyjęto {}"};
constexpr Words kWaiting{"Put off {}", "Rimandato il {}", "Odłożono {}"};
constexpr Words kHeadlineChanged{"headline changed since", "titolo cambiato da allora",
                                 "nagłówek zmieniony od tamtej pory"};
constexpr Words kNoteChanged{"note changed since", "messaggio cambiato da allora",
                             "wiadomość zmieniona od tamtej pory"};
constexpr Words kBothChanged{"headline and note changed since",
                             "titolo e messaggio cambiati da allora",
                             "nagłówek i wiadomość zmienione od tamtej pory"};

const Words& verb(Action action) {
    return action == Action::ignore ? kIgnored : action == Action::accept ? kAccepted : kWaiting;
}

std::string why(const PastDecision& past, Locale locale) {
    if (past.reason_text) return excerpt(*past.reason_text);
    if (!past.reason_id) return {};
    const auto known =
        std::find_if(kReasonWords.begin(), kReasonWords.end(),
                     [&](const ReasonWords& reason) { return reason.id == *past.reason_id; });
    return known == kReasonWords.end() ? std::string() : std::string(known->words.in(locale));
}

}  // namespace

std::vector<std::pair<std::string, std::string>> reason_texts(Locale locale) {
    std::vector<std::pair<std::string, std::string>> texts;
    for (const ReasonWords& reason : kReasonWords)
        texts.emplace_back(reason.id, reason.words.in(locale));
    return texts;
}

std::optional<Signal> history_signal(const Memory& memory, int this_year, Locale locale) {
    if (!memory.last) return {};
    const PastDecision& past = *memory.last;
    Signal signal{"history.last", "history", 0, {}, {}};
    signal.text =
        fill(verb(past.action), locale, {date_in_words(past.decided_at, this_year, locale)});
    if (const std::string reason = why(past, locale); !reason.empty()) signal.text += ": " + reason;
    if (past.headline_changed || past.note_changed) {
        const Words& changed = !past.note_changed       ? kHeadlineChanged
                               : !past.headline_changed ? kNoteChanged
                                                        : kBothChanged;
        signal.text += "; " + std::string(changed.in(locale));
    }
    return signal;
}

}  // namespace doorman
