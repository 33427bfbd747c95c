#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "model/result.h"
#include "wire/names.h"

namespace doorman {

/// Reads the fields of one JSON object by name and type. The first fault is kept, with the field's
/// path as its `where` ("mutual.count", "insights[2]"); what is read after it does not matter.
/// Fields that nobody asks for are ignored; null reads as absent.
class Fields {
public:
    /// `path` names the object itself; empty = the outermost. Refers to `object`.
    explicit Fields(const nlohmann::json& object, std::string path = {});

    [[nodiscard]] bool has(std::string_view name) const { return find(name) != nullptr; }

    void required(std::string_view name, std::string& to);
    void required(std::string_view name, std::int64_t& to);

    void optional(std::string_view name, std::optional<std::string>& to);
    void optional(std::string_view name, std::optional<std::vector<std::string>>& to);
    /// A time in UTC, read as `utc_time` (wire/utc_time.h) has it.
    void optional_time(std::string_view name, std::optional<std::string>& to);
    void optional(std::string_view name, std::optional<bool>& to);
    void optional(std::string_view name, std::optional<double>& to);
    /// Whole and not negative, as every count, revision and duration of ours.
    void optional(std::string_view name, std::optional<std::int64_t>& to);
    /// A field with a value of its own when absent: `to` stays as it is.
    template <class T>
    void with_default(std::string_view name, T& to) {
        std::optional<T> found;
        optional(name, found);
        if (found) to = std::move(*found);
    }

    /// A word of an enumeration; one that we do not know yet reads as absent.
    template <class E>
    void word(std::string_view name, std::optional<E>& to) {
        std::optional<std::string> text;
        optional(name, text);
        if (text) to = from_name<E>(*text);
    }
    /// A word that must be one of ours.
    template <class E>
    void required_word(std::string_view name, E& to) {
        std::string text;
        required(name, text);
        const auto known = from_name<E>(text);
        if (known) to = *known;
        if (!known && !fault_) fail(name, "must be one of " + list_of_names<E>());
    }

    /// The object or array in a field; nullptr = absent, or a fault.
    const nlohmann::json* object(std::string_view name);
    const nlohmann::json* array(std::string_view name);

    [[nodiscard]] std::string path_of(std::string_view name) const;
    void fail(std::string_view name, std::string what);
    /// Takes over what a nested reader found.
    void adopt(const std::optional<Error>& fault) {
        if (fault && !fault_) fault_ = fault;
    }
    [[nodiscard]] const std::optional<Error>& fault() const { return fault_; }

private:
    template <class E>
    static std::string list_of_names() {
        std::string list;
        for (const auto& entry : kNames<E>) {
            if (!list.empty()) list += ", ";
            list += entry.name;
        }
        return list;
    }
    [[nodiscard]] const nlohmann::json* find(std::string_view name) const;

    const nlohmann::json& object_;
    std::string path_;
    std::optional<Error> fault_;
};

}  // namespace doorman
