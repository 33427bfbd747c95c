#include "signals/history.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "signals/annotate.h"
#include "signals/wording.h"

namespace doorman {
namespace {

/// As sure as the surest of the rules.
constexpr double kKnownPitchScore = 0.97;
/// In the weights of rules: what that score is by itself.
constexpr double kKnownPitchWeight = 3.5;

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
    {"personalNote", {"personal note", "messaggio personale", "wiadomość osobista"}},
    {"mutual", {"mutual connections", "collegamenti in comune", "wspólne kontakty"}},
    {"openDoor", {"open door", "porta aperta", "otwarte drzwi"}},
    {"recruiter", {"recruiter", "recruiter", "rekruter"}},
    {"salesPitch", {"sales pitch", "proposta commerciale", "oferta handlowa"}},
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

constexpr Words kIgnored{"Ignored {}", "Ignorato il {}", "Zignorowano {}"};
constexpr Words kAccepted{"Accepted {}", "Accettato il {}", "Przyjęto {}"};
constexpr Words kAcceptUnconfirmed{"Accept pressed {}, not confirmed",
                                   "Accetta premuto il {}, non confermato",
                                   "Naciśnięto Akceptuj {}, bez potwierdzenia"};
constexpr Words kIgnoreUnconfirmed{"Ignore pressed {}, not confirmed",
                                   "Ignora premuto il {}, non confermato",
                                   "Naciśnięto Ignoruj {}, bez potwierdzenia"};
constexpr Words kAcceptByHand{"Accept left to your hand {}, not confirmed",
                              "Accetta lasciato alla tua mano il {}, non confermato",
                              "Akceptuj do ręcznego naciśnięcia {}, bez potwierdzenia"};
constexpr Words kIgnoreByHand{"Ignore left to your hand {}, not confirmed",
                              "Ignora lasciato alla tua mano il {}, non confermato",
                              "Ignoruj do ręcznego naciśnięcia {}, bez potwierdzenia"};
constexpr Words kWaitingSince{"Waiting since {}", "In attesa dal {}", "Czeka od {}"};
constexpr Words kReminder{"reminder {}", "promemoria {}", "przypomnienie {}"};
constexpr Words kPitchedAfter{"After you accepted, a sales pitch came ({})",
                              "Dopo l'accettazione è arrivata una proposta commerciale ({})",
                              "Po przyjęciu przyszła oferta handlowa ({})"};
constexpr Words kKnownPitch{"the text of somebody who pitched once accepted",
                            "il testo di chi, una volta accettato, ha proposto una vendita",
                            "tekst kogoś, kto po przyjęciu przysłał ofertę handlową"};
constexpr Words kHeadlineBefore{"headline then: {}", "titolo di allora: {}", "nagłówek wtedy: {}"};
constexpr Words kNoteBefore{"note then: {}", "messaggio di allora: {}", "wiadomość wtedy: {}"};
constexpr Words kHeadlineChanged{"headline changed since", "titolo cambiato da allora",
                                 "nagłówek zmieniony od tamtej pory"};
constexpr Words kNoteChanged{"note changed since", "messaggio cambiato da allora",
                             "wiadomość zmieniona od tamtej pory"};
constexpr Words kBothChanged{"headline and note changed since",
                             "titolo e messaggio cambiati da allora",
                             "nagłówek i wiadomość zmienione od tamtej pory"};

std::string why(const PastDecision& past, Locale locale) {
    if (past.reason_text) return excerpt(*past.reason_text);
    if (!past.reason_id) return {};
    const auto known =
        std::find_if(kReasonWords.begin(), kReasonWords.end(),
                     [&](const ReasonWords& reason) { return reason.id == *past.reason_id; });
    return known == kReasonWords.end() ? std::string() : std::string(known->words.in(locale));
}

std::string what_was_decided(const PastDecision& past, std::string_view date, Locale locale) {
    std::string text = fill(past.action == Action::accept ? kAccepted : kIgnored, locale, {date});
    if (const std::string reason = why(past, locale); !reason.empty()) text += ": " + reason;
    if (past.headline_changed || past.note_changed) {
        const Words& changed = !past.note_changed       ? kHeadlineChanged
                               : !past.headline_changed ? kNoteChanged
                                                        : kBothChanged;
        text += "; " + std::string(changed.in(locale));
    }
    return text;
}

const Words& words_of(const Unconfirmed& decided) {
    if (decided.left_to_owner)
        return decided.action == Action::accept ? kAcceptByHand : kIgnoreByHand;
    return decided.action == Action::accept ? kAcceptUnconfirmed : kIgnoreUnconfirmed;
}

}  // namespace

std::vector<std::pair<std::string, std::string>> reason_texts(Locale locale) {
    std::vector<std::pair<std::string, std::string>> texts;
    texts.reserve(std::size(kReasonWords));
    for (const ReasonWords& reason : kReasonWords)
        texts.emplace_back(reason.id, reason.words.in(locale));
    return texts;
}

std::vector<Signal> history_signals(const Memory& memory, int this_year, Locale locale) {
    const auto date = [&](const std::string& time) {
        return date_in_words(time, this_year, locale);
    };
    std::vector<Signal> signals;
    const auto add = [&](const char* id, std::string text) {
        signals.push_back({id, "history", 0, std::move(text), {}});
    };
    if (memory.waiting) {
        std::string text = fill(kWaitingSince, locale, {date(memory.waiting->since)});
        if (memory.waiting->remind_at)
            text += "; " + fill(kReminder, locale, {date(*memory.waiting->remind_at)});
        add("history.waiting", std::move(text));
    }
    if (memory.unconfirmed)
        add("history.unconfirmed",
            fill(words_of(*memory.unconfirmed), locale, {date(memory.unconfirmed->decided_at)}));
    if (memory.pitched_at)
        add("history.pitchedAfter", fill(kPitchedAfter, locale, {date(*memory.pitched_at)}));
    if (!memory.last) return signals;
    const PastDecision& past = *memory.last;
    add(past.action == Action::accept ? "history.accepted" : "history.ignored",
        what_was_decided(past, date(past.decided_at), locale));
    if (past.headline_before)
        add("history.headlineBefore",
            fill(kHeadlineBefore, locale, {in_quotes(excerpt(*past.headline_before), locale)}));
    if (past.note_before)
        add("history.noteBefore",
            fill(kNoteBefore, locale, {in_quotes(excerpt(*past.note_before), locale)}));
    return signals;
}

void count_known_pitch(const Judge& judge, bool known_pitch, Findings& findings) {
    if (!known_pitch || !findings.texts.note || !findings.note) return;
    if (judge.is_off("history") || judge.is_off(name_of(Group::sales))) return;
    Facts& facts = findings.facts;
    findings.known_pitch = true;
    facts.scores.sales = std::max(facts.scores.sales.value_or(0), kKnownPitchScore);
    ++facts.sales_evidence.families;
    facts.sales_evidence.near_certain = true;
    if (facts.note == NoteKind::spam) return;
    facts.note = NoteKind::sales;
    std::string language =
        findings.note->judgement ? findings.note->judgement->language : std::string();
    findings.note->judgement =
        NoteJudgement{NoteKind::sales, *facts.scores.sales, std::move(language)};
}

std::optional<Signal> known_pitch_signal(const Findings& findings, Locale locale) {
    if (!findings.known_pitch) return {};
    Signal signal{std::string(kKnownPitchId),
                  "sales",
                  kKnownPitchWeight,
                  std::string(kKnownPitch.in(locale)),
                  {}};
    const CardText& note = *findings.texts.note;
    if (!note.words.words.empty())
        signal.evidence.push_back(note.evidence(0, note.words.words.size() - 1));
    return signal;
}

}  // namespace doorman
