#include "signals/evaluate.h"

#include <vector>

#include "catch.h"

using doorman::evaluate;
using doorman::LabelledNote;
using doorman::NoteKind;

namespace {

LabelledNote note(NoteKind label, bool ambiguous = false, std::string language = "en") {
    return {"text", label, std::move(language), ambiguous, {}};
}

constexpr std::size_t kPersonal = 2;
constexpr std::size_t kSales = 4;

}  // namespace

TEST_CASE("Precision, recall and F1 are counted from the confusion") {
    const std::vector notes{note(NoteKind::sales), note(NoteKind::sales), note(NoteKind::sales),
                            note(NoteKind::personal)};
    const std::vector predicted{NoteKind::sales, NoteKind::sales, NoteKind::personal,
                                NoteKind::personal};
    const auto result = evaluate(notes, predicted);
    CHECK(result.n == 4);
    CHECK(result.confusion[kSales][kSales] == 2);
    CHECK(result.confusion[kSales][kPersonal] == 1);
    CHECK(result.kinds[kSales].precision.value == Approx(1));
    CHECK(result.kinds[kSales].recall.value == Approx(2.0 / 3));
    CHECK(result.kinds[kSales].f1.value == Approx(0.8));
    CHECK(result.kinds[kPersonal].precision.value == Approx(0.5));
    CHECK(result.kinds[kSales].support == 3);
}

TEST_CASE("Macro F1 is the mean over the kinds that occur as labels") {
    const std::vector notes{note(NoteKind::sales), note(NoteKind::personal)};
    const std::vector predicted{NoteKind::sales, NoteKind::spam};
    CHECK(evaluate(notes, predicted).macro_f1.value == Approx(0.5));
}

TEST_CASE("Ambiguous notes are not counted") {
    const std::vector notes{note(NoteKind::sales), note(NoteKind::sales, true)};
    const std::vector predicted{NoteKind::sales, NoteKind::spam};
    const auto result = evaluate(notes, predicted);
    CHECK(result.n == 1);
    CHECK(result.ambiguous == 1);
    CHECK(result.macro_f1.value == Approx(1));
}

TEST_CASE("Every figure lies within its interval, and more notes narrow it") {
    std::vector<LabelledNote> notes;
    std::vector<NoteKind> predicted;
    const auto width = [&](int n) {
        notes.clear();
        predicted.clear();
        for (int i = 0; i < n; ++i) {
            notes.push_back(note(i % 2 ? NoteKind::sales : NoteKind::personal));
            predicted.push_back(i % 5 ? notes.back().label : NoteKind::generic_);
        }
        const auto result = evaluate(notes, predicted);
        for (const auto& estimate :
             {result.macro_f1, result.kinds[kSales].recall, result.kinds[kSales].f1}) {
            CHECK(estimate.low <= estimate.value);
            CHECK(estimate.value <= estimate.high);
        }
        return result.macro_f1.high - result.macro_f1.low;
    };
    CHECK(width(400) < width(20));
}

TEST_CASE("The same notes give the same intervals") {
    const std::vector notes{note(NoteKind::sales), note(NoteKind::personal), note(NoteKind::spam)};
    const std::vector predicted{NoteKind::sales, NoteKind::spam, NoteKind::spam};
    CHECK(evaluate(notes, predicted).macro_f1.low == evaluate(notes, predicted).macro_f1.low);
}

TEST_CASE("Languages are counted apart, the largest first") {
    const std::vector notes{note(NoteKind::sales, false, "it"), note(NoteKind::sales),
                            note(NoteKind::sales)};
    const std::vector predicted{NoteKind::spam, NoteKind::sales, NoteKind::sales};
    const auto result = evaluate(notes, predicted);
    REQUIRE(result.languages.size() == 2);
    CHECK(result.languages[0].language == "en");
    CHECK(result.languages[0].macro_f1.value == Approx(1));
    CHECK(result.languages[1].macro_f1.value == Approx(0));
}

TEST_CASE("Who says to have met is counted over the notes that are labelled for it") {
    std::vector notes{note(NoteKind::personal), note(NoteKind::personal), note(NoteKind::sales)};
    CHECK_FALSE(evaluate(notes, doorman::Catalogue::built_in()).met);
    notes[0].text = "It was great to meet you yesterday at the book fair";
    notes[0].met = true;
    notes[1].text = "It would be great to meet you at the book fair";
    notes[1].met = false;
    const auto met = evaluate(notes, doorman::Catalogue::built_in()).met;
    REQUIRE(met);
    CHECK(met->support == 1);
    CHECK(met->recall.value == 1);
    CHECK(met->precision.value == 1);
}

TEST_CASE("Nothing to count gives zeros, not a fault") {
    const auto result = evaluate(std::vector<LabelledNote>{}, std::vector<NoteKind>{});
    CHECK(result.n == 0);
    CHECK(result.macro_f1.value == 0);
}
