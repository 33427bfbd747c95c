#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace doorman {

/// A failure as a value: what failed, where (a file, a line, a field), and what the reader can do
/// about it. `where` and `hint` may be empty. Never holds a sender's text, but for `what` of a
/// rule, which shows its author the pattern or the example that is wrong; so no log repeats that.
struct Error {
    std::string what;
    std::string where;
    std::string hint;

    /// "where: what".
    [[nodiscard]] std::string fault() const { return where.empty() ? what : where + ": " + what; }

    /// One line for a person: "where: what (hint)".
    [[nodiscard]] std::string message() const {
        return hint.empty() ? fault() : fault() + " (" + hint + ")";
    }
};

/// A `T` or an error, which is an `Error` or derived from it. The shape of C++23's
/// `std::expected<T, E>`, which the compilers of the oldest supported systems (GCC 11, Debian 12's
/// GCC 12) lack; replace it by that one when they go.
template <class T, class E = Error>
class [[nodiscard]] Result {
public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(E error) : state_(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool has_value() const { return state_.index() == 0; }
    explicit operator bool() const { return has_value(); }

    /// The value; calling these on an error ends the process.
    T& operator*() & { return std::get<0>(state_); }
    const T& operator*() const& { return std::get<0>(state_); }
    T&& operator*() && { return std::get<0>(std::move(state_)); }
    T* operator->() { return &std::get<0>(state_); }
    const T* operator->() const { return &std::get<0>(state_); }

    [[nodiscard]] const E& error() const& { return std::get<1>(state_); }
    [[nodiscard]] E&& error() && { return std::get<1>(std::move(state_)); }

private:
    std::variant<T, E> state_;
};

/// Success without a value, or an error.
template <class E>
class [[nodiscard]] Result<void, E> {
public:
    Result() = default;
    Result(E error) : error_(std::move(error)) {}

    [[nodiscard]] bool has_value() const { return !error_.has_value(); }
    explicit operator bool() const { return has_value(); }
    [[nodiscard]] const E& error() const& { return *error_; }
    [[nodiscard]] E&& error() && { return std::move(*error_); }

private:
    std::optional<E> error_;
};

}  // namespace doorman
