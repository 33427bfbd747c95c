#pragma once

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string>

#include "cli/terminal.h"

namespace doorman {

inline constexpr std::size_t kMostJobs = 64;

struct CheckRequest {
    /// "-" = stdin.
    std::string file = "-";
    bool json = false;
    /// A preset's id or a policy file, instead of the owner's policy.
    std::optional<std::string> policy;
    /// A background file, instead of the owner's.
    std::optional<std::string> background;
    /// Judge as if nothing were remembered.
    bool no_journal = false;
    /// Threads to judge on, 1 to `kMostJobs`; else as many as the machine has cores.
    std::optional<std::size_t> jobs;
};

/// Judges invitations, a JSON array or JSON Lines, as a browser's host would: a table, or with
/// `json` one annotation a line, in the order of the input. Streams in constant memory, on all
/// cores, with a line of progress where stderr is a terminal. Reads settings and journal and writes
/// nothing. A bad invitation ends it, named by file, line and field, after those before it; those
/// behind it are neither judged nor counted, which is said too. A policy.json, background.json or
/// pack of the owner's home that cannot be used is named on `err`, and Doorman's own start or the
/// other rules judge instead; that is no failure. Returns an exit code.
int check_invitations(const CheckRequest& request, const Style& style, Locale locale,
                      std::ostream& out, std::ostream& err);

}  // namespace doorman
