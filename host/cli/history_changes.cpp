#include "cli/history_changes.h"

#include <algorithm>
#include <ostream>

#include "cli/output.h"
#include "cli/owner.h"
#include "cli/terminal.h"
#include "platform/home.h"
#include "service/forgetting.h"
#include "wire/names.h"

namespace doorman {

namespace {

/// Names those that there are.
Error no_such_reason(const std::string& reason, Action action) {
    std::string choices;
    for (const OwnerReason& known : kOwnerReasons)
        if (known.action == action) choices.append(choices.empty() ? "" : ", ").append(known.id);
    return {"\"" + one_line(reason) + "\" is none of " + choices, "REASON",
            "or your own words: --text"};
}

bool is_reason_for(std::string_view id, Action action) {
    return std::any_of(kOwnerReasons.begin(), kOwnerReasons.end(), [&](const OwnerReason& known) {
        return known.id == id && known.action == action;
    });
}

/// What was decided on the entry; its error is ready to be told.
Result<Decision> decision_on(Journal& journal, std::int64_t entry) {
    const std::string where = "entry " + std::to_string(entry);
    const auto found = journal.entries(std::span(&entry, 1));
    if (!found) return static_cast<const Error&>(found.error());
    if (found->empty()) return Error{"there is none", where, "doorman history lists them"};
    if (!found->front().decision)
        return Error{"nothing was decided in Doorman, so there is no reason to change", where, {}};
    return found->front().decision->decision;
}

std::optional<std::int64_t> entry_id(const std::string& text) {
    const bool is_number =
        !text.empty() && text.size() <= 18 &&
        std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return is_number ? std::optional(std::stoll(text)) : std::nullopt;
}

std::string counted(std::int64_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + ' ' + std::string(count == 1 ? one : many);
}

}  // namespace

int change_reason(const ReasonRequest& request, std::ostream& out, std::ostream& err) {
    if (request.reason.empty() == request.own_words.empty()) {
        complain(err, {"give either REASON or --text", {}, {}});
        return kWrongUse;
    }
    auto journal = open_journal_to_write();
    if (!journal) {
        complain(err, journal.error());
        return kFoundProblems;
    }
    const auto decided = decision_on(*journal, request.entry);
    if (!decided) {
        complain(err, decided.error());
        return kFoundProblems;
    }
    if (!request.reason.empty() && !is_reason_for(request.reason, decided->action)) {
        complain(err, no_such_reason(request.reason, decided->action));
        return kWrongUse;
    }
    DecisionChange change;
    change.decision_id = decided->id;
    if (request.reason.empty())
        change.reason_text = request.own_words;
    else
        change.reason_id = request.reason;
    if (const auto changed = journal->change(change); !changed) {
        complain(err, changed.error());
        return kFoundProblems;
    }
    return finish(out, err, kDone);
}

int export_history(ExportFormat format, std::ostream& out, std::ostream& err) {
    const auto home = home_folder();
    if (!home) {
        complain(err, home.error());
        return kFoundProblems;
    }
    const auto files = own_files(*home);
    if (!files) {
        complain(err, files.error());
        return kFoundProblems;
    }
    auto opened = open_journal();
    if (!opened) {
        complain(err, opened.error());
        return kFoundProblems;
    }
    auto nothing = Journal::nothing();
    if (!nothing) {
        complain(err, nothing.error());
        return kFoundProblems;
    }
    Journal& journal = *opened ? **opened : *nothing;
    tell_set_aside(err);
    const Settings settings = owner_settings(err);
    std::string cursor;
    do {
        const auto part = export_part(journal, settings, *files, format, cursor);
        if (!part) {
            complain(err, part.error());
            return finish(out, err, kFoundProblems);
        }
        out << part->text;
        cursor = part->next;
    } while (!cursor.empty());
    return finish(out, err, kDone);
}

int forget_person(const std::string& who, std::ostream& out, std::ostream& err) {
    auto journal = open_journal_to_write();
    if (!journal) {
        complain(err, journal.error());
        return kFoundProblems;
    }
    const auto id = entry_id(who);
    const auto gone = id ? forget_person(*journal, *id) : forget_person(*journal, who);
    if (!gone) {
        complain(err, gone.error());
        return kFoundProblems;
    }
    out << "Forgotten: " << counted(gone->people, "person", "people") << ", "
        << counted(gone->invitations, "invitation", "invitations") << ", "
        << counted(gone->decisions, "decision", "decisions") << '\n';
    tell_set_aside(err);
    return finish(out, err, kDone);
}

}  // namespace doorman
