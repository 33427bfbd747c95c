#include "platform/stdio.h"

#include <array>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include "platform/system_error.h"

namespace doorman {

Result<Stdio> Stdio::take() {
    std::signal(SIGPIPE, SIG_IGN);
    // Close-on-exec: a child that inherited an end would keep the browser waiting for EOF.
    Descriptor in(::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3));
    if (!in) return system_error("duplicate stdin", {}, errno);
    Descriptor out(::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3));
    if (!out) return system_error("duplicate stdout", {}, errno);

    const Descriptor nothing(::open("/dev/null", O_RDWR | O_CLOEXEC));
    if (!nothing) return system_error("open", "/dev/null", errno);
    if (::dup2(nothing.get(), STDIN_FILENO) < 0) return system_error("replace stdin", {}, errno);
    const bool has_stderr = ::fcntl(STDERR_FILENO, F_GETFD) >= 0;
    if (!has_stderr && ::dup2(nothing.get(), STDERR_FILENO) < 0) {
        return system_error("replace stderr", {}, errno);
    }
    if (::dup2(STDERR_FILENO, STDOUT_FILENO) < 0) return system_error("replace stdout", {}, errno);
    return over(std::move(in), std::move(out));
}

Result<Stdio> Stdio::over(Descriptor in, Descriptor out) {
    const int flags = ::fcntl(out.get(), F_GETFL);
    if (flags < 0 || ::fcntl(out.get(), F_SETFL, flags | O_NONBLOCK) < 0) {
        return system_error("make stdout non-blocking", {}, errno);
    }
    return Stdio(std::move(in), std::move(out));
}

Result<Stdio::Written> Stdio::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t put = ::write(out_.get(), bytes.data(), bytes.size());
        if (put >= 0) {
            bytes.remove_prefix(static_cast<std::size_t>(put));
        } else if (errno == EPIPE) {
            return Written::closed;
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            const Result<Room> room = wait_for_room();
            if (!room) return room.error();
            if (*room == Room::closed) return Written::closed;
        } else if (errno != EINTR) {
            return system_error("write", {}, errno);
        }
    }
    return Written::all;
}

Result<Stdio::Room> Stdio::wait_for_room() {
    // Hang-up is always reported, so no event is asked for on our input: bytes that wait there must
    // not wake us.
    std::array<pollfd, 2> entries{pollfd{out_.get(), POLLOUT, 0}, pollfd{in_.get(), 0, 0}};
    bool input_ended = false;
    for (;;) {
        const auto watched = static_cast<nfds_t>(input_ended ? 1 : 2);
        const int timeout = input_ended ? static_cast<int>(kPatience.count()) : -1;
        const int ready = ::poll(entries.data(), watched, timeout);
        if (ready < 0 && errno != EINTR) return system_error("poll", {}, errno);
        if (ready == 0) return Room::closed;
        if (ready < 0) continue;
        if (entries[0].revents & (POLLERR | POLLHUP | POLLNVAL)) return Room::closed;
        if (entries[0].revents & POLLOUT) return Room::yes;
        if (entries[1].revents != 0) input_ended = true;
    }
}

}  // namespace doorman
