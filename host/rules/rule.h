#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "model/locale.h"

namespace doorman {

/// What a rule speaks for. The order is the order of `kGroupNames`.
enum class Group : std::uint8_t {
    sales,
    spam,
    recruiting,
    personal,
    met,
    default_,
    generic,
    headline_sells,
    automation,
};

/// The groups' names in packs, in `Signal::group` and on the wire.
inline constexpr std::array<std::string_view, 9> kGroupNames{
    "sales",   "spam",    "recruiting",    "personal",   "met",
    "default", "generic", "headlineSells", "automation",
};

[[nodiscard]] constexpr std::string_view name_of(Group group) {
    return kGroupNames[static_cast<std::size_t>(group)];
}
[[nodiscard]] constexpr std::optional<Group> group_of(std::string_view name) {
    for (std::size_t i = 0; i < kGroupNames.size(); ++i)
        if (kGroupNames[i] == name) return static_cast<Group>(i);
    return std::nullopt;
}

/// The texts of a card that rules read. The order is the order of `kFieldNames`.
enum class Field : std::uint8_t { note, headline };
inline constexpr std::array<std::string_view, 2> kFieldNames{"note", "headline"};

class FieldSet {
public:
    constexpr FieldSet() = default;
    constexpr explicit FieldSet(std::uint8_t bits) : bits_(bits) {}
    constexpr void add(Field field) {
        bits_ = static_cast<std::uint8_t>(bits_ | 1U << static_cast<unsigned>(field));
    }
    [[nodiscard]] constexpr bool has(Field field) const {
        return (bits_ >> static_cast<unsigned>(field) & 1U) != 0;
    }
    [[nodiscard]] constexpr std::uint8_t bits() const { return bits_; }

private:
    std::uint8_t bits_ = 0;
};

/// What a rule's hit means for a group that is not its own.
struct Influence {
    Group group = Group::sales;
    /// Added to that group's sum: positive from "also", negative from "against".
    double weight = 0;
};

/// One rule of a pack. Plain constant data; the views live as long as their catalogue.
struct Rule {
    /// "sales.calendar_call": append-only, stored in journals.
    std::string_view id;
    Group group = Group::sales;
    /// Evidence of one family counts once: its heaviest rule.
    std::string_view family;
    /// ISO 639-1, or "any". All rules always run; this only breaks ties.
    std::string_view language;
    FieldSet fields;
    /// RE2 syntax, case-sensitive, unanchored, over folded text (text/fold.h), already folded
    /// itself.
    std::string_view pattern;
    /// Log-odds added to the rule's own group; never negative.
    double weight = 0;
    /// What the hit means for other groups.
    std::span<const Influence> others;
    /// The owner's words for the signal.
    Words text;
    /// Enough for an Ignore without a second family.
    bool near_certain = false;
    /// Of one of the owner's packs.
    bool own = false;
};

/// One pack file.
struct PackInfo {
    std::string_view id;
    int version = 1;
    /// How many rules it holds.
    std::uint32_t rules = 0;
};

}  // namespace doorman
