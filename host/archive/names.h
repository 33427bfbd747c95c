#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace doorman {

/// The slug in "https://www.linkedin.com/in/<slug>", percent-decoded as the page reader does it;
/// nullopt for any other address. Older addresses of countries ("it.linkedin.com") count too.
std::optional<std::string> slug_in(std::string_view address);

/// How two spellings of a person's name are compared: folded (text/fold.h), without what stands
/// behind a comma ("Lee, PhD").
std::string name_key(std::string_view name);

/// "Ann Lee": the parts that are there, with a blank in between.
std::string full_name(std::string_view first, std::string_view last);

}  // namespace doorman
