#include "service/asked.h"
#include "service/history_export.h"
#include "service/history_methods.h"
#include "service/home_files.h"
#include "wire/fields.h"
#include "wire/json_writer.h"

namespace doorman {

using nlohmann::json;

Answer export_history(Session& session, const json& params) {
    Fields in(params);
    std::string format;
    in.required("format", format);
    if (format != "json" && format != "csv") in.fail("format", "must be json or csv");
    std::string cursor;
    in.with_default("cursor", cursor);
    if (in.fault()) return invalid_params(*in.fault());

    const auto files = own_files(session.settings.home());
    if (!files) return settings_unavailable(files.error());
    const auto part = asked(session, [&](Journal& journal) {
        return export_part(journal, session.settings.current(), *files,
                           format == "csv" ? ExportFormat::csv : ExportFormat::json, cursor);
    });
    if (!part) return list_error(part.error());
    JsonWriter out;
    out.begin_object().member("text", part->text);
    if (!part->next.empty()) out.member("next", part->next);
    out.end_object();
    return std::move(out).text();
}

Answer forget_everything(Session& session, const json&) {
    session.unlearned.clear();
    session.incoming.reset();
    session.previews = {};
    if (const auto gone = session.journal.forget_everything(); !gone)
        return rpc_error(gone.error());
    const auto removed = remove_home_files(session.settings.home());
    if (!removed) return settings_unavailable(removed.error());
    return "{}";
}

}  // namespace doorman
