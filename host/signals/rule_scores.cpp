#include "signals/rule_scores.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "signals/diction_shape.h"

namespace doorman {
namespace {

/// No judgement without evidence, whatever bias an owner's pack sets.
constexpr double kWithoutEvidence = 0.1;
constexpr std::string_view kDiction = "diction";
constexpr Rule diction_rule(std::string_view id, Group group, Words text) {
    Rule rule;
    rule.id = id;
    rule.group = group;
    rule.family = kDiction;
    rule.language = "any";
    rule.text = text;
    return rule;
}
/// By `kDictionGroups`.
constexpr std::array kDictionRules{
    diction_rule("sales.diction", Group::sales,
                 {"worded as pitches are", "scritto come le offerte commerciali",
                  "brzmi jak oferta handlowa"}),
    diction_rule("spam.diction", Group::spam,
                 {"worded as spam is", "scritto come lo spam", "brzmi jak spam"}),
    diction_rule("recruiting.diction", Group::recruiting,
                 {"worded as job offers are", "scritto come le offerte di lavoro",
                  "brzmi jak oferta pracy"}),
    diction_rule("personal.diction", Group::personal,
                 {"worded as personal notes are", "scritto come i messaggi personali",
                  "brzmi jak wiadomość osobista"}),
    diction_rule("met.diction", Group::met,
                 {"worded as among people who have met", "scritto come tra chi si è conosciuto",
                  "brzmi jak wśród osób, które się poznały"})};

std::size_t index(Group group) {
    return static_cast<std::size_t>(group);
}

/// The strongest thing that one family of one group said about `target`, for and against it.
struct Influenced {
    Group target = Group::sales;
    Group source = Group::sales;
    std::string_view family;
    double for_it = 0;
    double against_it = 0;
};

Influenced& entry(std::vector<Influenced>& all, Group target, const Rule& rule) {
    for (Influenced& known : all)
        if (known.target == target && known.source == rule.group && known.family == rule.family)
            return known;
    return all.emplace_back(Influenced{target, rule.group, rule.family});
}

CountedRule& family_of(std::vector<CountedRule>& counted, const Rule& rule) {
    for (CountedRule& known : counted)
        if (known.rule->group == rule.group && known.rule->family == rule.family) return known;
    return counted.emplace_back();
}

bool speaks(const Speech& speech) {
    return std::any_of(speech.sums.begin(), speech.sums.end(), [](double sum) { return sum != 0; });
}

bool is_pitch(Group kind) {
    return kind == Group::sales || kind == Group::spam;
}

/// The log-odds of a group: of a kind, against all other kinds and a note that says nothing; of a
/// pitch, with caution against what is personal.
double against_the_rest(const Speech& speech, std::size_t group) {
    if (!speaks(speech)) return 0;
    if (group >= kDictionKinds) return speech.sums[group];
    std::array<double, kDictionKinds> kinds{};
    double highest = 0;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const bool cautious =
            is_pitch(kDictionGroups[group]) && kDictionGroups[i] == Group::personal;
        kinds[i] = speech.sums[i] + (cautious ? kCaution : 0);
        highest = std::max(highest, kinds[i]);
    }
    double rest = std::exp(-highest);
    for (std::size_t i = 0; i < kinds.size(); ++i)
        if (i != group) rest += std::exp(kinds[i] - highest);
    return kinds[group] - highest - std::log(rest);
}

bool is_off(std::span<const std::string> groups_off, Group group) {
    return std::find(groups_off.begin(), groups_off.end(), name_of(group)) != groups_off.end();
}

/// How much of a rule's weight counts.
class Shares {
public:
    explicit Shares(bool beside_words) : beside_words_(beside_words) {}

    [[nodiscard]] double of(Group group) const {
        const bool heard =
            std::find(kDictionGroups.begin(), kDictionGroups.end(), group) != kDictionGroups.end();
        return beside_words_ && heard ? kBesideWords : 1;
    }
    /// What the owner has said on purpose counts in full.
    [[nodiscard]] double of(const Rule& rule, Group group) const {
        return rule.own ? 1 : of(group);
    }
    [[nodiscard]] double counted(const CountedRule& one) const {
        return one.weight * of(*one.rule, one.rule->group);
    }

private:
    bool beside_words_;
};

/// Whether `hit` stands for its family before `known`, of which the rule is nullptr at first.
bool stands_before(const CountedRule& hit, const CountedRule& known, std::string_view language,
                   const Shares& shares) {
    if (!known.rule) return true;
    const double more = shares.counted(hit) - shares.counted(known);
    if (more != 0) return more > 0;
    return hit.rule->language == language && known.rule->language != language;
}

void add_influences(const Rule& rule, const Shares& shares, std::vector<Influenced>& all) {
    for (const Influence& other : rule.others) {
        Influenced& sum = entry(all, other.group, rule);
        const double weight = other.weight * shares.of(rule, other.group);
        sum.for_it = std::max(sum.for_it, weight);
        sum.against_it = std::min(sum.against_it, weight);
    }
}

/// Whether two rules found the same words, for the most part of the longer find. Diction is heard
/// in all the words of a note, wherever it is loudest.
bool same_words(const CountedRule& a, const CountedRule& b) {
    if (a.rule->family == kDiction || b.rule->family == kDiction) return false;
    const std::uint32_t start = std::max(a.where.start, b.where.start);
    const std::uint32_t end = std::min(a.where.end, b.where.end);
    const std::uint32_t longer = std::max(a.where.end - a.where.start, b.where.end - b.where.start);
    return end > start && 2 * (end - start) > longer;
}

}  // namespace

bool is_diction(const CountedRule& one) {
    return one.rule->family == kDiction;
}

RuleScores::RuleScores(const Catalogue& catalogue, std::span<const Found> found,
                       std::span<const std::string> groups_off, std::string_view language,
                       const Speech& speech) {
    const Shares shares(speaks(speech));
    std::vector<Influenced> influenced;
    for (const Found& one : found) {
        const Rule& rule = catalogue.rules()[one.rule];
        if (is_off(groups_off, rule.group)) continue;
        const CountedRule hit{&rule, rule.weight, one.where};
        CountedRule& known = family_of(counted_, rule);
        if (stands_before(hit, known, language, shares)) known = hit;
        add_influences(rule, shares, influenced);
    }

    for (std::size_t i = 0; i < sums_.size(); ++i) {
        const auto group = static_cast<Group>(i);
        sums_[i] = catalogue.bias(group) * shares.of(group);
    }
    for (const CountedRule& one : counted_) {
        sums_[index(one.rule->group)] += shares.counted(one);
        founded_[index(one.rule->group)] = true;
    }
    for (const Influenced& one : influenced) {
        sums_[index(one.target)] += one.for_it + one.against_it;
        if (one.for_it > 0) founded_[index(one.target)] = true;
    }
    loudness_ = sums_;
    for (std::size_t group = 0; group < loudness_.size(); ++group)
        if (!founded_[group]) loudness_[group] = std::numeric_limits<double>::lowest();

    hear(speech, groups_off);
    sort_counted();
}

void RuleScores::hear(const Speech& speech, std::span<const std::string> groups_off) {
    for (std::size_t i = 0; i < kDictionGroups.size(); ++i) {
        const std::size_t group = index(kDictionGroups[i]);
        if (is_off(groups_off, kDictionGroups[i])) continue;
        const double distinct = against_the_rest(speech, i);
        if (founded_[group] || speech.sums[i] >= kHeard)
            loudness_[group] = sums_[group] + speech.sums[i];
        sums_[group] += distinct;
        if (distinct < kDistinct) continue;
        founded_[group] = true;
        counted_.push_back({&kDictionRules[i], distinct, speech.loudest[i]});
    }
}

void RuleScores::sort_counted() {
    std::stable_sort(counted_.begin(), counted_.end(),
                     [](const CountedRule& a, const CountedRule& b) {
                         if (a.rule->group != b.rule->group) return a.rule->group < b.rule->group;
                         const bool a_last = a.rule->family == kDiction;
                         const bool b_last = b.rule->family == kDiction;
                         return a_last != b_last ? b_last : a.weight > b.weight;
                     });
}

double RuleScores::score(Group group) const {
    const double score = 1 / (1 + std::exp(-sums_[index(group)]));
    return founded_[index(group)] ? score : std::min(score, kWithoutEvidence);
}

double RuleScores::loudness(Group group) const {
    return loudness_[index(group)];
}

const CountedRule* RuleScores::heaviest(Group group) const {
    for (const CountedRule& one : counted_)
        if (one.rule->group == group) return &one;
    return nullptr;
}

EvidenceStrength RuleScores::strength(Group group) const {
    EvidenceStrength strength;
    for (auto one = counted_.begin(); one != counted_.end(); ++one) {
        if (one->rule->group != group || one->weight <= 0) continue;
        const bool told = std::any_of(counted_.begin(), one, [&](const CountedRule& other) {
            return other.rule->group == group && other.weight > 0 && same_words(other, *one);
        });
        if (!told) ++strength.families;
        strength.near_certain = strength.near_certain || one->rule->near_certain ||
                                (one->rule->family == kDiction && one->weight >= kNearCertain);
    }
    return strength;
}

}  // namespace doorman
