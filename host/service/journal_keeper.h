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

    /// The open journal, or why there is none. Tries anew each time.
    JournalResult<Journal*> open();

    /// The same for what only reads: where there is no file yet it is a journal of nothing, since
    /// to look must not make one (the owner may just have deleted everything). What is written into
    /// that one is lost.
    JournalResult<Journal*> open_to_read();

    /// The same for judging, which can do without: after a failure it is not tried again for a
    /// while, lest every page wait for it. nullptr = not now.
    Journal* if_available();
    /// As `open_to_read`.
    Journal* if_available_to_read();

    /// Moves on when the file was taken away under the open journal (by a host whose owner deletes
    /// everything): what was judged before must not be written into what may follow.
    std::int64_t generation();

    /// Takes the journal and all beside it away. `locked` while another program writes.
    JournalResult<void> forget_everything();

    /// To be told of each error that a journal's method returned.
    void note_failure(const JournalError& error);

    [[nodiscard]] const std::filesystem::path& file() const { return file_; }

private:
    static constexpr std::chrono::milliseconds kPatience{600};
    static constexpr std::chrono::seconds kPause{5};

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
