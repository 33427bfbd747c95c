#pragma once

#include <optional>

#include "signals/owner.h"
#include "signals/phrases.h"
#include "signals/words.h"

namespace doorman {

/// Whether `hit`, which has the letters of `alias`, means what the owner named: not a part of a
/// longer name, not a common word where a name of one word is looked for. "in Orange" is a firm
/// only in a note, whose words have yet to claim it.
[[nodiscard]] bool is_meant(const GroundAlias& alias, const WordText& text, const PhraseHit& hit,
                            bool in_note);

/// "Supplier to Acme Events", "University of Iowa Hospitals patient": known to it, but not of it.
/// A school's hospital, press or credit union is another house than the school.
[[nodiscard]] bool is_outsider(const WordText& text, const PhraseHit& hit, const Ground& ground);

/// "Parent of a University of Iowa student", "Caterer trusted by Zeta, Acme Events", "Acme Events
/// Foundation": a headline that names it as another's, as one the sender serves or longs for, or
/// as a part of another house's name.
[[nodiscard]] bool is_of_others(const WordText& headline, const PhraseHit& hit);

/// Where an insight tells of others than its sender: "12 people from Acme Events follow Sam",
/// "Follows University of Iowa"; nowhere if LinkedIn's own words say that both have it in common.
/// Read once for all the names in it.
class OthersInInsight {
public:
    explicit OthersInInsight(const WordText& insight);
    [[nodiscard]] bool told_besides(const PhraseHit& name) const {
        return told_ && (told_->first < name.first || name.last < told_->last);
    }

private:
    /// The words at which the first and the last of what tells of them begin.
    std::optional<WordRange> told_;
};

}  // namespace doorman
