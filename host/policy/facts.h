#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <variant>

#include "model/facts.h"

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
    /// A word's allowed values, in the order of its enumeration.
    std::span<const std::string_view> words = {};
};

const FactInfo& info(Fact fact);
/// nullptr for a name that is not in the vocabulary.
const FactInfo* find_fact(std::string_view name);

/// A fact's value as conditions compare it; monostate = not known. Words point into the vocabulary.
using FactValue = std::variant<std::monostate, double, bool, std::string_view>;
FactValue value_of(const Facts& facts, Fact fact);

}  // namespace doorman
