#include "service/recent_texts.h"

#include <algorithm>
#include <functional>

namespace doorman {

SenderId sender_id(std::string_view name) {
    return std::hash<std::string_view>{}(name);
}

void RecentTexts::add(SenderId sender, std::span<const std::uint64_t> fingerprints) {
    for (const std::uint64_t fingerprint : fingerprints) {
        if (entries_.size() == newest_.size() && entries_.size() < kMost) grow();
        std::uint64_t& newest = slot_of(fingerprint);
        const Entry entry{fingerprint, sender, newest};
        if (entries_.size() < kMost)
            entries_.push_back(entry);
        else
            entries_[count_ % kMost] = entry;
        newest = ++count_;
    }
}

void RecentTexts::grow() {
    newest_.assign(newest_.empty() ? kLeastSlots : 2 * newest_.size(), 0);
    std::uint64_t number = 0;
    for (Entry& entry : entries_) {
        std::uint64_t& newest = slot_of(entry.fingerprint);
        entry.before = newest;
        newest = ++number;
    }
}

void RecentTexts::senders_of(std::span<const std::uint64_t> fingerprints, std::size_t most,
                             std::vector<SenderId>& to) const {
    if (newest_.empty()) return;
    for (const std::uint64_t fingerprint : fingerprints) {
        std::uint64_t number = slot_of(fingerprint);
        while (remembered(number) && to.size() < most) {
            const Entry& entry = entries_[(number - 1) % kMost];
            if (entry.fingerprint == fingerprint &&
                std::find(to.begin(), to.end(), entry.sender) == to.end())
                to.push_back(entry.sender);
            number = entry.before;
        }
    }
}

}  // namespace doorman
