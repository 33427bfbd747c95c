#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/annotation.h"
#include "rules/catalogue.h"

namespace doorman {

/// A note whose kind a person has judged.
struct LabelledNote {
    std::string text;
    NoteKind label = NoteKind::generic_;
    /// ISO 639-1; may be empty.
    std::string language;
    /// A second person could judge it differently: not counted by `evaluate`.
    bool ambiguous = false;
    /// Whether it says that the two have met, if somebody has looked at it for that.
    std::optional<bool> met;
};

/// The kinds that a note with a text can have, in the order in which tables show them.
inline constexpr std::array kEvaluatedKinds{NoteKind::default_, NoteKind::generic_,
                                            NoteKind::personal, NoteKind::recruiting,
                                            NoteKind::sales,    NoteKind::spam};
inline constexpr std::size_t kEvaluatedKindCount = kEvaluatedKinds.size();

/// A figure and its 95 % interval.
struct Estimate {
    double value = 0;
    double low = 0;
    double high = 0;
};

struct KindScore {
    /// Intervals of precision and recall are Wilson's, that of F1 is bootstrapped. A kind that was
    /// never predicted has precision 0; one that never occurs has recall 0.
    Estimate precision;
    Estimate recall;
    Estimate f1;
    /// How many notes carry this label.
    std::size_t support = 0;
};

struct LanguageScore {
    std::string language;
    std::size_t n = 0;
    Estimate macro_f1;
};

struct Evaluation {
    /// Notes counted: all but the ambiguous ones.
    std::size_t n = 0;
    std::size_t ambiguous = 0;
    /// The mean of F1 over the kinds that occur as labels.
    Estimate macro_f1;
    /// In the order of `kEvaluatedKinds`.
    std::array<KindScore, kEvaluatedKindCount> kinds;
    /// confusion[label][predicted], both in the order of `kEvaluatedKinds`.
    std::array<std::array<std::size_t, kEvaluatedKindCount>, kEvaluatedKindCount> confusion{};
    /// By language, most notes first.
    std::vector<LanguageScore> languages;
    /// How well is heard who says to have met the owner; absent where no note is labelled for it.
    std::optional<KindScore> met;
};

/// Compares predictions with labels; `predicted[i]` belongs to `notes[i]`, and both spans are of
/// one length; what is said of having met is not among them. The bootstrap draws with a fixed seed:
/// the same input gives the same figures.
Evaluation evaluate(std::span<const LabelledNote> notes, std::span<const NoteKind> predicted);

/// Judges each note by `rules` alone, as a card that shows nothing else, and compares.
Evaluation evaluate(std::span<const LabelledNote> notes, const Catalogue& rules);

}  // namespace doorman
