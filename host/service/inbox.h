#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "journal/journal.h"
#include "model/locale.h"
#include "platform/workers.h"
#include "service/recent_texts.h"
#include "settings/settings.h"
#include "signals/annotate.h"
#include "signals/findings.h"

namespace doorman {

/// An invitation on its way through an `Inbox`. It stays where it is once opened: what was found
/// points into it.
struct Letter {
    Letter() = default;
    explicit Letter(Invitation from) : invitation(std::move(from)) {}
    Letter(const Letter&) = delete;
    Letter& operator=(const Letter&) = delete;

    Invitation invitation;
    Findings findings;
    Memory memory;
    std::vector<std::uint64_t> campaign_hashes;
    /// People of whom the journal knows that they sent the text; none where they are so many that
    /// more would not count.
    std::vector<SenderId> known_senders;
    /// The journal's failure while it was asked; the judgement then goes without it. With one from
    /// the start it is not asked at all.
    std::optional<JournalError> failure;
};

/// What an invitation is judged by, apart from the policy: the rule packs and their versions, and a
/// fingerprint of what the owner says of themselves and of the signals they switched off. As
/// `Seen::packs` has it.
[[nodiscard]] std::string judged_by(const Catalogue& rules, const Settings& settings);

/// Judges invitations one after the other against what the journal remembers and against those
/// before them: the one road of the wire's `annotate` and of the command line's `check`, so that
/// both say the same.
///
/// A judgement has three steps. The first and the last, which are nearly all of the work, change
/// nothing of the inbox and may run on any thread; `compare` asks who sent the same text before, so
/// it takes the letters in their order.
///
/// Uses constant memory however many invitations come (service/recent_texts.h). Refers to all it is
/// given.
class Inbox {
public:
    /// `journal`, of which `judge` asks, may be nullptr: nothing is remembered then but the
    /// invitations before.
    Inbox(const Catalogue& rules, const Settings& settings, Locale locale, Journal* journal);

    /// The invitation with the facts that an earlier visit to the profile showed, its annotation,
    /// and the fingerprints of its text: what the journal is to learn.
    Seen judge(Invitation invitation);
    /// The same for each of them, in their order, with the workers' help. A journal that fails is
    /// asked no more about any of them.
    std::vector<Seen> judge_all(std::vector<Invitation> invitations, Workers& helpers);

    /// Reads all that can be told of the letter by itself. A journal is one thread's at a time.
    void open(Letter& letter, Journal* journal) const;
    void compare(Letter& letter);
    /// Takes the letter's parts.
    [[nodiscard]] Seen close(Letter& letter) const;

    /// The journal's last failure while judging; the judgement then went without it.
    [[nodiscard]] const std::optional<JournalError>& journal_failure() const { return failure_; }

private:
    /// `salt` as the journal has it.
    void read(Letter& letter, std::uint64_t salt) const;

    Judge judge_;
    Journal* journal_;
    std::string packs_;
    std::optional<JournalError> failure_;
    RecentTexts recent_;
    /// Kept from letter to letter for its memory.
    std::vector<SenderId> senders_;
};

}  // namespace doorman
