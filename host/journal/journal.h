#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "journal/contacts.h"
#include "journal/error.h"
#include "model/annotation.h"
#include "model/columns.h"
#include "model/decision.h"
#include "model/facts.h"
#include "model/history.h"
#include "model/invitation.h"
#include "model/kept.h"
#include "model/memory.h"
#include "model/statistics.h"

namespace doorman {

/// `read` never creates, migrates or changes the file; it may finish what a killed writer left
/// half-done, which is SQLite's way of reading the last whole state.
enum class Access { read, write };

struct JournalOptions {
    Access access = Access::write;
    /// How long a call waits for another program that is writing.
    std::chrono::milliseconds patience{3000};
    /// Tests stop the clock.
    std::function<std::chrono::system_clock::time_point()> now = std::chrono::system_clock::now;
    /// SQLite's name of the file system to use; empty = the system's own. Tests let writes fail.
    std::string file_system;
};

/// An invitation that was judged, to be remembered.
struct Seen {
    Invitation invitation;
    Annotation annotation;
    /// What the policy was asked about.
    Facts facts;
    /// Of signals/campaign.h, made with this journal's salt.
    std::vector<std::uint64_t> campaign_hashes;
    /// The rule packs that judged, their versions, and whatever else its scores depend on, in any
    /// form; empty = not known.
    std::string packs;
};

/// Two equal ones: nothing was written between them, by anybody.
struct JournalVersion {
    /// Of the object that was asked: another one may have another file.
    std::uint64_t connection = 0;
    std::int64_t by_others = 0;
    std::int64_t by_us = 0;

    bool operator==(const JournalVersion&) const = default;
};

/// On how many invitations a signal was found, and what the owner decided on them.
struct SignalHits {
    std::int64_t hits = 0;
    SignalRecord record;
};

/// The texts of an invitation, as far as they are kept.
struct KeptText {
    /// The entry's, as in `HistoryEntry`.
    std::int64_t id = 0;
    std::optional<std::string> name;
    std::optional<std::string> headline;
    /// The card was read: without a text there was none, or it is no longer kept.
    bool note_known = false;
    std::optional<std::string> note;
    bool note_truncated = false;
    /// What the owner did, as in `FactColumns::action`.
    std::optional<Action> action;
    /// Only of `judged_otherwise`: what the owner's visits to the profile showed, and the common
    /// ground and the signals (their ids) that were found when the card was seen, which judging
    /// anew leaves as they are.
    std::optional<ProfileFacts> profile_facts = std::nullopt;
    std::optional<double> common_ground = std::nullopt;
    std::vector<std::string> signals = {};
};

/// An entry whose texts were judged again.
struct Rejudged {
    std::int64_t id = 0;
    Facts facts;
    /// Ids of the rules that hit.
    std::vector<std::string> hits;
};

/// What is kept: people with all slugs they were seen under (which know no case), their invitations
/// with the annotation, and decisions. One SQLite file that any number of processes share; nothing
/// that a call has answered is lost, at kill -9 or power cut. The file is 0600.
///
/// Nothing that was read is kept, so what another process wrote is seen by the next call.
///
/// An object is used by one thread at a time. No call throws. A call that returns an error has
/// changed nothing, and the next call may succeed. One exception nobody can rule out: where the
/// very last sync of a commit fails (`io`), all of the call may be on disk. Every writing call may
/// therefore be repeated as it is, and then says how it stands.
class Journal {
    struct State;

public:
    /// Opens the journal, makes it if there is none, and migrates an older one. A damaged file is
    /// renamed to "<name>.damaged-<UTC time>" and a new journal begun (`set_aside`); it is never
    /// overwritten. A file that cannot be written opens all the same, and its writes fail with
    /// `read_only`.
    static JournalResult<Journal> open(const std::filesystem::path& file,
                                       JournalOptions options = {});

    /// An empty journal in memory, for reading where there is no file: to look makes none.
    static JournalResult<Journal> nothing();

    Journal(Journal&&) noexcept;
    Journal& operator=(Journal&&) noexcept;
    ~Journal();

    /// Where the damaged file went that this `open` found; to be told to the owner.
    [[nodiscard]] const std::optional<std::filesystem::path>& set_aside() const;

    /// All damaged ones that were ever set aside from this file and still lie beside it, the oldest
    /// first: whoever opened it then may have had nobody to tell.
    static std::vector<std::filesystem::path> damaged_beside(const std::filesystem::path& file);

    /// Random, made with the file: the salt for `campaign_hashes`.
    [[nodiscard]] std::uint64_t salt() const;

    /// From now on, instead of `JournalOptions::patience`.
    void be_patient(std::chrono::milliseconds patience);

    // --- Reading

    /// While it lives, all reading sees one state and pays for one lock. Hold it for a batch, and
    /// neither write nor wait meanwhile: writers wait for it. Where the journal cannot be read it
    /// does nothing, and the reading itself reports the error.
    class ReadScope {
    public:
        ReadScope(ReadScope&&) noexcept;
        ReadScope& operator=(ReadScope&&) = delete;
        ~ReadScope();

    private:
        friend class Journal;
        explicit ReadScope(State* state) : state_(state) {}
        State* state_;
    };
    ReadScope reading();

    /// The person's last answered invitation (one whose decision was confirmed `done`, or of which
    /// the archive tells) with what changed since; what was decided since then and never
    /// seen to be done; since when they wait; whether they pitched after
    /// being accepted; and how many *other* people sent a text that shares one of `hashes` (at most
    /// `kMostSameText`), and whether anybody who did pitched after.
    JournalResult<Memory> recall(const Invitation& invitation,
                                 std::span<const std::uint64_t> hashes);

    /// At most `kMostSameText` people who sent a text that shares one of `hashes`: their slug where
    /// it is known, else their invitation's key. Unsorted, without duplicates.
    JournalResult<std::vector<std::string>> senders_of(std::span<const std::uint64_t> hashes);

    /// What the owner's visits to this person's profile showed, under any of their slugs.
    JournalResult<std::optional<ProfileFacts>> facts_of(std::string_view profile);

    /// At most `limit` entries (1..kMostHistoryEntries), newest first; `cursor` is empty or the
    /// `next` of the page before. A cursor that is not one of ours is `not_found`. Without a filter
    /// a page takes the same time in a small history and in a large one; with one, every entry is
    /// looked at.
    JournalResult<HistoryPage> history(const HistoryFilter& filter, std::string_view cursor,
                                       std::size_t limit);
    /// In the order of `ids`; those that are gone are left out.
    JournalResult<std::vector<HistoryEntry>> entries(std::span<const std::int64_t> ids);
    JournalResult<HistoryOverview> overview();
    JournalResult<Waiting> waiting();

    /// The owner's contacts at a company, by its key; the person of the slug `except` not counted.
    JournalResult<std::int64_t> contacts_at(std::string_view company_key,
                                            const std::optional<std::string>& except);
    /// Where the one contact of this name works (empty = not known), by the name's key; nullopt =
    /// there is none of the name, or there are several.
    JournalResult<std::optional<std::string>> company_of(std::string_view name_key);

    /// The facts of every invitation. Some 30,000 take tens of milliseconds, so keep them for as
    /// long as `version` stays the same.
    JournalResult<FactColumns> columns();
    JournalResult<JournalVersion> version();

    /// In the order of `signals` (their ids); one that was never found has none.
    JournalResult<std::vector<SignalHits>> records_of(std::span<const std::string_view> signals);

    /// So many are read in a few milliseconds.
    static constexpr std::size_t kTextsAtOnce = 500;
    /// The texts of at most `limit` entries with ids below `before`, the last ones first.
    JournalResult<std::vector<KeptText>> texts(std::int64_t before, std::size_t limit);

    /// The same of entries that were judged by other packs than `packs` (`Seen::packs`) and of
    /// which a note or headline is kept; with what else of the person a new judgement needs.
    JournalResult<std::vector<KeptText>> judged_otherwise(std::string_view packs,
                                                          std::int64_t before, std::size_t limit);
    /// How many there are of them in all.
    JournalResult<std::int64_t> count_judged_otherwise(std::string_view packs);
    JournalResult<Facts> facts_of_entry(std::int64_t entry);

    JournalResult<Statistics> statistics();

    /// What an export is made of, in the order of the rows: at most `limit` of those after the row
    /// `after` (0 = from the beginning).
    JournalResult<std::vector<KeptPerson>> people_after(std::int64_t after, std::size_t limit);
    JournalResult<std::vector<KeptInvitation>> invitations_after(std::int64_t after,
                                                                 std::size_t limit);
    JournalResult<std::vector<KeptContact>> contacts_after(std::int64_t after, std::size_t limit);

    // --- Writing

    /// Whether anything can be written now: writes a row and takes it back, to the disk and all.
    JournalResult<void> try_to_write();

    /// Remembers a batch in one transaction. A card seen again is the same invitation: by its key,
    /// or, where a "urn:" key and a "profile:" key of one person are both open, by the person. A
    /// `profile:` key seen again after an answer is a new invitation. What a card does not show
    /// leaves what is known as it was, with what was found in it; the verdict is the one of now.
    JournalResult<void> remember(std::span<const Seen> batch);

    /// Keeps what the owner's visit to a profile showed, fact by fact; of two visits the later one
    /// (`seen_at`, "2026-11-22T08:00:00Z"; absent or still to come = now) holds.
    JournalResult<void> person_observed(std::string_view profile, const ProfileFacts& facts);

    /// A decision's life, each step on disk before it returns.
    ///
    ///     decide ── press ── confirm done | dialog | noEffect
    ///        │         └──── confirm undone | left | manual
    ///        └────────────── confirm undone | left | manual
    ///
    /// The same step again, with the same content, is the same step and succeeds; anything else
    /// that is not in the picture is a conflict. `Action::wait` presses nothing, so it cannot be
    /// pressed. An invitation counts as answered from `confirm done` on; whatever of its person
    /// waited until then is `undone`.
    JournalResult<void> decide(const Decision& decision);
    JournalResult<void> press(std::string_view decision_id);
    JournalResult<void> confirm(std::string_view decision_id, Outcome outcome);

    /// Keeps what another judgement makes of these entries, in one transaction: all their facts,
    /// and which of `rules`, the ids of all rules that are known now, hit. What Doorman said to the
    /// owner stays as it was said.
    JournalResult<void> rejudge(std::span<const Rejudged> batch,
                                std::span<const std::string_view> rules, std::string_view packs);

    /// Gives a decision another reason, or another reminder; the reason given at first is kept
    /// beside it. `not_found` where there is no such decision, `conflict` for a reminder of one
    /// that does not wait.
    JournalResult<void> change(const DecisionChange& change);

    /// That the person of this entry was accepted and then pitched, or that they did not, whatever
    /// an archive tells. From then on `recall` knows the person and the text by it. `conflict`
    /// where they were ignored.
    JournalResult<void> mark_pitched(std::int64_t entry, bool pitched_after);

    /// The names that a person was seen under, by one of their slugs or by an entry.
    JournalResult<std::vector<std::string>> names_of(std::string_view profile);
    JournalResult<std::vector<std::string>> names_of(std::int64_t entry);

    /// Forgets a person with all that is known of them: invitations, decisions, what their profile
    /// showed, and the contact. By one of their slugs, or by an entry (whose sender may be known by
    /// no slug; then only that invitation goes). `name_keys` lead to contacts without a slug, where
    /// only one contact has that name. Whom nobody knows, nobody forgets: no error.
    JournalResult<Forgotten> forget(std::string_view profile,
                                    std::span<const std::string> name_keys);
    JournalResult<Forgotten> forget(std::int64_t entry, std::span<const std::string> name_keys);

    /// Forgets all of it: empties the file, and takes away it and what stands beside it, damaged
    /// ones that were set aside too. No object of this process may be open on it. Those of others
    /// find nothing any more, and write nothing into what may follow; they have to be opened anew.
    static JournalResult<void> forget_everything(const std::filesystem::path& file,
                                                 const JournalOptions& options = {});

    /// Takes what an archive tells, in one transaction: contacts become those of the archive,
    /// invitations are added to the history, and what is known of those that are there is
    /// completed. Importing the same archive again changes nothing. A rehearsal changes nothing at
    /// all.
    JournalResult<ImportOutcome> import_archive(const ArchiveImport& archive, Rehearse rehearse);

    /// Forgets the texts of notes last seen `note_days` ago, and people last seen `person_days` ago
    /// of whom neither the owner nor the owner's own archive told anything. Whole in
    /// one transaction, and wiped on disk.
    JournalResult<void> purge(int note_days, int person_days);

private:
    explicit Journal(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace doorman
