#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace doorman::bench {

/// `count` different notes, the same ones in each run: greeting, two to four sentences of everyday
/// or of selling in eight languages with changing names, firms and numbers, signature. About 190
/// bytes each, as real notes have.
[[nodiscard]] std::vector<std::string> generate_notes(std::size_t count);

}  // namespace doorman::bench
