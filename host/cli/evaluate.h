#pragma once

#include <iosfwd>
#include <string>

namespace doorman {

/// Judges the notes of a JSON Lines file `{text, label, lang, ambiguous}` ("-" = stdin) by the
/// rules alone, the built-in ones and the owner's, and compares with the labels: precision, recall
/// and F1 with 95 % intervals and the confusion matrix; with `json` one object {n, macroF1, kinds:
/// {kind: {precision, recall, f1, support}}, confusion: {label: {predicted: n}}}. Notes marked
/// ambiguous are not counted; that there are no others is a problem. Returns an exit code.
int evaluate_notes(const std::string& file, bool json, std::ostream& out, std::ostream& err);

}  // namespace doorman
