#pragma once

#include <chrono>
#include <string_view>

#include "model/result.h"
#include "platform/descriptor.h"

namespace doorman {

/// The browser's two pipes, owned: nobody else in the process can read or write them.
class Stdio {
public:
    /// Takes stdin and stdout for the caller. From then on what any library prints to stdout goes
    /// to stderr (one stray byte would break the stream for good), reads of stdin by others find
    /// its end, and SIGPIPE is ignored. To be called once, before anything is printed.
    ///
    /// On Windows both streams must be switched to binary as well (`_setmode(…, _O_BINARY)`), or a
    /// 0x0A inside a length or a body is altered; this file is then to be joined by a twin.
    static Result<Stdio> take();

    /// A pair of any two descriptors; `out` is made non-blocking.
    static Result<Stdio> over(Descriptor in, Descriptor out);

    [[nodiscard]] const Descriptor& in() const { return in_; }

    enum class Written { all, closed };

    /// Writes all of `bytes`, in one call where the pipe has room. `closed`: the reader has gone,
    /// or the browser has closed our input and takes nothing more. The second matters with Firefox,
    /// which closes stdin but keeps its end of stdout open unread: a plain write of a big answer
    /// would hang until the process is killed.
    Result<Written> write(std::string_view bytes);

    /// How long a write waits for a reader that takes nothing once our input has ended.
    static constexpr std::chrono::milliseconds kPatience{300};

private:
    Stdio(Descriptor in, Descriptor out) : in_(std::move(in)), out_(std::move(out)) {}
    enum class Room { yes, closed };
    Result<Room> wait_for_room();

    Descriptor in_;
    Descriptor out_;
};

}  // namespace doorman
