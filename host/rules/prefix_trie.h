#pragma once

#include <bit>
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

    /// The root first, and one after the last, which marks the end of `outputs`. Empty = no prefix.
    std::span<const Node> nodes;
    std::span<const std::uint32_t> outputs;

    /// Calls `found(expression)` for each expression that can begin at `at`.
    template <class Found>
    void walk(std::string_view text, std::size_t at, Found found) const {
        const Node* node = nodes.data();
        for (;;) {
            for (std::uint32_t i = node->first_output; i < node[1].first_output; ++i)
                found(outputs[i]);
            if (at >= text.size()) return;
            const std::uint64_t bit = std::uint64_t{1} << class_of(text[at++]);
            if ((node->next & bit) == 0) return;
            node = &nodes[node->first_child + count_bits(node->next & (bit - 1))];
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
    [[nodiscard]] static unsigned count_bits(std::uint64_t bits) {
        return static_cast<unsigned>(std::popcount(bits));
    }
};

/// A trie and the memory that it points into.
class OwnedPrefixTrie {
public:
    /// `prefixes[i]`: of expression i; none = not in the trie.
    explicit OwnedPrefixTrie(std::span<const std::vector<std::string>> prefixes);

    [[nodiscard]] PrefixTrie trie() const { return {nodes_, outputs_}; }

private:
    std::vector<PrefixTrie::Node> nodes_;
    std::vector<std::uint32_t> outputs_;
};

}  // namespace doorman
