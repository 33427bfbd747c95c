#include "rules/literal_index.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <map>

namespace doorman {
namespace {

constexpr std::size_t kGram = 4;
constexpr std::uint32_t kTripleMask = 0xFFFFFF;

// Each length of gram has its own multiplier, so that all can share one bitmap.
constexpr std::uint32_t kMultipliers[kGram + 1] = {0, 0, 0, 0x85EBCA6B, 0x9E3779B1};

std::uint32_t hash(std::uint32_t gram, std::size_t size) {
    return gram * kMultipliers[size];
}

// Four bytes as they lie, the first one lowest on every machine, since the tables may be built on
// another.
std::uint32_t load(const char* at) {
    std::uint32_t word = 0;
    std::memcpy(&word, at, sizeof word);
    if constexpr (std::endian::native == std::endian::big)
        word = word >> 24 | (word >> 8 & 0xFF00) | (word << 8 & 0xFF0000) | word << 24;
    return word;
}

std::uint32_t gram_of(std::string_view bytes) {
    std::uint32_t word = 0;
    for (std::size_t i = 0; i < std::min(bytes.size(), kGram); ++i)
        word |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
    return word;
}

// Which clauses each expression has met, as bits; all 0 between scans, so that a scan costs nothing
// for the expressions that it does not touch.
struct Tally {
    std::vector<std::uint8_t> met;
    std::vector<std::uint32_t> touched;
};
thread_local Tally tally;

// One text's scan.
class Scan {
public:
    Scan(const LiteralIndex& index, std::string_view text, std::vector<std::uint32_t>& out)
        : index_(index), text_(text), out_(out) {
        if (tally.met.size() < index.clauses.size()) tally.met.resize(index.clauses.size());
    }
    ~Scan() {
        for (const std::uint32_t expression : tally.touched) tally.met[expression] = 0;
        tally.touched.clear();
    }
    Scan(const Scan&) = delete;
    Scan& operator=(const Scan&) = delete;

    void run() {
        if (index_.triples)
            scan<true>();
        else
            scan<false>();
    }

private:
    template <bool with_triples>
    void scan() {
        const std::size_t size = text_.size();
        const std::uint64_t* const bitmap = index_.bitmap.data();
        const std::uint32_t shift = 32 - index_.bitmap_bits;
        const auto probe = [&](std::uint32_t hashed, std::size_t at, std::size_t gram) {
            const std::uint32_t bit = hashed >> shift;
            if ((bitmap[bit >> 6] >> (bit & 63) & 1) != 0)
                compare(hashed >> (32 - index_.bucket_bits), at, gram);
        };
        const auto probe_all = [&](std::uint32_t word, std::size_t at) {
            probe(hash(word, 4), at, 4);
            if constexpr (with_triples) probe(hash(word & kTripleMask, 3), at, 3);
        };
        std::size_t at = 0;
        for (; at + kGram <= size; ++at) probe_all(load(text_.data() + at), at);
        // The last three positions see zeros beyond the end, which no literal holds.
        for (; at < size; ++at) probe_all(gram_of(text_.substr(at)), at);
    }
    void compare(std::uint32_t bucket, std::size_t at, std::size_t gram) {
        for (std::uint32_t i = index_.buckets[bucket]; i < index_.buckets[bucket + 1]; ++i) {
            const LiteralIndex::Literal& literal = index_.literals[i];
            if (std::min<std::size_t>(literal.size, kGram) != gram || at < literal.gram) continue;
            const std::size_t begin = at - literal.gram;
            if (begin + literal.size > text_.size()) continue;
            const char* const bytes = index_.bytes.data() + literal.begin;
            if (text_[begin] == *bytes &&
                std::memcmp(text_.data() + begin, bytes, literal.size) == 0)
                satisfy(i);
        }
    }
    void satisfy(std::uint32_t literal) {
        const std::uint32_t last = index_.literals[literal + 1].first_use;
        for (std::uint32_t i = index_.literals[literal].first_use; i < last; ++i) {
            const LiteralIndex::Use& use = index_.uses[i];
            std::uint8_t& bits = tally.met[use.expression];
            const std::uint8_t wanted = index_.clauses[use.expression];
            if (bits == wanted) continue;
            if (bits == 0) tally.touched.push_back(use.expression);
            bits = static_cast<std::uint8_t>(bits | use.clause_bit);
            if (bits == wanted) out_.push_back(use.expression);
        }
    }

    const LiteralIndex& index_;
    std::string_view text_;
    std::vector<std::uint32_t>& out_;
};

// The start of the rarest four bytes.
std::size_t rarest_gram(std::string_view literal) {
    std::size_t best = 0;
    for (std::size_t i = 1; i + kGram <= literal.size(); ++i)
        if (rarity(literal.substr(i, kGram)) > rarity(literal.substr(best, kGram))) best = i;
    return best;
}

}  // namespace

void LiteralIndex::candidates(std::string_view text, std::vector<std::uint32_t>& out) const {
    out.insert(out.end(), always.begin(), always.end());
    if (!bitmap.empty()) Scan(*this, text, out).run();
}

OwnedLiteralIndex::OwnedLiteralIndex(std::span<const std::vector<Clause>> clauses) {
    std::map<std::string_view, std::vector<LiteralIndex::Use>> by_literal;
    for (std::uint32_t expression = 0; expression < clauses.size(); ++expression) {
        std::uint8_t wanted = 0;
        for (std::size_t i = 0; i < clauses[expression].size(); ++i) {
            const auto bit = static_cast<std::uint8_t>(1U << i);
            wanted |= bit;
            for (const std::string& literal : clauses[expression][i])
                by_literal[literal].push_back({expression, bit});
        }
        clauses_.push_back(wanted);
        if (wanted == 0) always_.push_back(expression);
    }

    struct Entry {
        std::string_view bytes;
        std::size_t gram = 0;
        std::uint32_t hashed = 0;
        const std::vector<LiteralIndex::Use>* uses = nullptr;
    };
    std::vector<Entry> entries;
    for (const auto& [literal, uses] : by_literal) {
        const std::size_t gram = literal.size() < kGram ? 0 : rarest_gram(literal);
        const std::size_t size = std::min(literal.size(), kGram);
        entries.push_back({literal, gram, hash(gram_of(literal.substr(gram, size)), size), &uses});
        index_.triples = index_.triples || size == 3;
    }

    // 32 bits and a bucket of its own for each literal keep false alarms near one in 32.
    const auto width = static_cast<std::uint32_t>(std::bit_width(entries.size() | 0xFF));
    index_.bucket_bits = width;
    index_.bitmap_bits = width + 5;
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
        return std::pair(a.hashed, a.bytes) < std::pair(b.hashed, b.bytes);
    });

    bitmap_.resize((std::size_t{1} << index_.bitmap_bits) / 64);
    buckets_.resize((std::size_t{1} << width) + 1);
    for (const Entry& entry : entries) {
        const std::uint32_t bit = entry.hashed >> (32 - index_.bitmap_bits);
        bitmap_[bit >> 6] |= std::uint64_t{1} << (bit & 63);
        ++buckets_[(entry.hashed >> (32 - width)) + 1];
        literals_.push_back({static_cast<std::uint32_t>(bytes_.size()),
                             static_cast<std::uint16_t>(entry.bytes.size()),
                             static_cast<std::uint16_t>(entry.gram),
                             static_cast<std::uint32_t>(uses_.size())});
        bytes_.insert(bytes_.end(), entry.bytes.begin(), entry.bytes.end());
        uses_.insert(uses_.end(), entry.uses->begin(), entry.uses->end());
    }
    for (std::size_t i = 1; i < buckets_.size(); ++i) buckets_[i] += buckets_[i - 1];
    literals_.push_back({0, 0, 0, static_cast<std::uint32_t>(uses_.size())});

    index_.bitmap = bitmap_;
    index_.buckets = buckets_;
    index_.literals = literals_;
    index_.uses = uses_;
    index_.bytes = {bytes_.data(), bytes_.size()};
    index_.clauses = clauses_;
    index_.always = always_;
}

}  // namespace doorman
