#include "wire/annotation_json.h"

#include "wire/names.h"

namespace doorman {

namespace {

void write(JsonWriter& out, const NoteJudgement& note) {
    out.begin_object();
    out.member("kind", name_of(note.kind));
    out.member("confidence", note.confidence);
    out.member("language", note.language);
    out.end_object();
}

void write(JsonWriter& out, const Scores& scores) {
    out.begin_object();
    for (const auto& [name, score] : kScores) out.member(name, scores.*score);
    out.end_object();
}

void write(JsonWriter& out, const Signal& signal) {
    out.begin_object();
    out.member("id", signal.id);
    out.member("group", signal.group);
    out.member("weight", signal.weight);
    out.member("text", signal.text);
    out.key("evidence").begin_array();
    for (const Evidence& evidence : signal.evidence) {
        out.begin_object();
        out.member("field", evidence.field);
        out.member("start", std::int64_t{evidence.start});
        out.member("end", std::int64_t{evidence.end});
        out.end_object();
    }
    out.end_array();
    if (signal.record) {
        out.key("record").begin_object();
        out.member("accepted", signal.record->accepted);
        out.member("ignored", signal.record->ignored);
        out.member("waited", signal.record->waited).end_object();
    }
    out.end_object();
}

}  // namespace

void write(JsonWriter& out, const Annotation& annotation) {
    out.begin_object();
    out.member("key", annotation.key);
    out.member("verdict", name_of(annotation.verdict));
    out.key("reason").begin_object();
    out.member("id", annotation.reason.id);
    out.member("text", annotation.reason.text);
    out.member("reasonId", annotation.reason.reason_id);
    out.end_object();
    if (annotation.note) write(out.key("note"), *annotation.note);
    write(out.key("scores"), annotation.scores);
    out.key("signals").begin_array();
    for (const Signal& signal : annotation.signals) write(out, signal);
    out.end_array();
    out.member("unknown", annotation.unknown);
    if (annotation.reversal) {
        out.key("reversal").begin_object();
        out.member("verdict", name_of(annotation.reversal->verdict));
        out.member("text", annotation.reversal->text);
        out.member("fact", annotation.reversal->fact).end_object();
    }
    out.end_object();
}

void write(JsonWriter& out, const NextLook& look) {
    out.begin_object().member("fact", look.fact);
    out.member("keys", look.keys).member("text", look.text).end_object();
}

}  // namespace doorman
