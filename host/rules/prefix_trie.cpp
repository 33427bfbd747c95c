#include "rules/prefix_trie.h"

#include <map>
#include <memory>

namespace doorman {
namespace {

bool is_figure(char byte) {
    return byte >= '0' && byte <= '9';
}

}  // namespace

TrieText::TrieText(std::string_view text) : text_(text), behind_(text.size()) {
    for (std::size_t at = text.size(); at-- > 0;) {
        const bool goes_on = is_figure(text[at]) && at + 1 < text.size() && is_figure(text[at + 1]);
        behind_[at] = goes_on ? behind_[at + 1] : static_cast<std::uint32_t>(at) + 1;
    }
}

struct OwnedPrefixTrie::Growing {
    std::map<unsigned, std::unique_ptr<Growing>> next;
    std::vector<std::uint32_t> outputs;
};

// A node's children stand together, and their own children right behind them: a walk then meets few
// lines of memory.
void OwnedPrefixTrie::place_children(std::size_t node, std::vector<const Growing*>& placed) {
    const Growing& from = *placed[node];
    const std::size_t first = nodes_.size();
    nodes_[node].first_child = static_cast<std::uint32_t>(first);
    for (const auto& [byte_class, child] : from.next) {
        nodes_[node].next |= std::uint64_t{1} << byte_class;
        nodes_.emplace_back();
        placed.push_back(child.get());
    }
    for (std::size_t i = 0; i < from.next.size(); ++i) place_children(first + i, placed);
}

OwnedPrefixTrie::OwnedPrefixTrie(std::span<const Entry> entries) {
    Growing root;
    for (const Entry& entry : entries)
        for (const std::string& prefix : entry.prefixes) {
            Growing* node = &root;
            for (const char byte : prefix) {
                auto& child = node->next[PrefixTrie::class_of(byte)];
                if (!child) child = std::make_unique<Growing>();
                node = child.get();
            }
            // Two prefixes may be one to the classes.
            if (node->outputs.empty() || node->outputs.back() != entry.output)
                node->outputs.push_back(entry.output);
        }
    if (root.next.empty()) return;

    nodes_.emplace_back();
    std::vector<const Growing*> placed{&root};
    place_children(0, placed);
    for (std::size_t i = 0; i < placed.size(); ++i) {
        nodes_[i].first_output = static_cast<std::uint32_t>(outputs_.size());
        outputs_.insert(outputs_.end(), placed[i]->outputs.begin(), placed[i]->outputs.end());
    }
    nodes_.push_back({0, 0, static_cast<std::uint32_t>(outputs_.size())});

    seconds_.resize(PrefixTrie::kClassCount);
    std::size_t child = nodes_.front().first_child;
    for (const auto& [first, next] : root.next) {
        seconds_[first] = next->outputs.empty() ? nodes_[child].next : ~std::uint64_t{0};
        ++child;
    }
}

}  // namespace doorman
