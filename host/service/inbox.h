#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

#include "journal/journal.h"
#include "model/locale.h"
#include "settings/settings.h"
#include "signals/annotate.h"

namespace doorman {

/// Judges invitations one after the other against what the journal remembers and against those
/// before them: the one road of the wire's `annotate` and of the command line's `check`, so that
/// both say the same.
///
/// Uses constant memory however many invitations come: of the texts before, the last `kTexts` are
/// remembered. Refers to all it is given.
class Inbox {
public:
    /// `journal` may be nullptr: nothing is remembered then but the invitations before.
    Inbox(const Catalogue& rules, const Settings& settings, Locale locale, Journal* journal);

    /// The invitation with the facts that an earlier visit to the profile showed, its annotation,
    /// and the fingerprints of its text: what the journal is to learn.
    Seen judge(Invitation invitation);

    /// The journal's last failure while judging; the judgement then went without it.
    [[nodiscard]] const std::optional<JournalError>& journal_failure() const { return failure_; }

    static constexpr std::size_t kTexts = 4096;

private:
    struct Text {
        std::string sender;
        std::vector<std::uint64_t> hashes;
    };

    void add_known_facts(Invitation& invitation);
    Memory recall(const Invitation& invitation, const std::vector<std::uint64_t>& hashes);
    [[nodiscard]] std::vector<std::string> earlier_senders(
        const std::vector<std::uint64_t>& hashes) const;
    void remember_text(std::string sender, std::vector<std::uint64_t> hashes);

    Judge judge_;
    Journal* journal_;
    std::string packs_;
    std::optional<JournalError> failure_;
    std::deque<Text> texts_;
    /// Each fingerprint of `texts_` with its senders.
    std::unordered_multimap<std::uint64_t, std::string> senders_;
};

}  // namespace doorman
