#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/required_literals.h"

namespace doorman {

/// Finds, in one pass over a text, the expressions whose required literals all occur in it.
///
/// Each literal is found by its rarest four bytes (its *gram*; literals of three by all of
/// themselves): at every position of the text the next four bytes are hashed into a bitmap that is
/// nearly empty, and only where a bit is set are the literals of that bucket compared. Against an
/// Aho–Corasick automaton: no chain of dependent loads, kilobytes instead of megabytes of table,
/// and hardly a difference for ten times as many expressions.
///
/// Plain constant data: the built-in one is generated into the executable.
struct LiteralIndex {
    struct Literal {
        /// Into `bytes`.
        std::uint32_t begin = 0;
        std::uint16_t size = 0;
        /// Where in the literal its gram starts.
        std::uint16_t gram = 0;
        /// Into `uses`, up to the next literal's.
        std::uint32_t first_use = 0;
    };
    /// A clause of an expression that a literal satisfies.
    struct Use {
        std::uint32_t expression = 0;
        std::uint32_t clause_bit = 0;
    };

    /// 2^bitmap_bits bits.
    std::span<const std::uint64_t> bitmap;
    std::uint32_t bitmap_bits = 0;
    /// 2^bucket_bits + 1 starts into `literals`.
    std::span<const std::uint32_t> buckets;
    std::uint32_t bucket_bits = 0;
    /// By bucket; a last one marks the end of `uses`.
    std::span<const Literal> literals;
    std::span<const Use> uses;
    std::string_view bytes;
    /// Whether there are literals of three bytes at all.
    bool triples = false;
    /// For each expression the clauses to satisfy, as bits.
    std::span<const std::uint8_t> clauses;
    /// Expressions without clauses.
    std::span<const std::uint32_t> always;

    /// Appends, unordered, the expressions whose clauses `text` satisfies, and those without any.
    void candidates(std::string_view text, std::vector<std::uint32_t>& out) const;
};

/// An index and the memory that it points into.
class OwnedLiteralIndex {
public:
    /// `clauses[i]`: the clauses of expression i, as `required_literals` gave them.
    explicit OwnedLiteralIndex(std::span<const std::vector<Clause>> clauses);

    [[nodiscard]] const LiteralIndex& index() const { return index_; }

private:
    std::vector<std::uint64_t> bitmap_;
    std::vector<std::uint32_t> buckets_;
    std::vector<LiteralIndex::Literal> literals_;
    std::vector<LiteralIndex::Use> uses_;
    // A vector's memory stays when the index is moved; a short string's would not.
    std::vector<char> bytes_;
    std::vector<std::uint8_t> clauses_;
    std::vector<std::uint32_t> always_;
    LiteralIndex index_;
};

}  // namespace doorman
