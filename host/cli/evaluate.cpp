#include "cli/evaluate.h"

#include <cstdio>
#include <istream>
#include <ostream>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "cli/input.h"
#include "cli/output.h"
#include "cli/owner.h"
#include "cli/terminal.h"
#include "signals/evaluate.h"
#include "wire/fields.h"
#include "wire/json_text.h"
#include "wire/json_writer.h"

namespace doorman {

namespace {

Result<LabelledNote> note_from_json(const nlohmann::json& value) {
    LabelledNote note;
    if (!value.is_object()) return Error{"must be an object", {}, {}};
    Fields in(value);
    in.required("text", note.text);
    in.required_word("label", note.label);
    in.with_default("lang", note.language);
    in.with_default("ambiguous", note.ambiguous);
    in.optional("met", note.met);
    if (in.fault()) return *in.fault();
    if (note.label == NoteKind::none) return Error{"a note with a text is not none", "label", {}};
    return note;
}

Result<std::vector<LabelledNote>> read_notes(Input& input) {
    if (auto refused = refuse_utf16(input.stream(), input.name())) return *std::move(refused);
    std::vector<LabelledNote> notes;
    std::string text;
    for (std::size_t line = 1; std::getline(input.stream(), text); ++line) {
        if (text.find_first_not_of(" \t\r") == std::string::npos) continue;
        auto json = parse_json(std::move(text));
        auto note = json ? note_from_json(*json) : Result<LabelledNote>(json.error());
        if (!note) {
            Error error = note.error();
            const std::string place = input.name() + ":" + std::to_string(line);
            error.where = error.where.empty() ? place : place + ": " + error.where;
            return error;
        }
        notes.push_back(*std::move(note));
    }
    if (input.failure()) return *input.failure();
    return notes;
}

void write_kind(JsonWriter& out, std::string_view name, const KindScore& kind) {
    out.key(name).begin_object();
    out.member("precision", kind.precision.value);
    out.member("recall", kind.recall.value);
    out.member("f1", kind.f1.value);
    out.member("support", static_cast<std::int64_t>(kind.support));
    out.end_object();
}

std::string json_text(const Evaluation& evaluation) {
    JsonWriter out;
    out.begin_object();
    out.member("n", static_cast<std::int64_t>(evaluation.n));
    out.member("macroF1", evaluation.macro_f1.value);
    out.key("kinds").begin_object();
    for (std::size_t i = 0; i < kEvaluatedKindCount; ++i) {
        write_kind(out, name_of(kEvaluatedKinds[i]), evaluation.kinds[i]);
    }
    out.end_object();
    if (evaluation.met) write_kind(out, "met", *evaluation.met);
    out.key("confusion").begin_object();
    for (std::size_t label = 0; label < kEvaluatedKindCount; ++label) {
        out.key(name_of(kEvaluatedKinds[label])).begin_object();
        for (std::size_t predicted = 0; predicted < kEvaluatedKindCount; ++predicted) {
            out.member(name_of(kEvaluatedKinds[predicted]),
                       static_cast<std::int64_t>(evaluation.confusion[label][predicted]));
        }
        out.end_object();
    }
    out.end_object();
    out.end_object();
    return std::move(out).text();
}

constexpr std::size_t kNameColumns = 11;
constexpr std::size_t kFigureColumns = 18;
constexpr std::size_t kConfusionColumns = 11;

/// "0.91 (0.85-0.95)".
std::string figure(const Estimate& estimate) {
    char text[32];
    std::snprintf(text, sizeof text, "%.2f (%.2f-%.2f)", estimate.value, estimate.low,
                  estimate.high);
    return text;
}

void write_score(std::string_view name, const KindScore& kind, std::ostream& out) {
    out << fit(name, kNameColumns) << fit(figure(kind.precision), kFigureColumns)
        << fit(figure(kind.recall), kFigureColumns) << fit(figure(kind.f1), kFigureColumns)
        << kind.support << '\n';
}

void write_scores(const Evaluation& evaluation, std::ostream& out) {
    out << fit("kind", kNameColumns) << fit("precision", kFigureColumns)
        << fit("recall", kFigureColumns) << fit("F1", kFigureColumns) << "notes\n";
    for (std::size_t i = 0; i < kEvaluatedKindCount; ++i)
        write_score(name_of(kEvaluatedKinds[i]), evaluation.kinds[i], out);
    if (evaluation.met) write_score("says met", *evaluation.met, out);
    out << "macro F1 " << figure(evaluation.macro_f1) << " over " << evaluation.n << " notes";
    if (evaluation.ambiguous > 0) out << "; " << evaluation.ambiguous << " ambiguous not counted";
    out << '\n';
}

void write_confusion(const Evaluation& evaluation, std::ostream& out) {
    out << '\n' << fit("is \\ judged", kNameColumns + 1);
    for (const NoteKind kind : kEvaluatedKinds) out << fit(name_of(kind), kConfusionColumns);
    out << '\n';
    for (std::size_t label = 0; label < kEvaluatedKindCount; ++label) {
        out << fit(name_of(kEvaluatedKinds[label]), kNameColumns + 1);
        for (const std::size_t count : evaluation.confusion[label])
            out << fit(std::to_string(count), kConfusionColumns);
        out << '\n';
    }
}

void write_languages(const Evaluation& evaluation, std::ostream& out) {
    if (evaluation.languages.size() < 2) return;
    out << '\n' << fit("language", kNameColumns) << fit("macro F1", kFigureColumns) << "notes\n";
    for (const LanguageScore& language : evaluation.languages) {
        out << fit(language.language, kNameColumns)
            << fit(figure(language.macro_f1), kFigureColumns) << language.n << '\n';
    }
}

}  // namespace

int evaluate_notes(const std::string& file, bool json, std::ostream& out, std::ostream& err) {
    auto input = Input::open(file);
    if (!input) {
        complain(err, input.error());
        return kWrongUse;
    }
    const auto notes = read_notes(*input);
    if (!notes) {
        complain(err, notes.error());
        return kFoundProblems;
    }
    const Evaluation evaluation = evaluate(*notes, rules_of_owner(err));
    if (evaluation.n == 0) {
        const bool none = evaluation.ambiguous == 0;
        complain(err, {none ? "holds no notes" : "holds only ambiguous notes, which do not count",
                       input->name(),
                       {}});
        return kFoundProblems;
    }
    if (json) {
        out << json_text(evaluation) << '\n';
    } else {
        write_scores(evaluation, out);
        write_confusion(evaluation, out);
        write_languages(evaluation, out);
    }
    return finish(out, err, kDone);
}

}  // namespace doorman
