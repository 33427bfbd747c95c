#include "archive/file_kind.h"

#include <algorithm>

namespace doorman {
namespace {

struct FileName {
    FileKind kind;
    /// In lower case: 2018 wrote Messages.csv, later years messages.csv.
    std::string_view stem;
};
constexpr std::array kFileNames{
    FileName{FileKind::profile, "profile"},         FileName{FileKind::connections, "connections"},
    FileName{FileKind::invitations, "invitations"}, FileName{FileKind::positions, "positions"},
    FileName{FileKind::education, "education"},     FileName{FileKind::skills, "skills"},
    FileName{FileKind::messages, "messages"},
};
constexpr std::string_view kExtension = ".csv";

bool same_letters(std::string_view any_case, std::string_view lower) {
    return std::equal(any_case.begin(), any_case.end(), lower.begin(), lower.end(),
                      [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; });
}

bool is_number(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool leads_out(std::string_view path) {
    if (path.starts_with('/') || path.find('\\') != std::string_view::npos) return true;
    if (path.find(':') != std::string_view::npos) return true;
    while (!path.empty()) {
        const std::string_view part = path.substr(0, path.find('/'));
        if (part == "..") return true;
        path.remove_prefix(std::min(path.size(), part.size() + 1));
    }
    return false;
}

}  // namespace

std::string_view name_of(FileKind kind) {
    return kFileNames[static_cast<std::size_t>(kind)].stem;
}

std::optional<FileKind> file_kind(std::string_view path) {
    if (leads_out(path)) return {};
    std::string_view name = path.substr(path.rfind('/') + 1);
    if (name.size() <= kExtension.size() ||
        !same_letters(name.substr(name.size() - kExtension.size()), kExtension))
        return {};
    name.remove_suffix(kExtension.size());
    if (const auto mark = name.rfind('_');
        mark != std::string_view::npos && is_number(name.substr(mark + 1)))
        name = name.substr(0, mark);
    const auto known =
        std::find_if(kFileNames.begin(), kFileNames.end(),
                     [&](const FileName& each) { return same_letters(name, each.stem); });
    if (known == kFileNames.end()) return {};
    return known->kind;
}

}  // namespace doorman
