#pragma once

#include <cstdint>
#include <vector>

#include "signals/words.h"

namespace doorman {

/// Fingerprints of a note's wording, for telling that several people sent the same text. Two notes
/// are the same text if they share at least one fingerprint.
///
/// Names, firms and numbers are masked first, so that "Hi Ann, I saw Acme is hiring 12 people" and
/// "Hi Bob, I saw Brightline is hiring 40 people" agree. Each fingerprint is a band of min-hashes
/// over the note's word triples; of two notes that share four fifths of their triples 96 in 100 are
/// recognised, of two that share a fifth 1 in 300 is mistaken.
///
/// `salt` is the journal's own: without it the fingerprints say nothing about a text that one
/// guesses at. Sorted, no duplicates. Empty for notes of fewer than `kCampaignWords` words beside
/// the masked ones (one-word notes, greetings, most stock sentences); the caller keeps none for a
/// note of kind `default`, and `annotate` never calls such a note a campaign.
[[nodiscard]] std::vector<std::uint64_t> campaign_hashes(const WordText& note, std::uint64_t salt);

inline constexpr int kCampaignWords = 12;

}  // namespace doorman
