#pragma once

#include <type_traits>
#include <utility>

#include "journal/database.h"
#include "journal/journal.h"

namespace doorman {

struct Journal::State {
    Database database;
    JournalOptions options;
    std::filesystem::path file;
    std::uint64_t salt = 0;
    std::optional<std::filesystem::path> set_aside = std::nullopt;
    /// No two objects of a process have the same.
    std::uint64_t number = next_number();

    [[nodiscard]] std::int64_t now() const;

    /// Runs `work` and turns what it throws (SqliteError, JournalError) into a value: the one place
    /// where exceptions of this room end.
    template <class Work>
    auto guarded(Work work) -> JournalResult<std::invoke_result_t<Work>> {
        try {
            if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
                work();
                return {};
            } else {
                return work();
            }
        } catch (const SqliteError& error) {
            return failed(error);
        } catch (JournalError& error) {
            return std::move(error);
        }
    }

private:
    static std::uint64_t next_number();
    /// Also marks the file as suspect if it is damaged.
    [[nodiscard]] JournalError failed(const SqliteError& error) const;
};

bool is_damage(const SqliteError& error);
JournalError journal_error(const SqliteError& error, const std::filesystem::path& file);

}  // namespace doorman
