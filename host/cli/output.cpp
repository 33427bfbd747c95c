#include "cli/output.h"

#include <ostream>

#include <poll.h>
#include <unistd.h>

namespace doorman {

void complain(std::ostream& err, const Error& error) {
    err << "doorman: " << error.message() << '\n';
}

Error in_option(const std::string& option, Error fault) {
    fault.where = fault.where.empty() ? option : option + ": " + fault.where;
    return fault;
}

namespace {

/// Whether stdout is a pipe whose other end is closed.
bool reader_has_gone() {
    pollfd output{STDOUT_FILENO, POLLOUT, 0};
    return ::poll(&output, 1, 0) > 0 && (output.revents & (POLLERR | POLLHUP)) != 0;
}

}  // namespace

int finish(std::ostream& out, std::ostream& err, int code) {
    if (out.flush() || reader_has_gone()) return code;
    err << "doorman: the output could not be written\n";
    return kFoundProblems;
}

}  // namespace doorman
