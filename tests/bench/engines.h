#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/catalogue.h"
#include "rules/matcher.h"

namespace doorman::bench {

/// Something that finds the rules of one text, fresh: nothing of earlier texts in its caches.
class Engine {
public:
    virtual ~Engine() = default;
    /// How many rules hit.
    virtual std::size_t count_hits(const Folded& note) = 0;
};

[[nodiscard]] std::unique_ptr<Engine> make_doorman(const Catalogue& catalogue);
[[nodiscard]] std::unique_ptr<Engine> make_re2_set(const std::vector<std::string>& patterns);
/// Expressions that Hyperscan refuses are left out and counted in `refused`.
[[nodiscard]] std::unique_ptr<Engine> make_hyperscan(const std::vector<std::string>& patterns,
                                                     std::size_t& refused);

/// The built-in rules' patterns that read notes.
[[nodiscard]] std::vector<std::string> note_patterns();

/// The same with their letters moved on by `shift` places in the alphabet: as many rules of the
/// same shapes, for words that nobody writes.
[[nodiscard]] std::string shifted(std::string_view pattern, int shift);

/// A catalogue of the built-in rules for notes, and of `copies - 1` shifted copies of each.
[[nodiscard]] Catalogue multiplied(std::size_t copies);

/// Nanoseconds for each note of the same expressions, one by one, in Node; nullopt without Node.
struct JavaScriptResult {
    double nanoseconds_per_note = 0;
    std::size_t hits = 0;
    std::size_t refused = 0;
};
[[nodiscard]] std::optional<JavaScriptResult> run_javascript(
    const std::vector<std::string>& patterns, const std::vector<Folded>& notes);

}  // namespace doorman::bench
