#include "model/version.h"
#include "platform/executable.h"
#include "platform/file.h"
#include "service/session.h"
#include "wire/fields.h"
#include "wire/frame.h"
#include "wire/json_writer.h"

namespace doorman {

using nlohmann::json;

namespace {

void write_host(JsonWriter& out) {
    out.key("host").begin_object();
    out.member("name", kHostDisplayName).member("version", kVersion).end_object();
}

void write_packs(JsonWriter& out, const Catalogue& rules) {
    out.key("packs").begin_array();
    for (const PackInfo& pack : rules.packs()) {
        out.begin_object().member("id", pack.id).member("version", pack.version);
        out.member("rules", std::int64_t{pack.rules}).end_object();
    }
    out.end_array();
}

RpcError mismatch(std::string_view side) {
    return {RpcCode::protocol_mismatch,
            "no protocol in common: update the " + std::string(side),
            {{"update", std::string(side)},
             {"protocol", std::int64_t{kProtocol}},
             {"minProtocol", std::int64_t{kMinProtocol}}}};
}

void write_fault(JsonWriter& out, std::string_view state, const Error& error) {
    out.member("state", state).member("what", error.fault());
    if (!error.hint.empty()) out.member("hint", error.hint);
}

void write_settings_state(JsonWriter& out, const SettingsStore& settings) {
    out.key("settings").begin_object();
    if (settings.problems().empty()) {
        out.member("state", "ok");
    } else {
        write_fault(out, "damaged", settings.problems().front());
    }
    out.end_object();
}

/// What keeps the journal from taking the next decision; a disk that is full is found by writing.
std::optional<JournalError> journal_trouble(JournalKeeper& keeper) {
    const auto journal = keeper.open_to_read();
    if (!journal) return journal.error();
    // What is missing, folders too, is made when there is something to keep.
    std::error_code unknown;
    std::filesystem::path first = keeper.file();
    while (first.has_relative_path() && !std::filesystem::exists(first.parent_path(), unknown))
        first = first.parent_path();
    if (!can_write(first))
        return JournalError{{"cannot be written", {}, "give yourself the right to write the file"},
                            JournalErrorKind::read_only};
    const auto written = (*journal)->try_to_write();
    if (written) return {};
    keeper.note_failure(written.error());
    return written.error();
}

void write_journal_state(JsonWriter& out, JournalKeeper& keeper) {
    out.key("journal").begin_object();
    out.member("path", keeper.file().string());
    if (const auto trouble = journal_trouble(keeper)) {
        write_fault(out, state_name(trouble->kind), *trouble);
    } else {
        out.member("state", "ok");
    }
    const auto damaged = Journal::damaged_beside(keeper.file());
    std::vector<std::string> aside;
    aside.reserve(damaged.size());
    for (const auto& file : damaged) aside.push_back(file.string());
    if (!aside.empty()) out.member("setAside", aside);
    out.end_object();
}

}  // namespace

Answer hello(Session& session, const json& params) {
    Fields in(params);
    std::int64_t newest = 0;
    in.required("protocol", newest);
    std::int64_t oldest = newest;
    in.with_default("minProtocol", oldest);
    std::optional<std::string> name, version, browser, locale;
    if (const json* client = in.object("client")) {
        Fields fields(*client, "client");
        fields.optional("name", name);
        fields.optional("version", version);
        fields.optional("browser", browser);
        fields.optional("locale", locale);
        in.adopt(fields.fault());
    }
    if (in.fault()) return invalid_params(*in.fault());
    if (newest < kMinProtocol) return mismatch("extension");
    if (oldest > kProtocol) return mismatch("host");
    if (locale) session.locale = locale_of(*locale);

    JsonWriter out;
    out.begin_object();
    out.member("protocol", kProtocol).member("minProtocol", kMinProtocol);
    write_host(out);
    out.key("limits").begin_object();
    out.member("frameBytes", static_cast<std::int64_t>(kMaxFrameBytes));
    out.member("maxInvitations", static_cast<std::int64_t>(kMaxInvitations)).end_object();
    write_packs(out, session.rules.catalogue());
    out.member("policyRevision", session.settings.current().revision);
    out.end_object();
    return std::move(out).text();
}

Answer diagnostics(Session& session, const json&) {
    const std::int64_t revision = session.settings.current().revision;
    const auto executable = executable_path();
    JsonWriter out;
    out.begin_object();
    write_host(out);
    out.member("protocol", kProtocol).member("minProtocol", kMinProtocol);
    if (executable) out.member("executable", executable->string());
    out.member("home", session.settings.home().string());
    write_packs(out, session.rules.catalogue());
    if (const auto problems = problem_texts(session.rules.catalogue()); !problems.empty())
        out.member("packProblems", problems);
    out.member("policyRevision", revision);
    write_settings_state(out, session.settings);
    write_journal_state(out, session.journal);
    out.end_object();
    return std::move(out).text();
}

}  // namespace doorman
