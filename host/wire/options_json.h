#pragma once

#include <nlohmann/json_fwd.hpp>

#include "model/options.h"
#include "model/result.h"
#include "wire/json_writer.h"

namespace doorman {

inline constexpr std::size_t kMaxReadyWords = 100;
inline constexpr std::size_t kMaxReadyWordBytes = 1000;

/// `{undoMs: {accept, ignore}, pageKeys, groupsOff, noteDays, personDays, waitDays, readyWords}`. A
/// field that is absent keeps its value of `before`, so that a client can change one option; an
/// undo window is null for "until my next action". Windows over 30,000 ms, retention
/// outside 1..3,650 days, waiting outside 1..90 days, and more ready words than `kMaxReadyWords` or
/// longer ones than `kMaxReadyWordBytes` are errors.
Result<Options> options_from_json(const nlohmann::json& value, Options before = {});

void write(JsonWriter& out, const Options& options);

/// `{"askFirst.en": text}`.
void write_ready_words(JsonWriter& out, const Options& options);

/// `{accept, ignore}`.
void write_undo_windows(JsonWriter& out, const Options& options);

}  // namespace doorman
