#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "catch.h"
#include "journal/journal.h"

/// Journals and their content in the words of a test.
namespace build {

/// The value, or a failed test with the error's words.
template <class T>
T good(doorman::JournalResult<T> result) {
    if (!result) FAIL(result.error().message());
    return *std::move(result);
}
inline void good(const doorman::JournalResult<void>& result) {
    if (!result) FAIL(result.error().message());
}

/// The kind of an error, or a failed test.
template <class T>
doorman::JournalErrorKind kind(const doorman::JournalResult<T>& result) {
    if (result) FAIL("succeeded");
    return result.error().kind;
}

/// A clock that tests set, beginning at 2026-11-22T08:00:00Z.
class Clock {
public:
    void pass(std::chrono::milliseconds time) { *now_ += time; }
    void pass_days(int days) { pass(std::chrono::hours(24) * days); }
    [[nodiscard]] doorman::JournalOptions options() const {
        doorman::JournalOptions options;
        options.now = [now = now_] { return *now; };
        return options;
    }

private:
    std::shared_ptr<std::chrono::system_clock::time_point> now_ =
        std::make_shared<std::chrono::system_clock::time_point>(
            std::chrono::seconds(1'795'334'400));
};

inline doorman::Invitation card(std::string key, std::optional<std::string> profile = {},
                                std::optional<std::string> headline = {}) {
    doorman::Invitation invitation;
    invitation.key = std::move(key);
    invitation.profile = std::move(profile);
    invitation.headline = std::move(headline);
    return invitation;
}

inline doorman::Seen seen(doorman::Invitation invitation, std::vector<std::uint64_t> hashes = {}) {
    doorman::Seen seen;
    seen.annotation.key = invitation.key;
    seen.invitation = std::move(invitation);
    seen.campaign_hashes = std::move(hashes);
    return seen;
}

inline void remember(doorman::Journal& journal, doorman::Invitation invitation,
                     std::vector<std::uint64_t> hashes = {}) {
    const std::vector<doorman::Seen> batch{seen(std::move(invitation), std::move(hashes))};
    good(journal.remember(batch));
}

inline doorman::Memory recall(doorman::Journal& journal, const doorman::Invitation& invitation,
                              const std::vector<std::uint64_t>& hashes = {}) {
    return good(journal.recall(invitation, hashes));
}

inline doorman::Decision decision(std::string id, std::string key,
                                  doorman::Action action = doorman::Action::ignore) {
    doorman::Decision decision;
    decision.id = std::move(id);
    decision.key = std::move(key);
    decision.action = action;
    decision.reason_id = "salesPitch";
    decision.undo_ms = 4000;
    return decision;
}

/// Decided, pressed, and seen to be done.
inline void answer(doorman::Journal& journal, const doorman::Decision& decision) {
    good(journal.decide(decision));
    good(journal.press(decision.id));
    good(journal.confirm(decision.id, doorman::Outcome::done));
}

inline std::vector<doorman::HistoryEntry> history(doorman::Journal& journal,
                                                  const doorman::HistoryFilter& filter = {}) {
    return good(journal.history(filter, "", doorman::kMostHistoryEntries)).entries;
}

/// The decisions that stand, newest first.
inline std::vector<doorman::HistoryDecision> decisions(doorman::Journal& journal,
                                                       const doorman::HistoryFilter& filter = {}) {
    std::vector<doorman::HistoryDecision> decisions;
    for (auto& entry : history(journal, filter))
        if (entry.decision) decisions.push_back(*std::move(entry.decision));
    return decisions;
}

inline std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace build
