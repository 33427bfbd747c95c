#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "model/annotation.h"
#include "model/locale.h"

namespace doorman {

/// How output is to look: for a person at a terminal, or for a pipe or file.
struct Style {
    bool colour = false;
    /// Columns of a line; nullopt = as long as it needs to be.
    std::optional<std::size_t> width;
};

/// Of this process's stdout: colours and a width only for a terminal; NO_COLOR and TERM=dumb are
/// honoured.
Style stdout_style();

/// Of this process's stderr; nullopt where it is no terminal, or one that cannot move its cursor
/// (TERM=dumb).
std::optional<std::size_t> stderr_columns();

/// The language of LC_ALL, LC_MESSAGES or LANG.
Locale environment_locale();

/// A stranger's text in one line of a terminal: control characters, line breaks and the marks that
/// turn the direction of writing, which could repaint the screen, become blanks.
std::string one_line(std::string_view utf8);

/// Columns that the text takes; wide characters take two.
std::size_t columns(std::string_view utf8);

/// Cut to at most `width` columns, the last of which is then "…".
std::string cut(std::string_view utf8, std::size_t width);

/// Cut or filled with blanks to exactly `width` columns.
std::string fit(std::string_view utf8, std::size_t width);

/// "✓ Accept", "◇ Your call", "✕ Ignore" in the owner's words, unpadded.
std::string_view verdict_label(Verdict verdict, Locale locale);

/// `text` in the verdict's colour.
std::string painted(std::string_view text, Verdict verdict, const Style& style);

/// `text` made faint.
std::string faint(std::string_view text, const Style& style);

}  // namespace doorman
