#include "cli/output.h"

#include <ostream>

namespace doorman {

void complain(std::ostream& err, const Error& error) {
    err << "doorman: " << error.message() << '\n';
}

int finish(std::ostream& out, std::ostream& err, int code) {
    if (out.flush()) return code;
    err << "doorman: the output could not be written\n";
    return kFoundProblems;
}

}  // namespace doorman
