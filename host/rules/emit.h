#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "rules/pack.h"

namespace doorman {

/// A pack file as it stands on disk.
struct PackFile {
    std::string name;
    std::string json;
};

/// Writes the C++ source that defines `kBuiltInRules` and `built_in_sources`: constant data, in
/// which nothing has to be parsed or built at start.
void emit_tables(std::ostream& out, const std::vector<PackSource>& packs,
                 const std::vector<PackFile>& files);

}  // namespace doorman
