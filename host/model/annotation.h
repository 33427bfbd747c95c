#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace doorman {

enum class Verdict { accept, review, ignore };

/// The seven kinds of wire/PROTOCOL.md; `none` is a note that was seen to be absent.
enum class NoteKind { none, generic_, default_, personal, recruiting, sales, spam };

/// A stretch of the sender's own characters. `start` and `end` count UTF-16 code units of the
/// field's text as sent; `end` is exclusive, and start < end.
struct Evidence {
    /// "note", "headline", "name", "insights/0", "mutual/names/0", "profileFacts/about", …
    std::string field;
    std::uint32_t start = 0;
    std::uint32_t end = 0;
};

/// How this owner decided on the invitations that a signal was found on. `accepted` and `ignored`
/// count what was seen to be done, `waited` what waits now.
struct SignalRecord {
    std::int64_t accepted = 0;
    std::int64_t ignored = 0;
    std::int64_t waited = 0;
};

/// One reason of a judgement: the rule that fired, how much it counts, and where it was seen.
struct Signal {
    /// The rule's id: append-only, stored in the journal.
    std::string id;
    /// What the signal speaks for: "sales", "spam", "recruiting", "personal", "met",
    /// "commonGround", "headlineSells", "automation", "completeness", "campaign", "history", …
    std::string group;
    double weight = 0;
    /// The owner's words for it, in the locale that `hello` asked for.
    std::string text;
    /// Empty for a signal about something absent or remembered.
    std::vector<Evidence> evidence;
    /// Absent where nothing was decided on such an invitation, or the journal is not known.
    std::optional<SignalRecord> record = std::nullopt;
};

/// Calibrated, 0..1. Absent = not known.
struct Scores {
    std::optional<double> sales;
    std::optional<double> spam;
    std::optional<double> recruiting;
    std::optional<double> personal;
    std::optional<double> met;
    std::optional<double> common_ground;
    std::optional<double> same_industry;
    std::optional<double> headline_sells;
    std::optional<double> completeness;

    bool operator==(const Scores&) const = default;
};

/// Each score with its name on the wire, in policies and in the journal: append-only.
struct NamedScore {
    const char* name;
    std::optional<double> Scores::*score;
};
inline constexpr std::array kScores{
    NamedScore{"sales", &Scores::sales},
    NamedScore{"spam", &Scores::spam},
    NamedScore{"recruiting", &Scores::recruiting},
    NamedScore{"personal", &Scores::personal},
    NamedScore{"met", &Scores::met},
    NamedScore{"commonGround", &Scores::common_ground},
    NamedScore{"sameIndustry", &Scores::same_industry},
    NamedScore{"headlineSells", &Scores::headline_sells},
    NamedScore{"completeness", &Scores::completeness},
};

struct NoteJudgement {
    NoteKind kind = NoteKind::none;
    double confidence = 0;
    /// ISO 639-1, or empty when it cannot be told.
    std::string language;
    /// Words hint at the kind, and nothing is evidence of it: the likeliest of several, on which no
    /// policy counts.
    bool guess = false;
};

struct Reason {
    /// The policy rule that decided; `otherwise` when none did.
    std::string id;
    /// The owner's words, in the locale that `hello` asked for.
    std::string text;
    /// The entry of the owner's own reasons (model/decision.h) that one click would record.
    std::string reason_id;
};

/// The smallest change of one fact that would turn a verdict over.
struct SmallestChange {
    /// What it would be then.
    Verdict verdict = Verdict::review;
    /// "would be Accept if they had 5 mutual connections; has 3", in the locale of `hello`.
    std::string text;
    /// The fact's name in policies.
    std::string fact;
};

/// Which unknown of a page it pays most to look up.
struct NextLook {
    /// The fact's name in policies.
    std::string fact;
    /// The invitations whose verdict it could change.
    std::vector<std::string> keys;
    /// "open these 6 profiles …", in the locale of `hello`.
    std::string text;
};

struct Annotation {
    std::string key;
    Verdict verdict = Verdict::review;
    Reason reason;
    /// Absent when the note is not known.
    std::optional<NoteJudgement> note;
    Scores scores;
    std::vector<Signal> signals;
    /// Sorted names of facts that were read by the conditions up to the one that decided, and were
    /// not known.
    std::vector<std::string> unknown;
    /// Absent where no single fact turns the verdict over.
    std::optional<SmallestChange> reversal;
    /// Names of facts that are not known, that a visit to the profile would show, and that could
    /// turn the verdict over. Not on the wire: `NextLook` sums them up.
    std::vector<std::string> open_facts;
};

}  // namespace doorman
