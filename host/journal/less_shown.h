#pragma once

#include "journal/compact.h"
#include "model/annotation.h"
#include "model/invitation.h"

namespace doorman {

/// What a judgement told of the note is taken out of it: scores, signals and language.
void leave_out_note(StoredAnnotation& annotation);

/// What is looked at of a card that was seen again.
struct Shown {
    const Invitation& card;
    /// False also where it shows only the beginning of the note that is kept.
    bool note = false;
};

/// Adds to `now` what `before` told of all that is not shown: scores that are not known now, the
/// note's language, and signals; those of `now` come first.
void keep_known(StoredAnnotation& now, StoredAnnotation before, const Shown& shown);

}  // namespace doorman
