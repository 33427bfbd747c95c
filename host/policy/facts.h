#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <variant>

#include "model/annotation.h"
#include "model/invitation.h"

namespace doorman {

/// Everything that a policy's condition may ask about. The names (`FactInfo::name`) are stored in
/// owners' policies: append-only.
enum class Fact {
    sales,
    spam,
    recruiting,
    personal,
    met,
    common_ground,
    same_industry,
    headline_sells,
    completeness,
    mutual,
    connections,
    followers,
    same_text,
    photo,
    note,
    list,
    follows,
    automation,
};
inline constexpr std::size_t kFactCount = static_cast<std::size_t>(Fact::automation) + 1;

/// `number` is compared with `atLeast` and `below`, `word` with `is` and `in`, `truth` with `is`.
enum class FactType { number, word, truth };

struct FactInfo {
    Fact fact;
    /// As policies and `Annotation::unknown` write it.
    std::string_view name;
    FactType type;
    /// A number's greatest sensible value; the least is 0. 1 for scores.
    double greatest = 1;
    /// A word's allowed values.
    std::span<const std::string_view> words = {};
};

const FactInfo& info(Fact fact);
/// nullptr for a name that is not in the vocabulary.
const FactInfo* find_fact(std::string_view name);

/// How well a score is founded. `families` counts the independent families of rules that spoke for
/// it; a rule that is near-certain needs no second one.
struct EvidenceStrength {
    int families = 0;
    bool near_certain = false;
};

/// What is known of one invitation when the policy is asked. Absent = not known.
struct Facts {
    /// sales, spam, recruiting, personal, met, commonGround, sameIndustry, headlineSells,
    /// completeness. A note that was seen to be none has sales 0 and spam 0.
    Scores scores;
    std::optional<std::int64_t> mutual;
    std::optional<std::int64_t> connections;
    /// The profile said "500+": `connections` is a lower bound, so "at least 5000" stays unknown.
    bool connections_at_least = false;
    std::optional<std::int64_t> followers;
    /// People who sent this text, this sender included: 1 for a text of one's own and for stock and
    /// one-word notes, which never make a campaign; 0 for no note.
    std::optional<std::int64_t> same_text;
    std::optional<Photo> photo;
    std::optional<NoteKind> note;
    /// The page's own filter under which the card was listed.
    std::optional<ListFilter> list;
    std::optional<bool> follows;
    /// The note shows that nobody wrote it: an unfilled placeholder.
    std::optional<bool> automation;

    EvidenceStrength sales_evidence;
    EvidenceStrength spam_evidence;
};

/// A fact's value as conditions compare it; monostate = not known. Words point into the vocabulary.
using FactValue = std::variant<std::monostate, double, bool, std::string_view>;
FactValue value_of(const Facts& facts, Fact fact);

}  // namespace doorman
