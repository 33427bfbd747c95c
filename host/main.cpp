#include <string_view>
#include <vector>

#include "cli/cli.h"
#include "service/caller.h"
#include "service/serve.h"

int main(int argc, char** argv) {
    const std::vector<std::string_view> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
    const doorman::Caller caller = doorman::caller_of(arguments);
    if (caller == doorman::Caller::person) return doorman::run_cli(argc, argv);
    return doorman::serve(caller);
}
