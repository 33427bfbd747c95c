#include "wire/options_json.h"

#include <string>

#include <nlohmann/json.hpp>

#include "wire/decision_json.h"
#include "wire/fields.h"

namespace doorman {

using nlohmann::json;

namespace {

constexpr std::int64_t kMaxDays = 3650;
constexpr std::int64_t kMaxWaitDays = 90;
constexpr std::string_view kReadyWords = "readyWords";
/// "<kind>.<language>"
constexpr std::size_t kMaxReadyWordName = 100;

void read_window(const json& windows, Fields& in, std::string_view name,
                 std::optional<std::int64_t>& to) {
    const auto found = windows.find(std::string(name));
    if (found == windows.end()) return;
    to.reset();
    in.optional(name, to);
    if (to && *to > kMaxUndoMs) in.fail(name, "must be at most " + std::to_string(kMaxUndoMs));
}

void read_days(Fields& in, std::string_view name, std::int64_t most, int& to) {
    std::optional<std::int64_t> days;
    in.optional(name, days);
    if (!days) return;
    if (*days < 1 || *days > most) return in.fail(name, "must be 1 to " + std::to_string(most));
    to = static_cast<int>(*days);
}

/// All of them are replaced.
void read_ready_words(Fields& in, std::map<std::string, std::string>& to) {
    const json* given = in.object(kReadyWords);
    if (!given) return;
    if (given->size() > kMaxReadyWords)
        return in.fail(kReadyWords, "must be at most " + std::to_string(kMaxReadyWords));
    std::map<std::string, std::string> words;
    for (const auto& [name, text] : given->items()) {
        const std::string field = std::string(kReadyWords) + "." + name.substr(0, 40);
        if (!text.is_string()) return in.fail(field, "must be a string");
        const auto& bytes = text.get_ref<const std::string&>();
        if (name.size() > kMaxReadyWordName || bytes.size() > kMaxReadyWordBytes)
            return in.fail(field,
                           "must be at most " + std::to_string(kMaxReadyWordBytes) + " bytes");
        words.emplace(name, bytes);
    }
    to = std::move(words);
}

void write_window(JsonWriter& out, const std::optional<std::int64_t>& window) {
    if (window) {
        out.value(*window);
    } else {
        out.null();
    }
}

}  // namespace

Result<Options> options_from_json(const json& value, Options before) {
    Fields in(value, "options");
    Options out = std::move(before);
    if (const json* windows = in.object("undoMs")) {
        Fields fields(*windows, in.path_of("undoMs"));
        read_window(*windows, fields, "accept", out.undo_accept_ms);
        read_window(*windows, fields, "ignore", out.undo_ignore_ms);
        in.adopt(fields.fault());
    }
    in.with_default("pageKeys", out.page_keys);
    in.with_default("groupsOff", out.groups_off);
    read_days(in, "noteDays", kMaxDays, out.note_days);
    read_days(in, "personDays", kMaxDays, out.person_days);
    read_days(in, "waitDays", kMaxWaitDays, out.wait_days);
    read_ready_words(in, out.ready_words);
    if (in.fault()) return *in.fault();
    return out;
}

void write_undo_windows(JsonWriter& out, const Options& options) {
    out.begin_object();
    write_window(out.key("accept"), options.undo_accept_ms);
    write_window(out.key("ignore"), options.undo_ignore_ms);
    out.end_object();
}

void write(JsonWriter& out, const Options& options) {
    out.begin_object();
    write_undo_windows(out.key("undoMs"), options);
    out.member("pageKeys", options.page_keys);
    out.member("groupsOff", options.groups_off);
    out.member("noteDays", options.note_days);
    out.member("personDays", options.person_days);
    out.member("waitDays", options.wait_days);
    write_ready_words(out.key(kReadyWords), options);
    out.end_object();
}

void write_ready_words(JsonWriter& out, const Options& options) {
    out.begin_object();
    for (const auto& [name, text] : options.ready_words) out.member(name, text);
    out.end_object();
}

}  // namespace doorman
