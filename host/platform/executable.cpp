#include "platform/executable.h"

#include <system_error>

#if defined(__APPLE__)
#include <cstdint>
#include <string>

#include <mach-o/dyld.h>
#endif

namespace doorman {

Result<std::filesystem::path> executable_path() {
    std::error_code failure;
#if defined(__APPLE__)
    std::uint32_t size = 0;
    ::_NSGetExecutablePath(nullptr, &size);
    std::string name(size, '\0');
    if (::_NSGetExecutablePath(name.data(), &size) != 0) {
        return Error{"the path of this executable is not known", {}, {}};
    }
    const std::filesystem::path link(name.c_str());
#else
    const std::filesystem::path link("/proc/self/exe");
#endif
    auto path = std::filesystem::canonical(link, failure);
    if (failure) return Error{"read link: " + failure.message(), link.string(), {}};
    return path;
}

}  // namespace doorman
