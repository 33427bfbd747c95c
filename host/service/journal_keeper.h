#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>

#include "journal/journal.h"
#include "wire/rpc_error.h"

namespace doorman {

/// Opens the journal when it is first needed, and again after it failed: judging goes on without
/// it, and the owner can repair it while the host runs.
class JournalKeeper {
public:
    explicit JournalKeeper(std::filesystem::path file) : file_(std::move(file)) {}

    /// How long a call waits for another program that writes; what the owner decided is worth more
    /// waiting than a page that is to be judged.
    static constexpr std::chrono::milliseconds kPatience{600};
    static constexpr std::chrono::milliseconds kPatienceOfDecisions{3000};

    /// The open journal, or why there is none. Tries anew each time.
    JournalResult<Journal*> open(std::chrono::milliseconds patience = kPatience);

    /// The same for what only reads: where there is no file yet it is a journal of nothing, since
    /// to look must not make one (the owner may just have deleted everything). What is written into
    /// that one is lost.
    JournalResult<Journal*> open_to_read();

    /// The same for judging, which can do without: after a failure it is not opened again for a
    /// while, and one that another program held is not waited for, lest every page and every card
    /// wait anew. nullptr = not now.
    Journal* if_available();
    /// As `open_to_read`.
    Journal* if_available_to_read();
    /// The same, but never opens it.
    Journal* if_open();

    /// Moves on when the file was taken away under the open journal (by a host whose owner deletes
    /// everything): what was judged before must not be written into what may follow. The open one
    /// is let go of then, so ask before it is opened, or once it is no longer used.
    std::int64_t generation();

    /// After a step failed with `error`: whether that was since another host took the journal of
    /// `generation` away. That host empties the file first, so that this waits a moment for it to
    /// be gone; never where the error tells of something else.
    bool was_taken_away(std::int64_t generation, const JournalError& error);

    /// Takes the journal and all beside it away. `locked` while another program writes.
    JournalResult<void> forget_everything();

    /// To be told of each error that a journal's method returned.
    void note_failure(const JournalError& error);

    [[nodiscard]] const std::filesystem::path& file() const { return file_; }

private:
    static constexpr std::chrono::seconds kPause{5};
    /// So soon an emptied file is gone.
    static constexpr std::chrono::milliseconds kTakenWithin{500};

    /// How often a file is opened that somebody takes away, or makes, in that moment.
    static constexpr int kTries = 3;

    /// With `inode_`. Which file was opened is only known where it is there before and after.
    JournalResult<Journal> open_file(const JournalOptions& options);
    /// It failed a moment ago.
    [[nodiscard]] bool rests() const;
    /// Neither open nor there.
    [[nodiscard]] bool is_missing();

    std::filesystem::path file_;
    std::optional<Journal> journal_;
    /// Read instead while there is no file.
    std::optional<Journal> nothing_;
    /// Which file is open: another one may come to have its name.
    std::uint64_t inode_ = 0;
    std::int64_t generation_ = 0;
    std::optional<std::chrono::steady_clock::time_point> failed_at_;
};

/// As PROTOCOL.md has it: `conflict`, `notFound`, or `journalUnavailable` with its state and hint.
RpcError rpc_error(const JournalError& error);

/// "locked", "readOnly", …
std::string_view state_name(JournalErrorKind kind);

}  // namespace doorman
