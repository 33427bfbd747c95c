#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <nlohmann/json.hpp>

#include "platform/workers.h"
#include "service/home_files.h"
#include "service/incoming_archive.h"
#include "service/journal_keeper.h"
#include "service/owner_rules.h"
#include "service/preview_source.h"
#include "service/rejudging.h"
#include "settings/settings.h"
#include "wire/protocol.h"
#include "wire/rpc_error.h"

namespace doorman {

inline constexpr std::string_view kHostDisplayName = "Doorman";

/// How many invitations one `annotate` may bring: twice what LinkedIn shows after much scrolling,
/// and few enough for the answer to fit into a frame unless texts are very long.
inline constexpr std::size_t kMaxInvitations = 200;

/// All that the methods work on: one browser's connection.
struct Session {
    explicit Session(const std::filesystem::path& home)
        : rules(home), settings(home), journal(journal_file(home)) {}

    OwnerRules rules;
    SettingsStore settings;
    JournalKeeper journal;
    PreviewSource previews;
    Locale locale = Locale::en;
    /// Judged, answered, and not yet in the journal.
    std::vector<Seen> unlearned;
    /// Of the journal that `unlearned` was judged against.
    std::int64_t unlearned_generation = 0;
    /// When what is past its time was last forgotten; none = it is due.
    std::optional<std::chrono::steady_clock::time_point> purged_at;
    Rejudging rejudging;
    /// The archive that this browser is sending; none = it sends none.
    std::unique_ptr<IncomingArchive> incoming;
    int imports_begun = 0;
    /// Judges some of a page's cards, while the session's own thread judges the others.
    Workers helper{1};
};

/// A method's result as JSON, or why there is none.
using Answer = std::variant<std::string, RpcError>;

/// The methods, each as PROTOCOL.md describes it. `params` is an object.
Answer hello(Session& session, const nlohmann::json& params);
Answer diagnostics(Session& session, const nlohmann::json& params);
Answer annotate(Session& session, const nlohmann::json& params);
Answer observe_person(Session& session, const nlohmann::json& params);
Answer decide(Session& session, const nlohmann::json& params);
Answer press(Session& session, const nlohmann::json& params);
Answer confirm(Session& session, const nlohmann::json& params);
Answer get_policy(Session& session, const nlohmann::json& params);
Answer set_policy(Session& session, const nlohmann::json& params);
Answer get_background(Session& session, const nlohmann::json& params);
Answer set_background(Session& session, const nlohmann::json& params);

/// Lets the journal learn what was judged. What it cannot learn now it learns the next time.
void learn(Session& session);
/// The same with the patience of a decision, for what must not be written before it.
JournalResult<void> learn_before_writing(Session& session);

/// Once a day, the first time after the journal was opened, and when the owner has changed how long
/// things are kept.
void forget_what_is_past_its_time(Session& session);

}  // namespace doorman
