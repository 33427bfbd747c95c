#pragma once

#include <array>
#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/invitation_source.h"
#include "journal/journal.h"
#include "platform/workers.h"
#include "service/inbox.h"

namespace doorman {

/// What became of some invitations that follow one another.
struct Judged {
    /// As they are to be shown, in the order of the input.
    std::string rows;
    std::size_t invitations = 0;
    /// By `Verdict`.
    std::array<std::size_t, 3> verdicts{};
    /// A bad invitation stood behind them.
    std::optional<Error> error;
};

/// Judges on several threads, and gives the judgements back in the order of the input: the same
/// ones as one thread, since who sent a text before is looked up in that order (service/inbox.h).
class Judging {
public:
    /// What is shown of judgements; asked from any thread.
    using Render = std::function<std::string(std::span<const Seen>)>;

    /// A worker for each of `journals`, which may be absent. Refers to `source` and `inbox`.
    Judging(const InvitationSource& source, Inbox& inbox,
            std::vector<std::optional<Journal>> journals, Render render);

    void add(std::vector<InvitationText> texts);
    [[nodiscard]] bool empty() const { return opening_.empty() && closing_.empty(); }
    /// Enough is under way to keep all workers busy: take before adding more.
    [[nodiscard]] bool full() const;
    /// What was added first, when it is done. There has to be some.
    [[nodiscard]] Judged take();

private:
    struct Batch {
        std::vector<InvitationText> texts;
        std::deque<Letter> letters;
        Judged judged;
        std::future<void> done;
    };
    void open(Batch& batch, std::size_t worker);
    void close(Batch& batch) const;
    /// The oldest one that is being opened: in their order, and on the caller's thread.
    void compare();

    const InvitationSource& source_;
    Inbox& inbox_;
    std::vector<std::optional<Journal>> journals_;
    Render render_;
    std::deque<std::unique_ptr<Batch>> opening_;
    std::deque<std::unique_ptr<Batch>> closing_;
    // Last, so that they end before what they work on.
    Workers workers_;
};

}  // namespace doorman
