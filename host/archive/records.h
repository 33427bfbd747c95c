#pragma once

#include <optional>
#include <string>
#include <vector>

#include "archive/dates.h"

namespace doorman {

/// A person whom the owner is connected with. At least one of the names is there.
struct ArchiveContact {
    /// Of /in/<slug>/, percent-decoded; absent in exports before mid 2023.
    std::optional<std::string> profile;
    std::string first_name;
    std::string last_name;
    /// Both names, folded (text/fold.h).
    std::string name_key;
    std::string company;
    std::string position;
    /// The day.
    std::optional<ArchiveTime> connected_on;
};

/// A pitch is told from other messages by the caller, who knows the rules.
struct FirstMessage {
    /// Without its mark-up; at most `kMostMessageBytes`. Not to be kept.
    std::string text;
    ArchiveTime sent_at;
};
inline constexpr std::size_t kMostMessageBytes = 8 * 1024;
/// Many write "thanks for connecting" before they come to it.
inline constexpr std::size_t kFirstMessages = 3;

/// An invitation that the owner received.
struct ArchiveInvitation {
    /// The same for the same invitation in exports of every era:
    /// "archive:2026-01-29T14:37:00Z:jordan pike".
    std::string key;
    std::optional<std::string> profile;
    std::string name;
    std::string name_key;
    ArchiveTime sent_at;
    /// Absent: there was none.
    std::optional<std::string> note;
    /// The sender is among the owner's contacts, and became so after this invitation. False: what
    /// became of it is not known.
    bool accepted = false;
    /// With `accepted`.
    std::optional<ArchiveTime> connected_on;
    /// With `accepted`: the first messages that the sender wrote since, earliest first; at most
    /// `kFirstMessages`.
    std::vector<FirstMessage> first_messages;
};

}  // namespace doorman
