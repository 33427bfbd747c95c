#pragma once

#include <array>
#include <stdexcept>

#include <fcntl.h>
#include <unistd.h>

#include "platform/descriptor.h"

struct Pipe {
    doorman::Descriptor read_end;
    doorman::Descriptor write_end;
};

/// Not handed on to programs that a test starts, which would keep it open.
inline Pipe make_pipe() {
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0) throw std::runtime_error("pipe");
    for (const int end : ends) ::fcntl(end, F_SETFD, FD_CLOEXEC);
    return {doorman::Descriptor(ends[0]), doorman::Descriptor(ends[1])};
}
