#include "policy/presets.h"
#include "service/policy_params.h"
#include "service/session.h"
#include "settings/policy_file.h"
#include "wire/background_json.h"
#include "wire/fields.h"
#include "wire/json_writer.h"
#include "wire/options_json.h"
#include "wire/policy_json.h"

namespace doorman {

using nlohmann::json;

namespace {

Answer answer_of(const SettingsChange& change) {
    if (const auto* revision = std::get_if<std::int64_t>(&change)) {
        JsonWriter out;
        out.begin_object().member("revision", *revision).end_object();
        return std::move(out).text();
    }
    const auto& refusal = std::get<SettingsRefusal>(change);
    switch (refusal.kind) {
        case SettingsRefusal::Kind::conflict:
            return RpcError{
                RpcCode::conflict, refusal.error.message(), {{"policyRevision", refusal.revision}}};
        case SettingsRefusal::Kind::too_big:
            return invalid_params(refusal.error);
        case SettingsRefusal::Kind::unavailable:
            break;
    }
    return settings_unavailable(refusal.error);
}

Result<std::optional<Options>> read_options(Fields& in, const Options& before) {
    const json* given = in.object("options");
    if (!given) return std::optional<Options>();
    auto options = options_from_json(*given, before);
    if (!options) return options.error();
    return std::optional(*std::move(options));
}

void write_preset(JsonWriter& out, const Preset& preset, Locale locale) {
    out.begin_object().member("id", preset.id).member("name", preset.name.in(locale));
    write(out.key("policy"), preset_policy(preset.id));
    out.end_object();
}

}  // namespace

Answer get_policy(Session& session, const json&) {
    const Settings& settings = session.settings.current();
    JsonWriter out;
    out.begin_object();
    write(out.key("policy"), settings.policy);
    out.member("revision", settings.revision);
    out.key("presets").begin_array();
    for (const Preset& preset : presets()) write_preset(out, preset, session.locale);
    out.end_array();
    write(out.key("options"), settings.options);
    out.end_object();
    return std::move(out).text();
}

Answer set_policy(Session& session, const json& params) {
    Fields in(params);
    std::int64_t expected_revision = 0;
    in.required("expectedRevision", expected_revision);
    if (!in.has("policy") && !in.has("options")) in.fail("policy", "give policy, options, or both");
    if (in.fault()) return invalid_params(*in.fault());
    const auto policy = policy_param(in, "policy");
    if (!policy) return invalid_params(policy.error());
    const auto options = read_options(in, session.settings.current().options);
    if (!options) return invalid_params(options.error());
    if (in.fault()) return invalid_params(*in.fault());
    const SettingsChange change = session.settings.set_policy(*policy, *options, expected_revision);
    if (*options && std::holds_alternative<std::int64_t>(change)) {
        // Opened, so that what is past its new time goes once the answer is out.
        session.purged_at.reset();
        (void)session.journal.if_available_to_read();
    }
    return answer_of(change);
}

Answer get_background(Session& session, const json&) {
    const Settings& settings = session.settings.current();
    JsonWriter out;
    out.begin_object();
    write(out.key("background"), settings.background);
    out.member("revision", settings.revision).end_object();
    return std::move(out).text();
}

Answer set_background(Session& session, const json& params) {
    Fields in(params);
    std::optional<std::int64_t> expected_revision;
    in.optional("expectedRevision", expected_revision);
    const json* given = in.object("background");
    if (!given) in.fail("background", "is missing");
    if (!given || in.fault()) return invalid_params(*in.fault());
    const auto background = background_from_json(*given);
    if (!background) return invalid_params(under("background", background.error()));
    return answer_of(session.settings.set_background(*background, expected_revision));
}

}  // namespace doorman
