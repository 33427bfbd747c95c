#pragma once

#include "model/result.h"

namespace doorman {

/// What kind of failure it was; each asks for something else from the caller.
enum class JournalErrorKind {
    /// Another decision has this id, or the decision's life does not allow this step. Nothing was
    /// written; asking again is of no use.
    conflict,
    /// No decision has this id.
    not_found,
    /// There is no journal, and it was opened for reading only.
    missing,
    /// Another program held the file for longer than `JournalOptions::patience`. Asking again may
    /// succeed.
    locked,
    /// The file, its folder or the disk cannot be written. Reading goes on.
    read_only,
    /// The disk is full. Nothing was written; reading goes on.
    full,
    /// The file is damaged. It is set aside when the journal is opened the next time.
    damaged,
    /// The file was written by a newer Doorman, or is not a journal of Doorman's. It is left alone.
    foreign,
    /// The system failed to read or write.
    io,
};

/// `where` is the journal's path, or the decision's id for `conflict` and `not_found`; `hint` says
/// what the owner can do.
struct JournalError : Error {
    JournalErrorKind kind = JournalErrorKind::io;
};

template <class T>
using JournalResult = Result<T, JournalError>;

}  // namespace doorman
