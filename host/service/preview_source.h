#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "journal/journal.h"
#include "model/columns.h"
#include "model/invitation.h"
#include "rules/catalogue.h"
#include "service/journal_keeper.h"
#include "settings/settings.h"

namespace doorman {

/// What a changed policy is previewed over.
struct PreviewEntries {
    FactColumns columns;
    /// The sample inbox: `columns.id` numbers `sample` from 1, and nobody decided anything.
    bool is_sample = false;
    std::vector<Invitation> sample;
};

/// The sample inbox (service/sample_inbox.h), judged.
PreviewEntries judged_sample(const Catalogue& rules, const Settings& settings);

/// Keeps the journal's facts for as long as nobody writes to it, so that a slider can be followed:
/// reading them takes longer than asking a policy about them.
class PreviewSource {
public:
    /// The journal's facts; the sample inbox, judged by these rules and settings, while the journal
    /// is empty or cannot be read. The reference holds until the next call.
    const PreviewEntries& entries(JournalKeeper& keeper, const Catalogue& rules,
                                  const Settings& settings);

    /// That this host itself judged entries anew between the two versions: spares reading all of
    /// them again.
    void take(const JournalVersion& before, const JournalVersion& after,
              std::span<const Rejudged> batch);

    /// To be called when the rules have changed: the sample inbox is judged anew.
    void forget_sample() { sample_.reset(); }

private:
    [[nodiscard]] bool read_journal(JournalKeeper& keeper);

    /// Of which journal, and as it was when. A version only tells within one open file; a file that
    /// took another's place has another salt.
    std::int64_t generation_ = 0;
    std::uint64_t salt_ = 0;
    std::optional<JournalVersion> version_;
    PreviewEntries kept_;
    std::optional<PreviewEntries> sample_;
    std::int64_t sample_revision_ = 0;
};

}  // namespace doorman
