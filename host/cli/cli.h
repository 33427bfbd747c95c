#pragma once

namespace doorman {

/// The command line (README.md). Returns the process's exit code: 0 done,
/// 1 found problems, 2 wrong use.
int run_cli(int argc, char** argv);

}  // namespace doorman
