#include "platform/descriptor.h"

#include <cerrno>

#include <poll.h>
#include <unistd.h>

#include "platform/system_error.h"

namespace doorman {

void Descriptor::close() {
    // Not repeated on EINTR: Linux has released the number by then, and it may be another file's.
    if (fd_ >= 0) ::close(std::exchange(fd_, -1));
}

Result<std::size_t> read_some(const Descriptor& from, std::span<char> into) {
    for (;;) {
        const ssize_t got = ::read(from.get(), into.data(), into.size());
        if (got >= 0) return static_cast<std::size_t>(got);
        if (errno != EINTR) return system_error("read", {}, errno);
    }
}

bool input_waiting(const Descriptor& from, std::chrono::milliseconds patience) {
    pollfd entry{from.get(), POLLIN, 0};
    return ::poll(&entry, 1, static_cast<int>(patience.count())) > 0;
}

Result<void> write_all(const Descriptor& to, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t put = ::write(to.get(), bytes.data(), bytes.size());
        if (put >= 0) {
            bytes.remove_prefix(static_cast<std::size_t>(put));
        } else if (errno != EINTR) {
            return system_error("write", {}, errno);
        }
    }
    return {};
}

}  // namespace doorman
