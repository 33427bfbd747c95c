#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <re2/re2.h>

#include "journal/journal.h"
#include "rules/catalogue.h"
#include "text/fold.h"

namespace doorman {

/// One rule that is being made, tried as it would work: judging reads a card's headline for the
/// rules of the group headlineSells, its note for all others, and nothing else for any.
class RuleTrial {
public:
    /// `pattern` is one that a rule may have (service/pattern_faults.h). Without a `group` it is
    /// tried on both texts.
    RuleTrial(std::string_view pattern, std::optional<Group> group, FieldSet fields);

    /// Where it matches a text of that field, in UTF-16 code units and in their order, none inside
    /// another; at most `kMostMatches`.
    [[nodiscard]] std::vector<Span> find(Field field, std::string_view text) const;

    static constexpr std::size_t kMostMatches = 50;

    struct Example {
        std::int64_t id = 0;
        std::optional<std::string> name;
        Field field = Field::note;
        std::string text;
        std::vector<Span> where;
    };
    struct OnJournal {
        /// Entries that were looked at, and those that it hits.
        std::int64_t of = 0;
        std::int64_t hits = 0;
        SignalRecord record;
        /// The newest ones.
        std::vector<Example> examples;
    };
    /// Over the texts that the journal keeps, the newest first, for at most `patience`.
    [[nodiscard]] JournalResult<OnJournal> over(Journal& journal, std::size_t most_examples,
                                                std::chrono::milliseconds patience) const;

private:
    [[nodiscard]] std::optional<Example> example_in(const KeptText& text) const;

    void add_matches(const Folded& folded, std::vector<Span>& to) const;

    FieldSet fields_;
    std::string pattern_;
    Catalogue catalogue_;
    RE2 expression_;
};

}  // namespace doorman
