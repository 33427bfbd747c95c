#pragma once

namespace doorman {

/// The newest and the oldest protocol that this host speaks (wire/PROTOCOL.md).
inline constexpr int kProtocol = 1;
inline constexpr int kMinProtocol = 1;

}  // namespace doorman
