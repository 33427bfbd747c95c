#include "service/archive_methods.h"

#include "service/incoming_archive.h"
#include "wire/background_json.h"
#include "wire/base64.h"
#include "wire/fields.h"

namespace doorman {

using nlohmann::json;

namespace {

constexpr std::size_t kMostChunkBytes = std::size_t{512} << 10;

RpcError no_such_import() {
    return invalid_params(
        Error{"no such import is under way", "importId", "begin it anew: it ended with its host"});
}

/// The import that `params` names; nullptr = none is under way by that name, or a fault.
IncomingArchive* import_named(Session& session, Fields& in) {
    std::string id;
    in.required("importId", id);
    if (in.fault() || !session.incoming || session.incoming->id() != id) return nullptr;
    return session.incoming.get();
}

RpcError refused(const ArchiveError& fault) {
    RpcError error{RpcCode::invalid_params, fault.message(), {}};
    if (!fault.file.empty()) error.data.emplace_back("file", fault.file);
    if (fault.line > 0) error.data.emplace_back("line", static_cast<std::int64_t>(fault.line));
    error.data.emplace_back("what", fault.what);
    if (!fault.hint.empty()) error.data.emplace_back("hint", fault.hint);
    return error;
}

void write_file(JsonWriter& out, const FileReport& file) {
    out.begin_object();
    out.member("name", file.name).member("kind", name_of(file.kind));
    out.member("rows", static_cast<std::int64_t>(file.rows));
    out.member("read", static_cast<std::int64_t>(file.read));
    out.key("skipped").begin_array();
    for (const SkippedRow& row : file.skipped) {
        out.begin_object().member("line", static_cast<std::int64_t>(row.line));
        out.member("why", row.why).end_object();
    }
    out.end_array();
    out.member("skippedCount", static_cast<std::int64_t>(file.skipped_count)).end_object();
}

}  // namespace

void write(JsonWriter& out, const ImportSummary& summary, const ImportOutcome& outcome) {
    out.begin_object().key("files").begin_array();
    for (const FileReport& file : summary.files) write_file(out, file);
    out.end_array();
    out.member("unknownFiles", summary.unknown_files);
    out.member("contacts", summary.contacts).member("invitations", summary.invitations);
    out.member("accepted", summary.accepted).member("pitchedAfter", summary.pitched_after);
    write(out.key("proposed"), summary.proposed);
    out.member("ownProfile", summary.own_profile);
    out.key("new").begin_object().member("contacts", outcome.new_contacts);
    out.member("invitations", outcome.new_invitations).end_object();
    out.key("removed").begin_object().member("contacts", outcome.removed_contacts).end_object();
    out.end_object();
}

Answer begin_archive(Session& session, const json& params) {
    Fields in(params);
    std::string name;
    in.required("name", name);
    std::optional<std::int64_t> files;
    in.optional("files", files);
    if (name.size() > kLongestArchiveName) in.fail("name", "is too long");
    if (files && *files > static_cast<std::int64_t>(kMostArchiveFiles))
        in.fail("files", "must be at most " + std::to_string(kMostArchiveFiles));
    if (in.fault()) return invalid_params(*in.fault());
    // One at a time: what began before and did not end is given up.
    const std::string id = std::to_string(++session.imports_begun);
    session.incoming = std::make_unique<IncomingArchive>(id, std::move(name));
    JsonWriter out;
    out.begin_object().member("importId", id).end_object();
    return std::move(out).text();
}

Answer add_archive_chunk(Session& session, const json& params) {
    Fields in(params);
    IncomingArchive* archive = import_named(session, in);
    std::string file;
    in.required("file", file);
    std::int64_t offset = 0;
    in.required("offset", offset);
    // Empty for an empty file.
    std::optional<std::string> data;
    in.optional("data", data);
    if (!data) in.fail("data", "is missing");
    bool last = false;
    in.with_default("last", last);
    if (!data || in.fault()) return invalid_params(*in.fault());
    if (!archive) return no_such_import();
    const auto bytes = base64_decoded(*data);
    if (!bytes) in.fail("data", "is not Base64");
    if (bytes && bytes->size() > kMostChunkBytes)
        in.fail("data", "must be at most " + std::to_string(kMostChunkBytes) + " bytes");
    if (!bytes || in.fault()) return invalid_params(*in.fault());
    const auto added = archive->add(file, static_cast<std::size_t>(offset), *bytes, last);
    if (!added) return invalid_params(added.error());
    JsonWriter out;
    out.begin_object();
    out.member("received", static_cast<std::int64_t>(archive->received())).end_object();
    return std::move(out).text();
}

Answer commit_archive(Session& session, const json& params) {
    Fields in(params);
    const IncomingArchive* archive = import_named(session, in);
    bool dry_run = false;
    in.with_default("dryRun", dry_run);
    if (in.fault()) return invalid_params(*in.fault());
    if (!archive) return no_such_import();
    if (const auto file = archive->unfinished())
        return refused({"has not come whole", "send its last chunk", *file});
    const auto files = archive->files();
    if (!files) return refused(files.error());

    // A card that is learnt after the archive's word on it would stay a second invitation.
    if (const auto learnt = learn_before_writing(session); !learnt)
        return rpc_error(learnt.error());
    const auto journal = session.journal.open();
    if (!journal) return rpc_error(journal.error());
    const auto prepared = prepare_import(**files, archive->name(), session.rules.catalogue(),
                                         session.settings.current(), (*journal)->salt());
    if (!prepared) return refused(prepared.error());
    const auto outcome =
        (*journal)->import_archive(prepared->archive, dry_run ? Rehearse::yes : Rehearse::no);
    if (!outcome) {
        session.journal.note_failure(outcome.error());
        return rpc_error(outcome.error());
    }
    if (!dry_run) session.incoming.reset();
    JsonWriter out;
    write(out, prepared->summary, *outcome);
    return std::move(out).text();
}

Answer abort_archive(Session& session, const json& params) {
    Fields in(params);
    const IncomingArchive* archive = import_named(session, in);
    if (in.fault()) return invalid_params(*in.fault());
    if (archive) session.incoming.reset();
    return "{}";
}

}  // namespace doorman
