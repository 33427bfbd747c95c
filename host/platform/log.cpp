#include "platform/log.h"

#include <memory>
#include <vector>

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace doorman {

namespace {

constexpr std::size_t kFileBytes = 1024 * 1024;
constexpr std::size_t kFiles = 3;

std::shared_ptr<spdlog::logger>& logger() {
    static std::shared_ptr<spdlog::logger> instance;
    return instance;
}

void log(spdlog::level::level_enum level, std::string_view line) {
    if (logger()) logger()->log(level, "{}", line);
}

}  // namespace

Result<void> start_log(const std::optional<std::filesystem::path>& file) {
    try {
        std::vector<spdlog::sink_ptr> sinks{std::make_shared<spdlog::sinks::stderr_sink_st>()};
        if (file) {
            sinks.push_back(std::make_shared<spdlog::sinks::rotating_file_sink_st>(
                file->string(), kFileBytes, kFiles));
        }
        auto fresh = std::make_shared<spdlog::logger>("doorman", sinks.begin(), sinks.end());
        fresh->set_pattern("%Y-%m-%dT%H:%M:%S.%eZ doorman[%P] %l: %v",
                           spdlog::pattern_time_type::utc);
        fresh->flush_on(spdlog::level::info);
        // A full disk must not stop the host, nor may spdlog print on our behalf.
        fresh->set_error_handler([](const std::string&) {});
        logger() = std::move(fresh);
        return {};
    } catch (const spdlog::spdlog_ex& failure) {
        return Error{failure.what(), file ? file->string() : "", {}};
    }
}

void log_info(std::string_view line) {
    log(spdlog::level::info, line);
}
void log_warning(std::string_view line) {
    log(spdlog::level::warn, line);
}
void log_error(std::string_view line) {
    log(spdlog::level::err, line);
}

}  // namespace doorman
