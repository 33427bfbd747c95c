#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace doorman {

/// A text as tries read it: bytes, of which figures in a row are one. Must not outlive the text.
class TrieText {
public:
    explicit TrieText(std::string_view text);

    [[nodiscard]] std::size_t size() const { return text_.size(); }
    [[nodiscard]] char operator[](std::size_t at) const { return text_[at]; }
    /// Where the byte at `at`, or the rest of the figures from there on, ends.
    [[nodiscard]] std::size_t behind(std::size_t at) const { return behind_[at]; }

private:
    std::string_view text_;
    std::vector<std::uint32_t> behind_;
};

/// Finds where expressions can begin: the places of a text at which one of an expression's prefixes
/// stands (rules/prefixes.h). Bytes are told apart by 64 classes only, figures not at all; what is
/// found is verified anyway.
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
    /// By the class of a first byte, a bit for each class of a second that leads on; all where the
    /// first is a prefix by itself. Empty = no prefix.
    std::span<const std::uint64_t> seconds;

    /// Calls `found(output)` for each expression that can begin at `at`.
    template <class Found>
    void walk(const TrieText& text, std::size_t at, Found found) const {
        const Node* node = nodes.data();
        for (;;) {
            for (std::uint32_t i = node->first_output; i < node[1].first_output; ++i)
                found(outputs[i]);
            if (at >= text.size()) return;
            const std::uint64_t bit = std::uint64_t{1} << class_of(text[at]);
            at = text.behind(at);
            if ((node->next & bit) == 0) return;
            node = &nodes[node->first_child + children_before(node->next, bit)];
        }
    }

    /// Whether a walk from `at`, which is in the text, gets anywhere: hardly one place in three is
    /// worth one.
    [[nodiscard]] bool begins_at(const TrieText& text, std::size_t at) const {
        if (seconds.empty()) return false;
        const std::uint64_t leading = seconds[class_of(text[at])];
        const std::size_t second = text.behind(at);
        if (second == text.size()) return leading != 0;
        return (leading >> class_of(text[second]) & 1) != 0;
    }

    static constexpr std::size_t kClassCount = 64;

    [[nodiscard]] static unsigned class_of(char byte) {
        return kClasses[static_cast<unsigned char>(byte)];
    }

private:
    static constexpr std::array<std::uint8_t, 256> kClasses = [] {
        std::array<std::uint8_t, 256> classes{};
        for (unsigned c = 0; c < 256; ++c)
            classes[c] = static_cast<std::uint8_t>(c >= 'a' && c <= 'z'   ? c - 'a'
                                                   : c >= '0' && c <= '9' ? 26
                                                   : c < 0x80             ? 27 + c % 20
                                                                          : 47 + c % 17);
        return classes;
    }();

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

    [[nodiscard]] PrefixTrie trie() const { return {nodes_, outputs_, seconds_}; }

private:
    struct Growing;
    void place_children(std::size_t node, std::vector<const Growing*>& placed);

    std::vector<PrefixTrie::Node> nodes_;
    std::vector<std::uint32_t> outputs_;
    std::vector<std::uint64_t> seconds_;
};

}  // namespace doorman
