#include "wire/fields.h"

#include <limits>

#include <nlohmann/json.hpp>

#include "wire/utc_time.h"

namespace doorman {

using nlohmann::json;

Fields::Fields(const json& object, std::string path) : object_(object), path_(std::move(path)) {
    if (!object.is_object()) fault_ = Error{"must be an object", path_, {}};
}

const json* Fields::find(std::string_view name) const {
    if (!object_.is_object()) return nullptr;
    const auto found = object_.find(name);
    return found == object_.end() || found->is_null() ? nullptr : &*found;
}

std::string Fields::path_of(std::string_view name) const {
    return path_.empty() ? std::string(name) : path_ + "." + std::string(name);
}

void Fields::fail(std::string_view name, std::string what) {
    if (!fault_) fault_ = Error{std::move(what), path_of(name), {}};
}

void Fields::required(std::string_view name, std::string& to) {
    std::optional<std::string> found;
    optional(name, found);
    if (!found) return fail(name, "is missing");
    if (found->empty()) return fail(name, "must not be empty");
    to = std::move(*found);
}

void Fields::required(std::string_view name, std::int64_t& to) {
    std::optional<std::int64_t> found;
    optional(name, found);
    if (!found) return fail(name, "is missing");
    to = *found;
}

void Fields::optional(std::string_view name, std::optional<std::string>& to) {
    const json* found = find(name);
    if (!found) return;
    if (!found->is_string()) return fail(name, "must be a string");
    to = found->get_ref<const std::string&>();
}

void Fields::optional_time(std::string_view name, std::optional<std::string>& to) {
    std::optional<std::string> text;
    optional(name, text);
    if (!text) return;
    to = utc_time(*text);
    if (!to) fail(name, "must be a time in UTC such as 2026-11-22T08:00:00Z");
}

void Fields::optional(std::string_view name, std::optional<std::vector<std::string>>& to) {
    const json* found = array(name);
    if (!found) return;
    std::vector<std::string> texts;
    texts.reserve(found->size());
    for (const json& element : *found) {
        if (!element.is_string()) {
            return fail(std::string(name) + "[" + std::to_string(texts.size()) + "]",
                        "must be a string");
        }
        texts.push_back(element.get_ref<const std::string&>());
    }
    to = std::move(texts);
}

void Fields::optional(std::string_view name, std::optional<bool>& to) {
    const json* found = find(name);
    if (!found) return;
    if (!found->is_boolean()) return fail(name, "must be true or false");
    to = found->get<bool>();
}

void Fields::optional(std::string_view name, std::optional<double>& to) {
    const json* found = find(name);
    if (!found) return;
    if (!found->is_number()) return fail(name, "must be a number");
    to = found->get<double>();
}

void Fields::optional(std::string_view name, std::optional<std::int64_t>& to) {
    const json* found = find(name);
    if (!found) return;
    constexpr auto kGreatest = std::uint64_t{std::numeric_limits<std::int64_t>::max()};
    const bool fits = found->is_number_unsigned() ? found->get<std::uint64_t>() <= kGreatest
                                                  : found->is_number_integer() && *found >= 0;
    if (!fits) return fail(name, "must be a whole number, 0 or more");
    to = found->get<std::int64_t>();
}

const json* Fields::object(std::string_view name) {
    const json* found = find(name);
    if (found && !found->is_object()) fail(name, "must be an object");
    return found && found->is_object() ? found : nullptr;
}

const json* Fields::array(std::string_view name) {
    const json* found = find(name);
    if (found && !found->is_array()) fail(name, "must be a list");
    return found && found->is_array() ? found : nullptr;
}

}  // namespace doorman
