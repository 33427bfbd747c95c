#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace doorman {

/// The files of LinkedIn's data export that Doorman reads, in the order in which it reads them:
/// messages can only be told apart once the owner and their contacts are known.
enum class FileKind : std::uint8_t {
    profile,
    connections,
    invitations,
    positions,
    education,
    skills,
    messages,
};

inline constexpr std::array kFileKinds{
    FileKind::profile,   FileKind::connections, FileKind::invitations, FileKind::positions,
    FileKind::education, FileKind::skills,      FileKind::messages};

/// "profile", "connections", …
std::string_view name_of(FileKind kind);

/// What a path inside an archive is: by its last part, whose case and an appended member id
/// ("Connections_123456.csv") do not matter. nullopt = none of ours, or a path that leads out of
/// the archive ("../", an absolute one), which nothing of LinkedIn's has.
std::optional<FileKind> file_kind(std::string_view path);

}  // namespace doorman
