#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace doorman {

/// A sender as a number: a hash of the name, since only whether two are the same is ever asked.
using SenderId = std::uint64_t;
[[nodiscard]] SenderId sender_id(std::string_view name);

/// Who sent the texts seen last, by the texts' fingerprints (signals/campaign.h). Of the
/// fingerprints before, the last `kMost` are remembered, which is 4096 texts at least, in memory
/// that grows to a megabyte and no further.
class RecentTexts {
public:
    static constexpr std::size_t kMost = 8 * 4096;

    void add(SenderId sender, std::span<const std::uint64_t> fingerprints);

    /// Appends the senders of texts that share one of `fingerprints`, each once, until `to` holds
    /// `most`.
    void senders_of(std::span<const std::uint64_t> fingerprints, std::size_t most,
                    std::vector<SenderId>& to) const;

private:
    /// One fingerprint of one text. Those of a slot are a chain, from the newest back; it ends
    /// where an entry has been overwritten since.
    struct Entry {
        std::uint64_t fingerprint = 0;
        SenderId sender = 0;
        /// The number of the one before it in the slot; numbers begin at 1.
        std::uint64_t before = 0;
    };
    static constexpr std::size_t kLeastSlots = 256;

    [[nodiscard]] std::uint64_t& slot_of(std::uint64_t fingerprint) {
        return newest_[fingerprint & (newest_.size() - 1)];
    }
    [[nodiscard]] const std::uint64_t& slot_of(std::uint64_t fingerprint) const {
        return newest_[fingerprint & (newest_.size() - 1)];
    }
    /// Twice as many slots: as many as entries, or more, so that chains stay short.
    void grow();
    [[nodiscard]] bool remembered(std::uint64_t number) const {
        return number > 0 && number + kMost > count_;
    }

    /// Entry n is at (n - 1) % kMost.
    std::vector<Entry> entries_;
    std::uint64_t count_ = 0;
    /// The number of each slot's newest entry; a power of two of them, none before the first.
    std::vector<std::uint64_t> newest_;
};

}  // namespace doorman
