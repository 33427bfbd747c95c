#pragma once

#include <iosfwd>

namespace doorman {

/// Looks at every browser that is found, with the browser's own eyes: reads its manifest by the
/// rules of its family, then starts the host that the manifest names as the browser would (same
/// arguments, over pipes) and waits for its answer to `hello`. Prints a line for each finding with
/// its cure; with `json`, an array of {browser, status, finding, cure}. Returns 0 when every
/// browser that is found can start the host, else 1. Changes nothing.
int doctor(bool json, std::ostream& out, std::ostream& err);

}  // namespace doorman
