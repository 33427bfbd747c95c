#include "rules/expressions.h"

#include "rules/pattern.h"

namespace doorman {

const RE2& CompiledExpressions::get(std::size_t index, std::string_view pattern) {
    std::call_once(any_, [&] { slots_ = std::vector<Slot>(count_); });
    Slot& slot = slots_[index];
    std::call_once(slot.once, [&] {
        slot.expression = std::make_unique<const RE2>(
            re2::StringPiece(pattern.data(), pattern.size()), expression_options());
    });
    return *slot.expression;
}

}  // namespace doorman
