#include "rules/prefix_trie.h"

#include <deque>
#include <map>
#include <memory>

namespace doorman {
namespace {

struct Growing {
    std::map<unsigned, std::unique_ptr<Growing>> next;
    std::vector<std::uint32_t> outputs;
};

}  // namespace

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

    // Level by level, so that a node's children stand together.
    std::deque<const Growing*> waiting{&root};
    std::uint32_t placed = 1;
    while (!waiting.empty()) {
        const Growing* const node = waiting.front();
        waiting.pop_front();
        PrefixTrie::Node& made = nodes_.emplace_back();
        made.first_child = placed;
        made.first_output = static_cast<std::uint32_t>(outputs_.size());
        outputs_.insert(outputs_.end(), node->outputs.begin(), node->outputs.end());
        for (const auto& [byte_class, child] : node->next) {
            made.next |= std::uint64_t{1} << byte_class;
            waiting.push_back(child.get());
            ++placed;
        }
    }
    nodes_.push_back({0, placed, static_cast<std::uint32_t>(outputs_.size())});
}

}  // namespace doorman
