#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace doorman {

/// Writes JSON straight into a string, without a tree in between. The caller keeps the order: a key
/// before each member of an object, every begin with its end. Commas are the writer's.
class JsonWriter {
public:
    JsonWriter& begin_object() { return open('{'); }
    JsonWriter& end_object() { return close('}'); }
    JsonWriter& begin_array() { return open('['); }
    JsonWriter& end_array() { return close(']'); }
    JsonWriter& key(std::string_view name);

    /// Bytes that are not UTF-8 become U+FFFD: an answer is always valid.
    JsonWriter& value(std::string_view text);
    JsonWriter& value(const char* text) { return value(std::string_view(text)); }
    JsonWriter& value(const std::string& text) { return value(std::string_view(text)); }
    /// The shortest form that reads back as the same number; null for what is not finite.
    JsonWriter& value(double number);
    JsonWriter& value(std::int64_t number);
    JsonWriter& value(int number) { return value(std::int64_t{number}); }
    JsonWriter& value(bool truth);
    JsonWriter& null();
    /// A value that is JSON already.
    JsonWriter& raw(std::string_view json);

    JsonWriter& value(const std::vector<std::string>& texts);

    template <class T>
    JsonWriter& member(std::string_view name, const T& content) {
        return key(name).value(content);
    }
    /// Left out when absent.
    template <class T>
    JsonWriter& member(std::string_view name, const std::optional<T>& content) {
        return content ? member(name, *content) : *this;
    }

    /// Begins anew, in the memory that it has.
    void clear() {
        text_.clear();
        comma_ = false;
    }

    [[nodiscard]] const std::string& text() const& { return text_; }
    [[nodiscard]] std::string&& text() && { return std::move(text_); }

private:
    JsonWriter& open(char bracket);
    JsonWriter& close(char bracket);
    void separate();

    std::string text_;
    bool comma_ = false;
};

}  // namespace doorman
