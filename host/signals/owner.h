#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/background.h"
#include "signals/phrases.h"

namespace doorman {

enum class GroundKind : std::uint8_t { school, employer, group, programme };

/// A school, employer, group or programme of the owner.
struct Ground {
    GroundKind kind = GroundKind::school;
    /// As the owner typed it, up to the first " / ".
    std::string name;
};

/// One way in which a Ground is written.
struct GroundAlias {
    /// As `phrase_of`.
    std::string text;
    /// Index into `Owner::grounds`.
    std::uint16_t ground = 0;
    /// A name of one common word ("Orange", "Oxford"): counts only where it is said to be a place
    /// of work or study.
    bool single = false;
    /// Ends in a word like "university": "Warsaw University" is not meant in "Warsaw University of
    /// Technology", nor "Washington University" in "George Washington University".
    bool may_go_on = false;
    /// An abbreviation: counts only in capitals ("MIT", but not the German "mit").
    bool capitals = false;
    /// Says by itself that its writer was there ("Iowa alum").
    bool alumni = false;
    /// The first word of an employer's name whose others any firm may have ("Acme" of "Acme
    /// Events"): counts only in a note, with a capital, beside words of a job held there.
    bool brief = false;
};

/// The owner's background, prepared for looking up in texts: every name folded, its aliases spelt
/// out. Names that say nothing by themselves (a generic word, a town) are left out.
class Owner {
public:
    explicit Owner(const Background& background);

    [[nodiscard]] const std::vector<Ground>& grounds() const { return grounds_; }
    [[nodiscard]] bool has(GroundKind kind) const;
    [[nodiscard]] const std::vector<GroundAlias>& aliases() const { return aliases_; }
    /// The aliases' texts, sorted for `longest_phrase`; values index `aliases()`.
    [[nodiscard]] const std::vector<Phrase>& phrases() const { return phrases_; }

    /// Whether the owner named an industry at all.
    [[nodiscard]] bool has_industries() const { return !industry_words_.empty(); }
    /// Indices of the industries (vocabulary/industries.json) that the owner's words map to.
    [[nodiscard]] const std::vector<std::uint32_t>& industries() const { return industries_; }
    /// The owner's own words for the industry, sorted; for headlines that use them literally, and
    /// an abbreviation that the owner wrote in capitals in capitals.
    [[nodiscard]] const std::vector<Phrase>& industry_phrases() const { return industry_phrases_; }
    /// The folded words of the owner's region.
    [[nodiscard]] const std::string& region() const { return region_; }

    Owner(const Owner&) = delete;
    Owner& operator=(const Owner&) = delete;
    Owner(Owner&&) = default;
    Owner& operator=(Owner&&) = default;
    ~Owner() = default;

private:
    void add(GroundKind kind, const std::vector<std::string>& names);
    void drop_brief_names_of_others();
    void add_industries(const std::vector<std::string>& words);

    std::vector<Ground> grounds_;
    std::vector<GroundAlias> aliases_;
    std::vector<Phrase> phrases_;
    std::vector<std::string> industry_words_;
    std::vector<std::uint32_t> industries_;
    std::vector<Phrase> industry_phrases_;
    std::string region_;
};

}  // namespace doorman
