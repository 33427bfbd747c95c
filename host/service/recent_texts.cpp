#include "service/recent_texts.h"

#include <functional>

namespace doorman {

SenderId sender_id(std::string_view name) {
    return std::hash<std::string_view>{}(name);
}

void RecentTexts::add(SenderId sender, std::span<const std::uint64_t> fingerprints) {
    if (newest_.empty()) newest_.resize(kSlots);
    for (const std::uint64_t fingerprint : fingerprints) {
        std::uint64_t& newest = newest_[fingerprint % kSlots];
        const Entry entry{fingerprint, sender, newest};
        if (entries_.size() < kMost)
            entries_.push_back(entry);
        else
            entries_[count_ % kMost] = entry;
        newest = ++count_;
    }
}

void RecentTexts::senders_of(std::span<const std::uint64_t> fingerprints,
                             std::vector<SenderId>& to) const {
    if (newest_.empty()) return;
    for (const std::uint64_t fingerprint : fingerprints) {
        std::uint64_t number = newest_[fingerprint % kSlots];
        while (remembered(number)) {
            const Entry& entry = entries_[(number - 1) % kMost];
            if (entry.fingerprint == fingerprint) to.push_back(entry.sender);
            number = entry.before;
        }
    }
}

}  // namespace doorman
