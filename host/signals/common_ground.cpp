#include "signals/common_ground.h"

#include <algorithm>
#include <string>
#include <utility>

#include "signals/claim.h"
#include "signals/named_ground.h"
#include "signals/vocabulary_tables.h"

namespace doorman {
namespace {

// How sure one can be; calibrated by hand, since no labelled cards exist.
constexpr double kByPage = 0.95;
constexpr double kByHeadline = 0.9;

class Search {
public:
    explicit Search(const Owner& owner) : owner_(owner) {}

    void in_note(const CardText& note) {
        visit(
            note,
            [&](const GroundAlias& alias, const PhraseHit& hit) {
                const Ground& ground = owner_.grounds()[alias.ground];
                return is_outsider(note.words, hit, ground)
                           ? 0
                           : claim_of(note.words, hit, ground, alias);
            },
            GroundSource::note);
    }

    void in_proof(const CardText& text, GroundSource source, double score) {
        std::optional<OthersInInsight> told;
        if (source == GroundSource::insight) told.emplace(text.words);
        visit(
            text,
            [&](const GroundAlias& alias, const PhraseHit& hit) {
                const Ground& ground = owner_.grounds()[alias.ground];
                const bool others =
                    is_outsider(text.words, hit, ground) ||
                    (source == GroundSource::headline && is_of_others(text.words, hit)) ||
                    (told && told->told_besides(hit));
                return alias.brief || others ? 0 : score;
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
            if (!is_meant(alias, text.words, *hit, source == GroundSource::note)) continue;
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
