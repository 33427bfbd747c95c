#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/annotation.h"
#include "model/decision.h"

namespace doorman {

/// The past in figures. Weeks are ISO 8601's, in UTC, as "2026-W10", oldest first; those in which
/// nothing happened are left out.
struct Statistics {
    /// Invitations by the week in which they were first seen (of the archive: sent), and by what
    /// Doorman said last.
    struct Week {
        std::string week;
        std::int64_t accept = 0;
        std::int64_t review = 0;
        std::int64_t ignore = 0;
    };
    std::vector<Week> weeks;

    struct Kind {
        NoteKind kind = NoteKind::none;
        std::int64_t count = 0;
    };
    /// Most frequent first.
    std::vector<Kind> kinds;

    struct Reason {
        /// The owner's (model/decision.h); absent = in words of their own, whatever they are.
        std::optional<std::string> reason_id;
        Action action = Action::wait;
        std::int64_t count = 0;
    };
    /// Most frequent first.
    std::vector<Reason> reasons;

    /// How often what was done was what Doorman had suggested, by the week of the decision: of
    /// those accepted or ignored.
    struct Agreed {
        std::string week;
        std::int64_t same = 0;
        std::int64_t of = 0;
    };
    std::vector<Agreed> agreement;

    /// A text that several people sent.
    struct Campaign {
        std::int64_t people = 0;
        /// The latest one's text; absent = no longer kept.
        std::optional<std::string> note;
        std::optional<NoteKind> kind;
        /// ISO 8601 UTC.
        std::string last_seen;
    };
    /// Those of three people or more; most people first, at most `kMostCampaigns`.
    std::vector<Campaign> campaigns;
};

inline constexpr std::size_t kMostCampaigns = 20;

}  // namespace doorman
