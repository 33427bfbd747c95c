#include "signals/signal_list.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "model/memory.h"
#include "signals/contacts.h"
#include "signals/ground_name.h"
#include "signals/history.h"
#include "signals/wording.h"

namespace doorman {
namespace {

constexpr double kAutomationWeight = 1;
constexpr double kDisguiseWeight = 1;

constexpr Words kPlaceholder{"an unfilled placeholder: sent by a tool",
                             "un segnaposto non compilato: inviato da uno strumento",
                             "niewypełnione pole: wysłane przez narzędzie"};
constexpr Words kEmptyGreeting{"a greeting with nobody in it", "un saluto senza nome",
                               "powitanie bez imienia"};
constexpr Words kDisguise{"letters of another script inside a word",
                          "lettere di un altro alfabeto in una parola",
                          "litery innego alfabetu w słowie"};
constexpr Words kSameText{"the {} person with this text", "la {} persona con questo testo",
                          "{} osoba z tym tekstem"};
/// Nobody counts on.
constexpr Words kSameTextAtLeast{"at least {} people sent this text",
                                 "almeno {} persone hanno inviato questo testo",
                                 "ten tekst wysłało co najmniej {} osób"};
constexpr Words kOtherField{"another field: {}", "altro settore: {}", "inna branża: {}"};
constexpr Words kSameField{"same industry: {}", "stesso settore: {}", "ta sama branża: {}"};
constexpr Words kOwnWord{"your own word for the industry", "una parola del tuo settore",
                         "słowo z twojej branży"};
constexpr Words kFarRegion{"far from your region, so it widens your network",
                           "lontano dalla tua zona: allarga la tua rete",
                           "daleko od twojego regionu, więc poszerza twoją sieć"};
constexpr Words kComplete{"profile complete", "profilo completo", "profil kompletny"};
constexpr Words kMissing{"profile without {}", "profilo senza {}", "w profilu brakuje: {}"};

/// By GroundKind.
constexpr std::array<Words, 4> kShared{
    {{"same school{}", "stessa scuola{}", "ta sama uczelnia{}"},
     {"same employer{}", "stesso datore di lavoro{}", "ten sam pracodawca{}"},
     {"same group{}", "stesso gruppo{}", "ta sama grupa{}"},
     {"same programme{}", "stesso programma{}", "ten sam program{}"}}};
constexpr std::array<Words, 4> kSaysShared{
    {{"says: same school{}", "dice di venire dalla stessa scuola{}",
      "pisze, że jest z tej samej uczelni{}"},
     {"says: same employer{}", "dice di avere lo stesso datore di lavoro{}",
      "pisze, że ma tego samego pracodawcę{}"},
     {"says: same group{}", "dice di essere nello stesso gruppo{}",
      "pisze, że jest w tej samej grupie{}"},
     {"says: same programme{}", "dice di avere seguito lo stesso programma{}",
      "pisze, że jest z tego samego programu{}"}}};
constexpr std::array<std::string_view, 4> kGroundIds{
    "commonGround.school", "commonGround.employer", "commonGround.group", "commonGround.programme"};

/// By ProfilePart.
constexpr std::array<Words, 7> kPartNames{{{"photo", "foto", "zdjęcia"},
                                           {"headline", "titolo", "nagłówka"},
                                           {"about", "informazioni", "informacji o sobie"},
                                           {"positions", "esperienze", "doświadczenia"},
                                           {"schools", "formazione", "wykształcenia"},
                                           {"location", "località", "lokalizacji"},
                                           {"contacts", "contatti", "kontaktów"}}};

/// "4th", "4ª", "4."
std::string ordinal(std::int64_t n, Locale locale) {
    const std::string number = std::to_string(n);
    if (locale == Locale::it) return number + "ª";
    if (locale == Locale::pl) return number + ".";
    const auto tens = n % 100;
    if (tens >= 11 && tens <= 13) return number + "th";
    const auto units = n % 10;
    return number + (units == 1 ? "st" : units == 2 ? "nd" : units == 3 ? "rd" : "th");
}

/// Whether the place that `other` names first ("warsaw" of "warsaw|poland") stands in `region`.
bool names_place_of(std::string_view region, std::string_view other) {
    std::string words = ' ' + std::string(region) + ' ';
    std::replace(words.begin(), words.end(), '|', ' ');
    const std::string place = ' ' + std::string(other.substr(0, other.find('|'))) + ' ';
    return words.find(place) != std::string::npos;
}

class SignalList {
public:
    SignalList(const Judge& judge, const Findings& findings) : judge_(judge), findings_(findings) {
        constexpr std::size_t kUsual = 16;
        signals_.reserve(kUsual);
    }

    void add_rules(const RuleScores& rules, std::string_view field, bool (*wanted)(Group)) {
        for (const CountedRule& counted : rules.counted()) {
            const Rule& rule = *counted.rule;
            if (!wanted(rule.group)) continue;
            add(rule.id, name_of(rule.group), counted.weight,
                std::string(rule.text.in(judge_.locale())),
                {{std::string(field), counted.where.start, counted.where.end}});
        }
    }

    void add_spans(const std::vector<Span>& spans, std::string_view id, std::string_view group,
                   double weight, const Words& words) {
        if (spans.empty()) return;
        std::vector<Evidence> evidence;
        evidence.reserve(spans.size());
        for (const Span& span : spans) evidence.push_back({"note", span.start, span.end});
        add(id, group, weight, in_locale(words), std::move(evidence));
    }

    void add_ground() {
        for (const SharedGround& shared : findings_.ground.shared) {
            // They have a signal of their own.
            if (shared.source == GroundSource::contacts) continue;
            const auto kind = static_cast<std::size_t>(shared.kind);
            const std::string which =
                which_ground(shared, findings_, judge_.owner(), judge_.locale());
            const Words& words =
                (shared.source == GroundSource::note ? kSaysShared : kShared)[kind];
            std::vector<Evidence> evidence;
            if (shared.evidence) evidence.push_back(*shared.evidence);
            add(kGroundIds[kind], "commonGround", shared.score,
                fill(words, judge_.locale(), {which}), std::move(evidence));
        }
    }

    void add_industry() {
        const IndustryComparison& industry = findings_.industry;
        if (!industry.same) return;
        const bool same = *industry.same > 0;
        std::string text =
            industry.own_word
                ? in_locale(kOwnWord)
                : fill(same ? kSameField : kOtherField, judge_.locale(),
                       {industries()[industry.hit.industry].name.in(judge_.locale())});
        add(same ? "industry.same" : "industry.other", "industry", same ? 1 : 0, std::move(text),
            {findings_.texts.headline->evidence(industry.hit.first_word, industry.hit.last_word)});
    }

    void add_completeness() {
        const Completeness& profile = findings_.profile;
        if (!profile.value) return;
        if (profile.missing.empty()) {
            if (profile.unknown.empty())
                add("completeness.complete", "completeness", *profile.value, in_locale(kComplete),
                    {});
            return;
        }
        std::string parts;
        for (const ProfilePart part : profile.missing)
            parts.append(parts.empty() ? "" : ", ")
                .append(kPartNames[static_cast<std::size_t>(part)].in(judge_.locale()));
        add("completeness.missing", "completeness", 1 - *profile.value,
            fill(kMissing, judge_.locale(), {parts}), {});
    }

    void add_region(const Invitation& invitation) {
        const std::string& region = judge_.owner().region();
        if (region.empty() || !invitation.profile_facts || !invitation.profile_facts->location)
            return;
        const std::string& location = *invitation.profile_facts->location;
        const Folded folded = fold(location);
        const std::string theirs = words_of(location, folded).text;
        if (theirs.empty() || names_place_of(theirs, region) || names_place_of(region, theirs))
            return;
        const Span all = utf16_span(folded, 0, folded.text.size());
        add("region.far", "region", 0, in_locale(kFarRegion),
            {{"profileFacts/location", all.start, all.end}});
    }

    void add_campaign() {
        const std::int64_t people = findings_.facts.same_text.value_or(0);
        if (people < 2) return;
        add("campaign.same_text", "campaign", 0,
            people > kMostSameText
                ? fill(kSameTextAtLeast, judge_.locale(), {std::to_string(people)})
                : fill(kSameText, judge_.locale(), {ordinal(people, judge_.locale())}),
            {});
    }

    void add_signal(Signal signal) { signals_.push_back(std::move(signal)); }
    std::vector<Signal> take() { return std::move(signals_); }

private:
    [[nodiscard]] std::string in_locale(const Words& words) const {
        return std::string(words.in(judge_.locale()));
    }

    void add(std::string_view id, std::string_view group, double weight, std::string text,
             std::vector<Evidence> evidence) {
        signals_.push_back(
            {std::string(id), std::string(group), weight, std::move(text), std::move(evidence)});
    }

    const Judge& judge_;
    const Findings& findings_;
    std::vector<Signal> signals_;
};

}  // namespace

std::vector<Signal> signal_list(const Judge& judge, const Invitation& invitation,
                                const Memory& memory, const Findings& findings) {
    SignalList list(judge, findings);
    if (findings.note) {
        list.add_rules(findings.note->rules, "note",
                       [](Group group) { return group != Group::headline_sells; });
        const Reading& reading = findings.texts.note->reading;
        if (!judge.is_off(name_of(Group::automation))) {
            list.add_spans(reading.placeholders, "automation.placeholder", "automation",
                           kAutomationWeight, kPlaceholder);
            list.add_spans(reading.empty_greetings, "automation.empty_greeting", "automation",
                           kAutomationWeight, kEmptyGreeting);
        }
        if (!judge.is_off("disguise"))
            list.add_spans(reading.folded.disguised, "disguise.mixed_script", "disguise",
                           kDisguiseWeight, kDisguise);
    }
    if (findings.headline)
        list.add_rules(*findings.headline, "headline",
                       [](Group group) { return group == Group::headline_sells; });
    list.add_ground();
    list.add_industry();
    list.add_completeness();
    if (!judge.is_off("region")) list.add_region(invitation);
    list.add_campaign();
    if (!judge.is_off("contacts"))
        for (Signal& signal : contact_signals(invitation, memory, findings, judge.locale()))
            list.add_signal(std::move(signal));
    if (auto pitch = known_pitch_signal(findings, judge.locale()))
        list.add_signal(*std::move(pitch));
    if (!judge.is_off("history"))
        for (Signal& signal : history_signals(memory, judge.this_year(), judge.locale()))
            list.add_signal(std::move(signal));
    return list.take();
}

}  // namespace doorman
