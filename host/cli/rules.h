#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

#include "cli/terminal.h"
#include "rules/rule.h"

namespace doorman {

/// Every rule in force, built-in or the owner's: id, group, family, language, weight, and its
/// words. Returns an exit code.
int list_rules(const Style& style, Locale locale, std::ostream& out, std::ostream& err);

/// Runs the examples of the built-in packs and the owner's, or of these pack files. Names each rule
/// whose examples fail, by file and line.
int test_rules(const std::vector<std::filesystem::path>& packs, std::ostream& out,
               std::ostream& err);

/// What the rules see in a text: each hit with the characters that matched, and the judgement that
/// follows. `field` is note or headline.
int explain_text(const std::string& text, Field field, const Style& style, Locale locale,
                 std::ostream& out, std::ostream& err);

}  // namespace doorman
