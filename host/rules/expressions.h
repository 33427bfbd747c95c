#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

#include <re2/re2.h>

namespace doorman {

/// RE2's compiled expressions, each made when it is first asked for, and kept. Safe from any
/// thread.
class CompiledExpressions {
public:
    explicit CompiledExpressions(std::size_t count) : count_(count) {}

    /// The expression at `index`, compiled from `pattern` at the first call. Check `ok()`: memory
    /// may not have sufficed.
    [[nodiscard]] const RE2& get(std::size_t index, std::string_view pattern);

private:
    struct Slot {
        std::once_flag once;
        std::unique_ptr<const RE2> expression;
    };
    std::size_t count_;
    // Most processes never need one.
    std::once_flag any_;
    std::vector<Slot> slots_;
};

}  // namespace doorman
