#pragma once

#include <optional>
#include <span>

#include "model/annotation.h"
#include "model/locale.h"

namespace doorman {

/// The fact that a visit to their profiles would show and that could turn over most of these
/// verdicts, with whose; nullopt: no such visit would change anything.
///
/// The text also says of the others that nothing of their profiles can change them, or how many
/// another fact could.
[[nodiscard]] std::optional<NextLook> next_look(std::span<const Annotation* const> annotations,
                                                Locale locale);

}  // namespace doorman
