#include "signals/claim.h"

#include <algorithm>
#include <iterator>

#include "signals/vocabulary_tables.h"

namespace doorman {
namespace {

// How sure one can be; calibrated by hand, since no labelled cards exist.
constexpr double kByBoth = 0.85;
constexpr double kBySender = 0.75;

/// How far from a name the words stand that claim it.
constexpr std::size_t kWindow = 8;

/// "never worked at", "niet aan de Universiteit … gestudeerd": how many words before.
constexpr std::size_t kDenialReach = 3;

/// "my own old boss": so many words may stand between.
constexpr std::size_t kMostBetween = 2;

/// `ends` has a bit for each word of a cue that ends in an accented letter. Nobody writes accents
/// where none belong; many write none at all.
bool is_written_so(std::uint32_t ends, const WordText& text, const PhraseHit& hit) {
    for (std::size_t i = hit.first; i <= hit.last; ++i, ends >>= 1) {
        const bool expected = (ends & 1) != 0;
        if (text.words[i].ends_accented == expected) continue;
        if (!expected || text.writes_accents) return false;
    }
    return true;
}

bool is_own_cue(const WordText& text, const PhraseHit& hit) {
    for (const Phrase* p = hit.phrase;
         p != std::end(vocabulary::kOwn) && p->text == hit.phrase->text; ++p)
        if (is_written_so(p->value, text, hit)) return true;
    return false;
}

/// "i" and "i'm".
bool begins(std::span<const Phrase> phrases, const WordText& text, std::size_t word) {
    return longest_phrase(phrases, text, word).has_value();
}

/// "je" is French for I and Dutch for you.
bool means_sender(const WordText& text, std::size_t word) {
    return begins(vocabulary::kMe, text, word) &&
           !phrase_before(vocabulary::kNotMe, text, word + 1);
}

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

    [[nodiscard]] double score(const Ground& ground, const GroundAlias& alias) const {
        if (!alias.alumni && phrase_before(vocabulary::kNamed, text_, name_.first)) return 0;
        if (ground.kind == GroundKind::employer && tells_of_a_job()) return kBySender;
        if (alias.brief) return 0;
        if (find(vocabulary::kShared, &Claim::is_of_these_two) ||
            find(vocabulary::kBoth, &Claim::is_of_sender_and_another) ||
            find(vocabulary::kOurs, &Claim::is_what_the_name_is))
            return kByBoth;
        const auto wish = find(vocabulary::kWished, &Claim::is_anyones);
        const auto own_cue = find(vocabulary::kOwn, &Claim::is_of_no_third);
        // "I'd love to study there": the cue is a part of the wish.
        const bool own =
            alias.alumni ? !is_of_another(name_) : own_cue && !(wish && overlap(*own_cue, *wish));
        const bool of_school = ground.kind == GroundKind::school && !wish;
        if (find(vocabulary::kAlso, &Claim::is_of_these_two) && (own || of_school)) return kByBoth;
        return own && !speaks_of_owner(own_cue.value_or(name_)) ? kBySender : 0;
    }

private:
    static bool overlap(const PhraseHit& a, const PhraseHit& b) {
        return a.first <= b.last && b.first <= a.last;
    }

    template <class Accepted>
    [[nodiscard]] std::optional<PhraseHit> find(std::span<const Phrase> cues,
                                                Accepted accepted) const {
        for (std::size_t i = begin_; i <= end_; ++i) {
            const auto hit = longest_phrase(cues, text_, i);
            // The name itself is no cue ("Student Union").
            if (hit && hit->last <= end_ && !overlap(*hit, name_) && (this->*accepted)(*hit))
                return hit;
        }
        return {};
    }

    [[nodiscard]] bool is_anyones(const PhraseHit&) const { return true; }

    [[nodiscard]] bool is_of_no_third(const PhraseHit& cue) const {
        return is_own_cue(text_, cue) && !is_of_another(cue) && !is_denied(cue);
    }

    [[nodiscard]] bool is_denied(const PhraseHit& cue) const {
        // A verb may be denied in its own phrase ("non ho lavorato"), or stand at the end.
        for (std::size_t i = std::min(name_.first, cue.last), reach = 0;
             follows_closely(text_, i) && i > begin_ && reach < kDenialReach; ++reach)
            if (begins(vocabulary::kDenied, text_, --i)) return true;
        return false;
    }

    [[nodiscard]] bool is_of_these_two(const PhraseHit& cue) const {
        // "anche mia sorella ha studiato".
        const bool relative_behind = goes_on(text_, cue.last) && relative_at(cue.last + 1);
        return !relative_behind && !is_of_another(cue);
    }

    /// "we both", "my husband and I both", but not "both Acme and Brightline" nor "both buy".
    [[nodiscard]] bool is_of_sender_and_another(const PhraseHit& cue) const {
        const bool of_names =
            cue.last < name_.first && joined_by(vocabulary::kOursIs, cue.last + 1, name_.first);
        return !of_names && speaks_of_sender() && is_of_these_two(cue);
    }

    [[nodiscard]] bool speaks_of_sender() const {
        for (std::size_t i = begin_; i <= end_; ++i)
            if (begins(vocabulary::kWe, text_, i) || means_sender(text_, i)) return true;
        return false;
    }

    /// "our school, the University of Iowa", "the University of Iowa is our school".
    [[nodiscard]] bool is_what_the_name_is(const PhraseHit& cue) const {
        return cue.last < name_.first ? joined_by(vocabulary::kOursIs, cue.last + 1, name_.first)
                                      : joined_by(vocabulary::kOursIs, name_.last + 1, cue.first);
    }

    /// Nothing but single words of `phrases` in [first, end).
    [[nodiscard]] bool joined_by(std::span<const Phrase> phrases, std::size_t first,
                                 std::size_t end) const {
        while (first < end && is_one_of(phrases, text_, first)) ++first;
        return first == end;
    }

    /// The last word of "my older sister", "a friend of mine", "your colleague".
    [[nodiscard]] std::optional<std::size_t> relative_at(std::size_t word) const {
        if (const auto somebody = longest_phrase(vocabulary::kSomebody, text_, word))
            return somebody->last;
        if (!is_one_of(vocabulary::kMine, text_, word) &&
            !is_one_of(vocabulary::kYours, text_, word))
            return {};
        for (std::size_t i = word; goes_on(text_, i) && i - word <= kMostBetween; ++i)
            if (const auto relative = longest_phrase(vocabulary::kRelatives, text_, i + 1))
                return relative->last;
        return {};
    }

    /// "I'm your colleague", "I was your student".
    [[nodiscard]] bool is_the_sender(std::size_t relative) const {
        return follows_closely(text_, relative) &&
               (phrase_before(vocabulary::kMe, text_, relative) ||
                is_one_of(vocabulary::kBeing, text_, relative - 1));
    }

    /// "I with my sister", "me and my boss", "I'm your colleague": the sender was there. With the
    /// owner's only where words before say so: "I studied with your sister", but not "I met with
    /// your colleague".
    [[nodiscard]] bool is_beside_sender(std::size_t relative, const PhraseHit& cue) const {
        if (!follows_closely(text_, relative)) return false;
        if (is_the_sender(relative)) return true;
        const std::size_t before = relative - 1;
        if (is_one_of(vocabulary::kWith, text_, before))
            return cue.last < relative || !is_one_of(vocabulary::kYours, text_, relative);
        return is_one_of(vocabulary::kAnd, text_, before) && follows_closely(text_, before) &&
               phrase_before(vocabulary::kMe, text_, before).has_value();
    }

    /// Whether the nearest person before the name or the cue is neither the sender nor the owner.
    [[nodiscard]] bool is_of_another(const PhraseHit& cue) const {
        bool in_clause = true;
        for (std::size_t i = std::max(name_.first, cue.first) + 1; i-- > begin_;) {
            in_clause = in_clause && (i == std::max(name_.first, cue.first) ||
                                      text_.words[i].after == Gap::soft);
            if (const auto last = relative_at(i)) {
                // "my colleague at Brightline": then the sender is one too.
                const bool shares_job = i <= cue.first && cue.last <= *last &&
                                        *last < name_.first && name_.first - *last <= 2 &&
                                        is_one_of(vocabulary::kMine, text_, i);
                if (!shares_job && !is_beside_sender(i, cue)) return true;
                continue;
            }
            if (means_sender(text_, i)) return false;
            if (in_clause && begins(vocabulary::kThird, text_, i)) return true;
        }
        return false;
    }

    /// "ex Acme", "our days at Acme", "old Acme colleague".
    [[nodiscard]] bool tells_of_a_job() const {
        if (const auto before = phrase_before(vocabulary::kJobBefore, text_, name_.first))
            return follows_closely(text_, name_.first) && !is_of_another(*before) &&
                   !is_denied(*before) && !speaks_of_owner(*before);
        if (!goes_on(text_, name_.last)) return false;
        const auto behind = longest_phrase(vocabulary::kJobBehind, text_, name_.last + 1);
        return behind && !is_of_another(*behind) && !speaks_of_owner(name_);
    }

    /// The nearest pronoun before the name or its cue tells who was there; so does one right behind
    /// the cue ("pracuje Pan w").
    [[nodiscard]] bool speaks_of_owner(const PhraseHit& cue) const {
        if (goes_on(text_, cue.last) && is_one_of(vocabulary::kYouBehind, text_, cue.last + 1))
            return true;
        for (std::size_t i = std::min(name_.first, cue.first) + 1; i-- > begin_;) {
            if (means_sender(text_, i)) return false;
            // "I was your student at", but not "I saw your internship at".
            if (i + 1 == cue.first && is_one_of(vocabulary::kYours, text_, i) && is_the_sender(i))
                continue;
            if (begins(vocabulary::kYou, text_, i)) return true;
        }
        return false;
    }

    const WordText& text_;
    const PhraseHit& name_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
};

}  // namespace

double claim_of(const WordText& note, const PhraseHit& name, const Ground& ground,
                const GroundAlias& alias) {
    return Claim(note, name).score(ground, alias);
}

}  // namespace doorman
