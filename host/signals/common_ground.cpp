#include "signals/common_ground.h"

#include <algorithm>
#include <string>
#include <utility>

#include "signals/vocabulary_tables.h"

namespace doorman {
namespace {

// How sure one can be; calibrated by hand, since no labelled cards exist.
constexpr double kByPage = 0.95;
constexpr double kByHeadline = 0.9;
constexpr double kByNoteShared = 0.85;
constexpr double kByNoteOwn = 0.75;

/// How far from a name the words stand that claim it.
constexpr std::size_t kWindow = 8;

bool is_one_of(std::span<const Phrase> phrases, const WordText& text, std::size_t word) {
    const auto hit = longest_phrase(phrases, text, word);
    return hit && hit->last == word;
}

/// A phrase of `phrases` that ends right before `word`, at most three words long.
bool stands_before(std::span<const Phrase> phrases, const WordText& text, std::size_t word) {
    for (std::size_t length = 1; length <= 3 && length <= word; ++length) {
        const auto hit = longest_phrase(phrases, text, word - length);
        if (hit && hit->last == word - 1 && text.words[word - 1].after != Gap::sentence)
            return true;
    }
    return false;
}

bool goes_on(const WordText& text, std::size_t word) {
    return word + 1 < text.words.size() && text.words[word].after == Gap::soft;
}

bool follows_closely(const WordText& text, std::size_t word) {
    return word > 0 && text.words[word - 1].after == Gap::soft;
}

bool all_in_capitals(const WordText& text, const PhraseHit& hit) {
    for (std::size_t i = hit.first; i <= hit.last; ++i)
        if (!text.words[i].all_capitals) return false;
    return true;
}

/// "Warsaw University" inside a longer name.
bool is_part_of_longer_name(const WordText& text, const PhraseHit& hit) {
    static constexpr std::string_view kOf[] = {"of", "for", "di", "de", "w", "im", "fur", "van"};
    if (goes_on(text, hit.last) &&
        std::find(std::begin(kOf), std::end(kOf), text[hit.last + 1]) != std::end(kOf))
        return true;
    return follows_closely(text, hit.first) && text.words[hit.first - 1].capital &&
           !stands_before(vocabulary::kAt, text, hit.first) &&
           !stands_before(vocabulary::kOwn, text, hit.first) &&
           !stands_before(vocabulary::kShared, text, hit.first);
}

bool legal_form_follows(const WordText& text, const PhraseHit& hit) {
    return goes_on(text, hit.last) &&
           longest_phrase(vocabulary::kLegal, text, hit.last + 1).has_value();
}

/// "at Orange", "@Orange", "ex-Orange", "Orange | Buyer", but not "Orange County" or "orange
/// juice".
bool stands_as_a_name(const WordText& text, const PhraseHit& hit) {
    const bool longer = goes_on(text, hit.last) && text.words[hit.last + 1].capital &&
                        !legal_form_follows(text, hit) &&
                        !is_one_of(vocabulary::kAt, text, hit.last + 1);
    if (longer) return false;
    if (text.words[hit.first].after_at || stands_before(vocabulary::kAt, text, hit.first))
        return true;
    const bool alone_before = !follows_closely(text, hit.first);
    // LinkedIn's own words follow the name in an insight ("Orange common organization").
    const bool alone_behind = !goes_on(text, hit.last) || legal_form_follows(text, hit) ||
                              longest_phrase(vocabulary::kInsight, text, hit.last + 1);
    return alone_before && alone_behind;
}

bool is_meant(const GroundAlias& alias, const WordText& text, const PhraseHit& hit) {
    if (alias.capitals && !all_in_capitals(text, hit)) return false;
    if (alias.may_go_on && is_part_of_longer_name(text, hit)) return false;
    return !alias.single || stands_as_a_name(text, hit);
}

/// "Supplier to Acme Events", "University of Iowa Hospitals patient": known to it, but not of it.
bool is_outsider(const WordText& text, const PhraseHit& hit) {
    static constexpr std::string_view kOutsiders[] = {
        "supplier",  "vendor",     "customer",    "client",      "patient",
        "fornitore", "cliente",    "paziente",    "dostawca",    "klient",
        "pacjent",   "lieferant",  "kunde",       "fournisseur", "proveedor",
        "paciente",  "fornecedor", "leverancier", "klant"};
    static constexpr std::string_view kJoining[] = {"to",    "of",  "for", "the", "di",
                                                    "della", "dla", "von", "der", "fur",
                                                    "de",    "du",  "d",   "van"};
    const auto is_in = [&](std::span<const std::string_view> list, std::size_t word) {
        return std::find(list.begin(), list.end(), text[word]) != list.end();
    };
    std::size_t first = hit.first;
    while (follows_closely(text, first) && is_in(kJoining, first - 1)) --first;
    if (follows_closely(text, first) && is_in(kOutsiders, first - 1)) return true;
    constexpr std::size_t kLongestRest = 2;
    std::size_t last = hit.last;
    while (goes_on(text, last) && last - hit.last < kLongestRest) ++last;
    return last > hit.last && !goes_on(text, last) && is_in(kOutsiders, last);
}

/// What a note's sentence says about a name in it.
class Claim {
public:
    Claim(const WordText& text, const PhraseHit& name) : text_(text), name_(name) {
        begin_ = name.first;
        while (begin_ > 0 && name.first - begin_ < kWindow &&
               text.words[begin_ - 1].after != Gap::sentence)
            --begin_;
        end_ = name.last;
        while (end_ + 1 < text.words.size() && end_ - name.last < kWindow &&
               text.words[end_].after != Gap::sentence)
            ++end_;
    }

    /// 0 when the sender claims nothing.
    [[nodiscard]] double score(const Ground& ground, const GroundAlias& alias) const {
        if (!alias.alumni && stands_before(vocabulary::kNamed, text_, name_.first)) return 0;
        if (find(vocabulary::kShared)) return kByNoteShared;
        const auto wish = find(vocabulary::kWished);
        const auto own_cue = find(vocabulary::kOwn);
        // "I'd love to study there": the cue is a part of the wish.
        const bool own = alias.alumni || (own_cue && !(wish && overlap(*own_cue, *wish)));
        const bool of_school = ground.kind == GroundKind::school && !wish;
        if (find(vocabulary::kAlso) && (own || of_school)) return kByNoteShared;
        return own && !speaks_of_owner() ? kByNoteOwn : 0;
    }

private:
    static bool overlap(const PhraseHit& a, const PhraseHit& b) {
        return a.first <= b.last && b.first <= a.last;
    }

    [[nodiscard]] std::optional<PhraseHit> find(std::span<const Phrase> cues) const {
        for (std::size_t i = begin_; i <= end_; ++i) {
            const auto hit = longest_phrase(cues, text_, i);
            // The name itself is no cue ("Student Union").
            if (hit && hit->last <= end_ && (hit->last < name_.first || hit->first > name_.last))
                return hit;
        }
        return {};
    }

    /// The nearest pronoun before the name or its cue tells who was there.
    [[nodiscard]] bool speaks_of_owner() const {
        const auto own = find(vocabulary::kOwn);
        const std::size_t from = own ? std::min(name_.first, own->first) : name_.first;
        for (std::size_t i = from + 1; i-- > begin_;) {
            if (is_one_of(vocabulary::kMe, text_, i)) return false;
            if (is_one_of(vocabulary::kYou, text_, i)) return true;
        }
        return false;
    }

    const WordText& text_;
    const PhraseHit& name_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
};

class Search {
public:
    explicit Search(const Owner& owner) : owner_(owner) {}

    void in_note(const CardText& note) {
        visit(
            note,
            [&](const GroundAlias& alias, const PhraseHit& hit) {
                const Ground& ground = owner_.grounds()[alias.ground];
                return Claim(note.words, hit).score(ground, alias);
            },
            GroundSource::note);
    }

    void in_proof(const CardText& text, GroundSource source, double score) {
        visit(
            text,
            [&](const GroundAlias&, const PhraseHit& hit) {
                return is_outsider(text.words, hit) ? 0 : score;
            },
            source);
    }

    void by_insight(const CardText& text) {
        for (std::size_t i = 0; i < text.words.words.size(); ++i) {
            const auto hit = longest_phrase(vocabulary::kInsight, text.words, i);
            if (!hit) continue;
            add({std::nullopt, GroundKind::group, GroundSource::insight,
                 text.evidence(0, text.words.words.size() - 1), kByPage});
            return;
        }
    }

    void by_list(ListFilter list) {
        if (list == ListFilter::school)
            add({std::nullopt, GroundKind::school, GroundSource::list, {}, kByPage});
        if (list == ListFilter::company)
            add({std::nullopt, GroundKind::employer, GroundSource::list, {}, kByPage});
    }

    void in_profile(const ProfileFacts& facts) {
        if (facts.schools) in_list(*facts.schools, "profileFacts/schools/");
        if (facts.positions) in_list(*facts.positions, "profileFacts/positions/");
        if (facts.company) in_text(*facts.company, "profileFacts/company");
    }

    std::vector<SharedGround> take() {
        std::stable_sort(
            shared_.begin(), shared_.end(),
            [](const SharedGround& a, const SharedGround& b) { return a.score > b.score; });
        return std::move(shared_);
    }

private:
    template <class Score>
    void visit(const CardText& text, Score score_of, GroundSource source) {
        for (std::size_t i = 0; i < text.words.words.size();) {
            const auto hit = longest_phrase(owner_.phrases(), text.words, i);
            ++i;
            if (!hit) continue;
            const GroundAlias& alias = owner_.aliases()[hit->phrase->value];
            if (!is_meant(alias, text.words, *hit)) continue;
            const double score = score_of(alias, *hit);
            if (score <= 0) continue;
            const Ground& ground = owner_.grounds()[alias.ground];
            add({alias.ground, ground.kind, source, text.evidence(hit->first, hit->last), score});
            i = hit->last + 1;
        }
    }

    void in_list(const std::vector<std::string>& texts, const char* field) {
        for (std::size_t i = 0; i < texts.size(); ++i) in_text(texts[i], field + std::to_string(i));
    }

    void in_text(const std::string& original, std::string field) {
        CardText text;
        text.field = std::move(field);
        text.original = original;
        text.reading.folded = fold(original);
        text.words = words_of(original, text.reading.folded);
        in_proof(text, GroundSource::profile, kByPage);
    }

    void add(SharedGround found) {
        for (SharedGround& known : shared_) {
            if (known.ground == found.ground && known.kind == found.kind &&
                known.source == found.source) {
                if (found.score > known.score) known = std::move(found);
                return;
            }
        }
        shared_.push_back(std::move(found));
    }

    const Owner& owner_;
    std::vector<SharedGround> shared_;
};

/// The profile showed all the places in which what the owner has could have been found. Groups and
/// programmes are not on it, so an owner with nothing else is never shown to share nothing.
bool could_have_been_seen(const Owner& owner, const ProfileFacts& facts) {
    const bool schools = owner.has(GroundKind::school);
    const bool employers = owner.has(GroundKind::employer);
    return (schools || employers) && (!schools || facts.schools) && (!employers || facts.positions);
}

}  // namespace

CommonGround common_ground(const Owner& owner, const Invitation& invitation,
                           const CardTexts& texts) {
    Search search(owner);
    if (invitation.list) search.by_list(*invitation.list);
    if (!owner.grounds().empty()) {
        if (texts.note) search.in_note(*texts.note);
        if (texts.headline) search.in_proof(*texts.headline, GroundSource::headline, kByHeadline);
        for (const CardText& insight : texts.insights)
            search.in_proof(insight, GroundSource::insight, kByPage);
        if (invitation.profile_facts) search.in_profile(*invitation.profile_facts);
    }
    for (const CardText& insight : texts.insights) search.by_insight(insight);

    CommonGround result;
    result.shared = search.take();
    if (!result.shared.empty())
        result.score = result.shared.front().score;
    else if (invitation.profile_facts && could_have_been_seen(owner, *invitation.profile_facts))
        result.score = 0;
    return result;
}

}  // namespace doorman
