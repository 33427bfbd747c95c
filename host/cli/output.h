#pragma once

#include <iosfwd>
#include <string>

#include "model/result.h"

namespace doorman {

/// Exit codes of the command line.
inline constexpr int kDone = 0;
inline constexpr int kFoundProblems = 1;
inline constexpr int kWrongUse = 2;

/// Writes "doorman: <message>".
void complain(std::ostream& err, const Error& error);

/// The same fault with the option whose value has it before where it is.
Error in_option(const std::string& option, Error fault);

/// Flushes, and says so where the output could not be written (a full disk): then `kFoundProblems`,
/// else `code`. A reader that has seen enough (`| head`) is no problem.
int finish(std::ostream& out, std::ostream& err, int code);

}  // namespace doorman
