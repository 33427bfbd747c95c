#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace doorman {

/// Finds where expressions can begin: the places of a text at which one of an expression's prefixes
/// stands. Bytes are told apart by 64 classes only; what is found is verified anyway.
///
/// Plain constant data.
struct PrefixTrie {
    struct Node {
        /// A bit for each class that leads on.
        std::uint64_t next = 0;
        /// The child for the lowest of these; the others follow it.
        std::uint32_t first_child = 0;
        /// Into `outputs`, up to the next node's: the expressions of which a prefix ends here.
        std::uint32_t first_output = 0;
    };

    /// Set in an output whose expression also has to be admitted by its literals.
    static constexpr std::uint32_t kGuarded = 0x80000000U;

    /// The root first, and one after the last, which marks the end of `outputs`. Empty = no prefix.
    std::span<const Node> nodes;
    std::span<const std::uint32_t> outputs;

    /// Calls `found(output)` for each expression that can begin at `at`.
    template <class Found>
    void walk(std::string_view text, std::size_t at, Found found) const {
        const Node* node = nodes.data();
        for (;;) {
            for (std::uint32_t i = node->first_output; i < node[1].first_output; ++i)
                found(outputs[i]);
            if (at >= text.size()) return;
            const std::uint64_t bit = std::uint64_t{1} << class_of(text[at++]);
            if ((node->next & bit) == 0) return;
            node = &nodes[node->first_child + children_before(node->next, bit)];
        }
    }

    [[nodiscard]] static unsigned class_of(char byte) {
        const auto c = static_cast<unsigned char>(byte);
        if (c >= 'a' && c <= 'z') return c - 'a';
        if (c >= '0' && c <= '9') return c - '0' + 26U;
        if (c < 0x80) return 36U + c % 11U;
        return 48U + c % 16U;
    }

private:
    // How many bits of `next` are below `bit`. Spelt out, since processors that can count bits are
    // not all there are, and the function that the compiler calls instead is slow.
    [[nodiscard]] static std::uint32_t children_before(std::uint64_t next, std::uint64_t bit) {
        std::uint64_t bits = next & (bit - 1);
        if (bits == 0) return 0;
        bits -= bits >> 1 & 0x5555555555555555U;
        bits = (bits & 0x3333333333333333U) + (bits >> 2 & 0x3333333333333333U);
        bits = (bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0FU;
        return static_cast<std::uint32_t>(bits * 0x0101010101010101U >> 56);
    }
};

/// A trie and the memory that it points into.
class OwnedPrefixTrie {
public:
    struct Entry {
        std::uint32_t output = 0;
        std::vector<std::string> prefixes;
    };
    explicit OwnedPrefixTrie(std::span<const Entry> entries);

    [[nodiscard]] PrefixTrie trie() const { return {nodes_, outputs_}; }

private:
    std::vector<PrefixTrie::Node> nodes_;
    std::vector<std::uint32_t> outputs_;
};

}  // namespace doorman
