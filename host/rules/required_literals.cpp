#include "rules/required_literals.h"

#include <algorithm>
#include <numeric>

#include <re2/filtered_re2.h>

#include "rules/pattern.h"

namespace doorman {
namespace {

// Shorter ones stand in every other text.
constexpr int kMinLiteral = 3;
constexpr std::size_t kMaxClauses = 8;
// Of a second clause with many short literals the index gets long and the filter hardly finer.
constexpr std::size_t kMaxExtraLiterals = 48;

// Letters from the commonest to the rarest in the languages of the packs.
constexpr std::string_view kByFrequency = " eaionrtsldcumpghbvyfwkzjxq";

double surprise(char c) {
    const std::size_t rank = kByFrequency.find(c);
    return rank == std::string_view::npos ? 7.0 : 2.5 + 0.18 * static_cast<double>(rank);
}

class Analysis {
public:
    explicit Analysis(std::string_view pattern) : filter_(kMinLiteral) {
        int id = 0;
        ok_ = filter_.Add(re2::StringPiece(pattern.data(), pattern.size()), expression_options(),
                          &id) == RE2::NoError;
        if (ok_) filter_.Compile(&atoms_);
    }

    [[nodiscard]] const std::vector<std::string>& atoms() const { return atoms_; }

    // Whether no text without any of `members` (ascending indices of atoms) can match.
    [[nodiscard]] bool is_cut(const std::vector<bool>& members) const {
        std::vector<int> present;
        for (std::size_t i = 0; i < atoms_.size(); ++i)
            if (!members[i]) present.push_back(static_cast<int>(i));
        std::vector<int> potentials;
        filter_.AllPotentials(present, &potentials);
        return ok_ && potentials.empty();
    }

private:
    re2::FilteredRE2 filter_;
    std::vector<std::string> atoms_;
    bool ok_ = false;
};

}  // namespace

double rarity(std::string_view literal) {
    return std::accumulate(literal.begin(), literal.end(), 0.0,
                           [](double sum, char c) { return sum + surprise(c); });
}

std::vector<Clause> required_literals(std::string_view pattern) {
    const Analysis analysis(pattern);
    const auto& atoms = analysis.atoms();
    if (atoms.empty()) return {};

    std::vector<std::size_t> commonest_first(atoms.size());
    std::iota(commonest_first.begin(), commonest_first.end(), 0U);
    std::sort(commonest_first.begin(), commonest_first.end(),
              [&](std::size_t a, std::size_t b) { return rarity(atoms[a]) < rarity(atoms[b]); });

    // Each round takes from the atoms that are left whatever is not needed for a cut, the commonest
    // first; what remains is a minimal cut of rare atoms. Clauses share no atoms.
    std::vector<Clause> clauses;
    std::vector<bool> left(atoms.size(), true);
    while (clauses.size() < kMaxClauses && analysis.is_cut(left)) {
        std::vector<bool> cut = left;
        for (const std::size_t atom : commonest_first) {
            if (!cut[atom]) continue;
            cut[atom] = false;
            if (!analysis.is_cut(cut)) cut[atom] = true;
        }
        Clause clause;
        for (std::size_t i = 0; i < atoms.size(); ++i) {
            if (!cut[i]) continue;
            clause.push_back(atoms[i]);
            left[i] = false;
        }
        if (clauses.empty() || clause.size() <= kMaxExtraLiterals)
            clauses.push_back(std::move(clause));
    }
    return clauses;
}

}  // namespace doorman
