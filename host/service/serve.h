#pragma once

#include "service/caller.h"

namespace doorman {

/// The native messaging host: takes stdio, answers frames until the browser closes its end, and
/// returns the process's exit code: 0 = the input ended between two frames, 1 = anything else
/// (logged). A stranger's first request is answered `forbidden`, and nothing else is done for it.
int serve(Caller caller);

}  // namespace doorman
