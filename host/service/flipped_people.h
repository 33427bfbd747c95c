#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "journal/journal.h"
#include "policy/preview.h"
#include "service/preview_source.h"
#include "signals/annotate.h"

namespace doorman {

/// The most that are asked for at once.
inline constexpr std::size_t kMostFlippedPeople = 100;

/// Somebody on whom two policies differ.
struct FlippedPerson {
    std::int64_t id = 0;
    std::optional<std::string> name;
    std::optional<std::string> headline;
    Verdict from = Verdict::review;
    Verdict to = Verdict::review;
    /// Why the new policy says so, as a strip would; words are quoted while they are kept.
    std::string reason;
    std::optional<Action> decision;
};

/// At most `most` of those who turn over, in the order of `flipped_rows` (policy/preview.h), as
/// `judge` of the new policy says it. Somebody whom the journal has forgotten meanwhile is left
/// out; without a journal all are but those of the sample.
JournalResult<std::vector<FlippedPerson>> flipped_people(const Judge& judge,
                                                         const PreviewEntries& entries,
                                                         const Preview& preview, Journal* journal,
                                                         std::size_t most);

}  // namespace doorman
