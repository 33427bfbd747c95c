#include "cli/judging.h"

#include <chrono>
#include <utility>

namespace doorman {

namespace {

/// Batches under way for each worker: one to work on and others to go on with.
constexpr std::size_t kBatchesAhead = 4;

bool is_done(const std::future<void>& future) {
    return future.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

}  // namespace

Judging::Judging(const InvitationSource& source, Inbox& inbox,
                 std::vector<std::optional<Journal>> journals, Render render)
    : source_(source),
      inbox_(inbox),
      journals_(std::move(journals)),
      render_(std::move(render)),
      workers_(journals_.size()) {}

bool Judging::full() const {
    return opening_.size() + closing_.size() >= kBatchesAhead * journals_.size();
}

void Judging::add(std::vector<InvitationText> texts) {
    Batch& batch = *opening_.emplace_back(std::make_unique<Batch>());
    batch.texts = std::move(texts);
    batch.done = workers_.run([this, &batch](std::size_t worker) { open(batch, worker); });
}

Judged Judging::take() {
    // Nobody waits for the order that needs not.
    if (closing_.empty()) compare();
    while (!opening_.empty() && is_done(opening_.front()->done)) compare();
    const std::unique_ptr<Batch> batch = std::move(closing_.front());
    closing_.pop_front();
    batch->done.get();
    return std::move(batch->judged);
}

void Judging::open(Batch& batch, std::size_t worker) {
    Journal* const journal = journals_[worker] ? &*journals_[worker] : nullptr;
    std::optional<Journal::ReadScope> scope;
    if (journal) scope.emplace(journal->reading());
    for (InvitationText& text : batch.texts) {
        auto invitation = source_.parse(std::move(text));
        if (!invitation) {
            batch.judged.error = std::move(invitation).error();
            return;
        }
        inbox_.open(batch.letters.emplace_back(*std::move(invitation)), journal);
    }
}

void Judging::compare() {
    std::unique_ptr<Batch> front = std::move(opening_.front());
    opening_.pop_front();
    front->done.get();
    for (Letter& letter : front->letters) inbox_.compare(letter);
    Batch& batch = *closing_.emplace_back(std::move(front));
    batch.done = workers_.run([this, &batch](std::size_t) { close(batch); });
}

void Judging::close(Batch& batch) const {
    std::vector<Seen> seen;
    seen.reserve(batch.letters.size());
    for (Letter& letter : batch.letters) {
        seen.push_back(inbox_.close(letter));
        ++batch.judged.verdicts[static_cast<std::size_t>(seen.back().annotation.verdict)];
    }
    batch.judged.invitations = seen.size();
    batch.judged.rows = render_(seen);
}

}  // namespace doorman
