#pragma once

namespace doorman {

/// The lower-case Latin letter that a Greek, Cyrillic, Armenian, Coptic, Cherokee or Lisu letter
/// looks like in its own case (Cyrillic В like B), or 0.
[[nodiscard]] char latin_lookalike(char32_t letter);

}  // namespace doorman
