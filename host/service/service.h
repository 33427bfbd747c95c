#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "service/session.h"

namespace doorman {

/// The methods that the wire offers (wire/PROTOCOL.md), over one owner's home folder. Messages in,
/// answers out; no streams.
///
/// Other hosts may write the same home at any time. Of settings and of the owner's packs the files'
/// times are looked at on each request. Of the journal only what previews are made of is kept
/// between two requests, for as long as its version says that nobody wrote.
class Service {
public:
    explicit Service(const std::filesystem::path& home);

    /// The answer to one message, at most `kMaxFrameBytes`; nullopt for a notification, which is
    /// not acted on. Whatever the message, it does not throw.
    std::optional<std::string> answer(std::string message);

    /// What was put off until the answers are out. To be called when no input is waiting, and at
    /// the end.
    void finish_deferred();

    /// Goes on, for some milliseconds, with what takes longer than anybody should wait. To be
    /// called again and again while nobody asks for anything; false: nothing is left.
    bool go_on();

private:
    Session session_;
};

}  // namespace doorman
