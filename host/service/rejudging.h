#pragma once

#include <chrono>

#include "service/session.h"

namespace doorman {

/// New rule packs score anew what was kept: where a note or headline is still there, the facts that
/// its words tell are judged by the rules of now; all other facts, and notes that are no longer
/// kept, stay as they were judged. The newest first, for at most `patience`.
///
/// False: nothing is left to do, or nothing can be done now.
bool rejudge_some(Session& session, std::chrono::milliseconds patience);

}  // namespace doorman
