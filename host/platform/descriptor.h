#pragma once

#include <chrono>
#include <cstddef>
#include <span>
#include <string_view>
#include <utility>

#include "model/result.h"

namespace doorman {

/// Owns a file descriptor; -1 = none.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int fd) : fd_(fd) {}
    Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        if (this != &other) {
            close();
            fd_ = std::exchange(other.fd_, -1);
        }
        return *this;
    }
    ~Descriptor() { close(); }

    [[nodiscard]] int get() const { return fd_; }
    explicit operator bool() const { return fd_ >= 0; }
    void close();

private:
    int fd_ = -1;
};

/// Reads what is there, at least one byte, waiting for it if need be. 0 = end of input. Interrupted
/// calls are repeated.
Result<std::size_t> read_some(const Descriptor& from, std::span<char> into);

/// Whether a read would not wait, or no longer than `patience`: bytes are there, or the end of
/// input is.
bool input_waiting(const Descriptor& from, std::chrono::milliseconds patience = {});

/// Writes all of `bytes`, however many calls that takes.
Result<void> write_all(const Descriptor& to, std::string_view bytes);

}  // namespace doorman
