#include "service/preview_source.h"

#include <algorithm>

#include "policy/columns.h"
#include "service/inbox.h"
#include "service/sample_inbox.h"

namespace doorman {

PreviewEntries judged_sample(const Catalogue& rules, const Settings& settings) {
    PreviewEntries entries;
    entries.is_sample = true;
    Inbox inbox(rules, settings, Locale::en, nullptr);
    for (Invitation& invitation : sample_inbox()) {
        const Seen seen = inbox.judge(invitation);
        append(entries.columns, seen.facts);
        entries.sample.push_back(std::move(invitation));
        entries.columns.id.back() = static_cast<std::int64_t>(entries.sample.size());
    }
    return entries;
}

bool PreviewSource::read_journal(JournalKeeper& keeper) {
    const std::int64_t generation = keeper.generation();
    Journal* journal = keeper.if_available_to_read();
    if (!journal) return false;
    const auto scope = journal->reading();
    const auto version = journal->version();
    const bool same_file = generation_ == generation && salt_ == journal->salt();
    if (version && same_file && version_ == *version) return true;
    version_.reset();
    auto columns = version ? journal->columns() : version.error();
    if (!columns) {
        keeper.note_failure(columns.error());
        return false;
    }
    kept_.columns = *std::move(columns);
    generation_ = generation;
    salt_ = journal->salt();
    version_ = *version;
    return true;
}

void PreviewSource::take(const JournalVersion& before, const JournalVersion& after,
                         std::span<const Rejudged> batch) {
    const bool only_us = version_ == before && after.by_others == before.by_others;
    if (!only_us) return;
    const auto& ids = kept_.columns.id;
    for (const Rejudged& judged : batch) {
        const auto found = std::lower_bound(ids.begin(), ids.end(), judged.id);
        if (found != ids.end() && *found == judged.id)
            replace(kept_.columns, static_cast<std::size_t>(found - ids.begin()), judged.facts);
    }
    version_ = after;
}

const PreviewEntries& PreviewSource::entries(JournalKeeper& keeper, const Catalogue& rules,
                                             const Settings& settings) {
    if (read_journal(keeper) && kept_.columns.size() > 0) return kept_;
    if (!sample_ || sample_revision_ != settings.revision) {
        sample_ = judged_sample(rules, settings);
        sample_revision_ = settings.revision;
    }
    return *sample_;
}

}  // namespace doorman
