#include "cli/cli.h"

#include <iostream>
#include <string_view>

#include "model/version.h"

namespace doorman {

int run_cli(int argc, char** argv) {
    if (argc == 2 && std::string_view(argv[1]) == "--version") {
        std::cout << "doorman " << kVersion << '\n';
        return 0;
    }
    std::cerr << "doorman: unknown command\n";
    return 2;
}

}  // namespace doorman
