#include "policy/facts.h"

#include <algorithm>

#include "wire/names.h"

namespace doorman {
namespace {

constexpr double kMostConnections = 30'000;
constexpr double kMostFollowers = 1e9;

constexpr std::array kFacts{
    FactInfo{Fact::sales, "sales", FactType::number},
    FactInfo{Fact::spam, "spam", FactType::number},
    FactInfo{Fact::recruiting, "recruiting", FactType::number},
    FactInfo{Fact::personal, "personal", FactType::number},
    FactInfo{Fact::met, "met", FactType::number},
    FactInfo{Fact::common_ground, "commonGround", FactType::number},
    FactInfo{Fact::same_industry, "sameIndustry", FactType::number},
    FactInfo{Fact::headline_sells, "headlineSells", FactType::number},
    FactInfo{Fact::completeness, "completeness", FactType::number},
    FactInfo{Fact::mutual, "mutual", FactType::number, kMostConnections},
    FactInfo{Fact::connections, "connections", FactType::number, kMostConnections},
    FactInfo{Fact::followers, "followers", FactType::number, kMostFollowers},
    FactInfo{Fact::same_text, "sameText", FactType::number, kMostConnections},
    FactInfo{Fact::photo, "photo", FactType::word, 0, kWordsOf<Photo>},
    FactInfo{Fact::note, "note", FactType::word, 0, kWordsOf<NoteKind>},
    FactInfo{Fact::list, "list", FactType::word, 0, kWordsOf<ListFilter>},
    FactInfo{Fact::follows, "follows", FactType::truth},
    FactInfo{Fact::automation, "automation", FactType::truth},
};

constexpr bool in_order_of_the_enum() {
    for (std::size_t i = 0; i < kFacts.size(); ++i) {
        if (kFacts[i].fact != static_cast<Fact>(i)) return false;
        // The scores come first.
        if (i < kScores.size() && kFacts[i].name != kScores[i].name) return false;
    }
    return kFacts.size() == kFactCount;
}
static_assert(in_order_of_the_enum());

FactValue number(const std::optional<double>& value) {
    return value ? FactValue(*value) : FactValue();
}
FactValue number(const std::optional<std::int64_t>& value) {
    return value ? FactValue(static_cast<double>(*value)) : FactValue();
}
FactValue truth(const std::optional<bool>& value) {
    return value ? FactValue(*value) : FactValue();
}

template <class Enum>
FactValue word(const std::optional<Enum>& value) {
    return value ? FactValue(name_of(*value)) : FactValue();
}

}  // namespace

const FactInfo& info(Fact fact) {
    return kFacts[static_cast<std::size_t>(fact)];
}

const FactInfo* find_fact(std::string_view name) {
    const auto found = std::find_if(kFacts.begin(), kFacts.end(),
                                    [&](const FactInfo& fact) { return fact.name == name; });
    return found == kFacts.end() ? nullptr : &*found;
}

FactValue value_of(const Facts& facts, Fact fact) {
    switch (fact) {
        case Fact::sales:
        case Fact::spam:
        case Fact::recruiting:
        case Fact::personal:
        case Fact::met:
        case Fact::common_ground:
        case Fact::same_industry:
        case Fact::headline_sells:
        case Fact::completeness:
            return number(facts.scores.*kScores[static_cast<std::size_t>(fact)].score);
        case Fact::mutual:
            return number(facts.mutual);
        case Fact::connections:
            return number(facts.connections);
        case Fact::followers:
            return number(facts.followers);
        case Fact::same_text:
            return number(facts.same_text);
        case Fact::photo:
            return word(facts.photo);
        case Fact::note:
            return word(facts.note);
        case Fact::list:
            return word(facts.list);
        case Fact::follows:
            return truth(facts.follows);
        case Fact::automation:
            return truth(facts.automation);
    }
    return {};
}

}  // namespace doorman
