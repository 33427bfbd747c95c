#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <span>
#include <string_view>

#include "model/result.h"

namespace doorman {

/// Bytes that come piece by piece.
class ByteSource {
public:
    ByteSource() = default;
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;
    virtual ~ByteSource() = default;

    /// At least one byte into `into` (which is not empty); 0 = the end. After an error nothing more
    /// is asked for.
    virtual Result<std::size_t> read(std::span<char> into) = 0;
};

/// A text in memory, which must outlive it.
class TextSource : public ByteSource {
public:
    explicit TextSource(std::string_view text) : rest_(text) {}

    Result<std::size_t> read(std::span<char> into) override {
        const std::size_t count = std::min(into.size(), rest_.size());
        std::memcpy(into.data(), rest_.data(), count);
        rest_.remove_prefix(count);
        return count;
    }

private:
    std::string_view rest_;
};

}  // namespace doorman
