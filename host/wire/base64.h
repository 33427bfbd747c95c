#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace doorman {

/// The bytes behind Base64 (RFC 4648, section 4: with its padding, without line breaks); nullopt =
/// it is none.
std::optional<std::string> base64_decoded(std::string_view text);

}  // namespace doorman
