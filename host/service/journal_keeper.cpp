#include "service/journal_keeper.h"

#include <string>
#include <thread>

#include "platform/file.h"
#include "platform/log.h"

namespace doorman {

std::int64_t JournalKeeper::generation() {
    if (journal_ && file_stamp(file_).inode != inode_) {
        journal_.reset();
        ++generation_;
    }
    return generation_;
}

bool JournalKeeper::was_taken_away(std::int64_t generation, const JournalError& error) {
    const auto deadline = std::chrono::steady_clock::now() + kTakenWithin;
    while (this->generation() == generation) {
        if (error.kind != JournalErrorKind::io || std::chrono::steady_clock::now() > deadline)
            return false;
        std::this_thread::sleep_for(kTakenWithin / 100);
    }
    return true;
}

JournalResult<void> JournalKeeper::forget_everything() {
    journal_.reset();
    ++generation_;
    JournalOptions options;
    options.patience = kPatience;
    return Journal::forget_everything(file_, options);
}

JournalResult<Journal> JournalKeeper::open_file(const JournalOptions& options) {
    for (int left = kTries;; --left) {
        inode_ = file_stamp(file_).inode;
        auto opened = Journal::open(file_, options);
        const std::uint64_t now = file_stamp(file_).inode;
        const bool same = now == inode_ && now != 0;
        const bool set_aside = opened && opened->set_aside();
        if (set_aside) inode_ = now;
        if (same || set_aside || left == 1) return opened;
    }
}

JournalResult<Journal*> JournalKeeper::open(std::chrono::milliseconds patience) {
    generation();
    if (journal_) {
        journal_->be_patient(patience);
        return &*journal_;
    }
    if (auto made = make_private_folder(file_.parent_path()); !made) {
        failed_at_ = std::chrono::steady_clock::now();
        return JournalError{made.error(), JournalErrorKind::read_only};
    }
    JournalOptions options;
    options.patience = patience;
    auto opened = open_file(options);
    if (!opened) {
        failed_at_ = std::chrono::steady_clock::now();
        log_warning("journal: " + opened.error().message());
        return opened.error();
    }
    failed_at_.reset();
    journal_ = *std::move(opened);
    if (const auto& aside = journal_->set_aside()) {
        log_warning("journal: damaged, set aside as " + aside->string());
    }
    return &*journal_;
}

bool JournalKeeper::is_missing() {
    generation();
    std::error_code unknown;
    return !journal_ && !std::filesystem::exists(file_, unknown) && !unknown;
}

JournalResult<Journal*> JournalKeeper::open_to_read() {
    if (!is_missing()) return open();
    if (!nothing_) {
        auto nothing = Journal::nothing();
        if (!nothing) return nothing.error();
        nothing_ = *std::move(nothing);
    }
    return &*nothing_;
}

Journal* JournalKeeper::if_available_to_read() {
    if (!is_missing()) return if_available();
    const auto nothing = open_to_read();
    return nothing ? *nothing : nullptr;
}

bool JournalKeeper::rests() const {
    return failed_at_ && std::chrono::steady_clock::now() - *failed_at_ < kPause;
}

Journal* JournalKeeper::if_available() {
    generation();
    if (rests() && !journal_) return nullptr;
    const auto opened = open(rests() ? std::chrono::milliseconds(0) : kPatience);
    return opened ? *opened : nullptr;
}

Journal* JournalKeeper::if_open() {
    generation();
    return journal_ ? if_available() : nullptr;
}

void JournalKeeper::note_failure(const JournalError& error) {
    const bool is_answer =
        error.kind == JournalErrorKind::conflict || error.kind == JournalErrorKind::not_found;
    if (!is_answer) log_warning("journal: " + error.message());
    if (error.kind == JournalErrorKind::locked) failed_at_ = std::chrono::steady_clock::now();
    // A damaged file is set aside when it is opened the next time.
    if (error.kind == JournalErrorKind::damaged) journal_.reset();
}

std::string_view state_name(JournalErrorKind kind) {
    switch (kind) {
        case JournalErrorKind::missing:
            return "missing";
        case JournalErrorKind::locked:
            return "locked";
        case JournalErrorKind::read_only:
            return "readOnly";
        case JournalErrorKind::full:
            return "full";
        case JournalErrorKind::damaged:
            return "damaged";
        case JournalErrorKind::foreign:
            return "foreign";
        case JournalErrorKind::conflict:
        case JournalErrorKind::not_found:
        case JournalErrorKind::io:
            break;
    }
    return "failed";
}

RpcError rpc_error(const JournalError& error) {
    if (error.kind == JournalErrorKind::conflict) return {RpcCode::conflict, error.message(), {}};
    if (error.kind == JournalErrorKind::not_found) return {RpcCode::not_found, error.message(), {}};
    return {RpcCode::journal_unavailable,
            error.message(),
            {{"state", std::string(state_name(error.kind))}, {"hint", error.hint}}};
}

}  // namespace doorman
