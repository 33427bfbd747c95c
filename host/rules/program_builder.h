#pragma once

#include <string_view>
#include <vector>

#include "rules/program.h"
#include "rules/syntax.h"

namespace doorman {

/// Compiles expressions into `Programs`, and owns them.
class ProgramBuilder {
public:
    /// Adds the program of `pattern`, as the last one; one that is not native when the machine
    /// cannot express it. A native one never matches the empty text.
    void add(std::string_view pattern);

    /// Valid until the next `add`, and while the builder stays where it is.
    [[nodiscard]] Programs programs() const;

private:
    class Emitter;

    std::vector<Program> programs_;
    std::vector<Instruction> code_;
    std::vector<char> bytes_;
    std::vector<ProgramSet> sets_;
    std::vector<CharSet> set_sources_;
    std::vector<ProgramRange> ranges_;
    std::vector<ProgramTable> tables_;
    std::vector<std::uint16_t> targets_;
};

}  // namespace doorman
