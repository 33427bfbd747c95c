#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace doorman {

// The tables that compile_diction makes: open addressing by the low bits of an FNV-1a hash
// (text/fnv.h), told apart by the high ones. A text that is not in a table is taken for one that is
// less than once in a million. Most texts asked for are not, and megabytes of rows are in no cache:
// a filter of a bit for each hash says so first.

/// A row's key, its lowest byte first; 0 where the row is empty. Bytes, so that rows need not be
/// aligned: of a quarter of a million, three bytes each would be empty.
struct HashKey {
    std::array<std::uint8_t, 4> bytes{};

    [[nodiscard]] constexpr std::uint32_t value() const {
        return bytes[0] | bytes[1] << 8 | bytes[2] << 16 | std::uint32_t{bytes[3]} << 24;
    }
};

/// A feature's weights.
struct DictionEntry {
    HashKey key;
    /// Tenths, by `kDictionGroups`.
    std::array<std::int8_t, 5> weights{};
};

/// What a word is about, or all words that begin so.
struct ConceptEntry {
    HashKey key;
    /// Concepts from the front; then kNoConcept.
    std::array<std::uint16_t, 4> concepts{};
};
inline constexpr std::uint16_t kNoConcept = 0xFFFF;

/// A pair of concepts, by the hashes of both.
constexpr std::uint64_t diction_pair_hash(std::uint64_t first, std::uint64_t second) {
    std::uint64_t mixed = first ^ (second * 0x9E3779B97F4A7C15);
    mixed = (mixed ^ (mixed >> 32)) * 0xD6E8FEB86659FD93;
    return mixed ^ (mixed >> 29);
}

constexpr std::uint32_t diction_key(std::uint64_t hash) {
    const auto high = static_cast<std::uint32_t>(hash >> 32);
    return high == 0 ? 1 : high;
}

/// How many bits a filter of so many texts has: a power of two, one in eight of them set at most.
constexpr std::size_t hash_filter_bits(std::size_t texts) {
    return std::bit_ceil(8 * texts + 64);
}

/// Which of a filter's `bits` stands for `hash`.
constexpr std::size_t hash_filter_bit(std::uint64_t hash, std::size_t bits) {
    return (hash * 0x9E3779B97F4A7C15) >> (64 - std::countr_zero(bits));
}

/// A table as it is generated. `rows` is a power of two in size, with an empty row.
template <class Entry, std::size_t Rows, std::size_t FilterWords>
struct HashTable {
    std::array<Entry, Rows> rows;
    std::array<std::uint64_t, FilterWords> filter;

    /// The row of `hash`, or nullptr.
    [[nodiscard]] constexpr const Entry* find(std::uint64_t hash) const {
        static_assert((Rows & (Rows - 1)) == 0 && (FilterWords & (FilterWords - 1)) == 0);
        const std::size_t bit = hash_filter_bit(hash, 64 * FilterWords);
        if ((filter[bit / 64] >> (bit % 64) & 1) == 0) return nullptr;
        const std::uint32_t key = diction_key(hash);
        for (std::size_t at = hash & (Rows - 1);; at = (at + 1) & (Rows - 1)) {
            const std::uint32_t own = rows[at].key.value();
            if (own == key) return &rows[at];
            if (own == 0) return nullptr;
        }
    }
};

}  // namespace doorman
