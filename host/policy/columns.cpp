#include "policy/columns.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <type_traits>

#include "policy/verdict.h"

namespace doorman {
namespace {

constexpr double kUnknownNumber = std::numeric_limits<double>::quiet_NaN();

using NumberColumn = std::vector<double> FactColumns::*;
using WordColumn = std::vector<std::int8_t> FactColumns::*;

// In the order of Fact: first the numbers, then the words.
constexpr std::array kNumbers{&FactColumns::sales,         &FactColumns::spam,
                              &FactColumns::recruiting,    &FactColumns::personal,
                              &FactColumns::met,           &FactColumns::common_ground,
                              &FactColumns::same_industry, &FactColumns::headline_sells,
                              &FactColumns::completeness,  &FactColumns::mutual,
                              &FactColumns::connections,   &FactColumns::followers,
                              &FactColumns::same_text};
constexpr std::array kWords{&FactColumns::photo, &FactColumns::note, &FactColumns::list,
                            &FactColumns::follows, &FactColumns::automation};
static_assert(kNumbers.size() + kWords.size() == kFactCount);
static_assert(kNumbers.size() == static_cast<std::size_t>(Fact::photo));

const NumberColumn* number_column(Fact fact) {
    const auto index = static_cast<std::size_t>(fact);
    return index < kNumbers.size() ? &kNumbers[index] : nullptr;
}
const WordColumn* word_column(Fact fact) {
    const auto index = static_cast<std::size_t>(fact);
    return index < kNumbers.size() ? nullptr : &kWords[index - kNumbers.size()];
}

double number_in(const FactValue& value) {
    const auto* number = std::get_if<double>(&value);
    return number ? *number : kUnknownNumber;
}

std::int8_t word_in(const FactValue& value, Fact fact) {
    if (const auto* truth = std::get_if<bool>(&value)) return *truth ? 1 : 0;
    const auto* word = std::get_if<std::string_view>(&value);
    if (!word) return FactColumns::kUnknown;
    const auto known = info(fact).words;
    return static_cast<std::int8_t>(std::find(known.begin(), known.end(), *word) - known.begin());
}

template <class T>
std::optional<T> known(double number) {
    if (std::isnan(number)) return std::nullopt;
    if constexpr (std::is_integral_v<T>) return static_cast<T>(std::llround(number));
    return static_cast<T>(number);
}

template <class T>
std::optional<T> known_word(std::int8_t word) {
    if (word == FactColumns::kUnknown) return std::nullopt;
    return static_cast<T>(word);
}

EvidenceStrength sales_evidence(const FactColumns& columns, std::size_t row) {
    return {columns.sales_families[row], columns.sales_near_certain[row] != 0};
}
EvidenceStrength spam_evidence(const FactColumns& columns, std::size_t row) {
    return {columns.spam_families[row], columns.spam_near_certain[row] != 0};
}
std::optional<std::int64_t> same_text(const FactColumns& columns, std::size_t row) {
    return known<std::int64_t>(columns.same_text[row]);
}

/// Calls `write` with each column of facts and its value.
template <class Write>
void put(FactColumns& columns, const Facts& facts, const Write& write) {
    for (std::size_t i = 0; i < kFactCount; ++i) {
        const auto fact = static_cast<Fact>(i);
        const FactValue value = value_of(facts, fact);
        if (const NumberColumn* column = number_column(fact))
            write(columns.**column, number_in(value));
        else
            write(columns.**word_column(fact), word_in(value, fact));
    }
    write(columns.connections_at_least, std::uint8_t{facts.connections_at_least});
    const auto families = [](const EvidenceStrength& evidence) {
        return static_cast<std::uint8_t>(std::clamp(evidence.families, 0, 255));
    };
    write(columns.sales_families, families(facts.sales_evidence));
    write(columns.sales_near_certain, std::uint8_t{facts.sales_evidence.near_certain});
    write(columns.spam_families, families(facts.spam_evidence));
    write(columns.spam_near_certain, std::uint8_t{facts.spam_evidence.near_certain});
}

/// Those of what is not about the invitation, too.
template <class Write>
void put_undecided(FactColumns& columns, const Facts& facts, const Write& write) {
    put(columns, facts, write);
    write(columns.id, std::int64_t{0});
    write(columns.verdict, FactColumns::kUnknown);
    write(columns.action, FactColumns::kUnknown);
    write(columns.at, std::int64_t{0});
}

}  // namespace

std::span<const double> numbers(const FactColumns& columns, Fact fact) {
    const NumberColumn* column = number_column(fact);
    return column ? std::span(columns.**column) : std::span<const double>();
}
std::span<double> numbers(FactColumns& columns, Fact fact) {
    const NumberColumn* column = number_column(fact);
    return column ? std::span(columns.**column) : std::span<double>();
}
std::span<const std::int8_t> words(const FactColumns& columns, Fact fact) {
    const WordColumn* column = word_column(fact);
    return column ? std::span(columns.**column) : std::span<const std::int8_t>();
}
std::span<std::int8_t> words(FactColumns& columns, Fact fact) {
    const WordColumn* column = word_column(fact);
    return column ? std::span(columns.**column) : std::span<std::int8_t>();
}

void append(FactColumns& columns, const Facts& facts, std::size_t count) {
    put_undecided(columns, facts,
                  [&](auto& column, auto value) { column.insert(column.end(), count, value); });
}

void assign(FactColumns& columns, const Facts& facts, std::size_t count) {
    put_undecided(columns, facts, [&](auto& column, auto value) { column.assign(count, value); });
}

void replace(FactColumns& columns, std::size_t row, const Facts& facts) {
    put(columns, facts, [&](auto& column, auto value) { column[row] = value; });
}

Facts facts_at(const FactColumns& columns, std::size_t row) {
    const auto count = [&](Fact fact) { return known<std::int64_t>(numbers(columns, fact)[row]); };
    Facts facts;
    for (std::size_t i = 0; i < kScores.size(); ++i)
        facts.scores.*kScores[i].score = known<double>((columns.*kNumbers[i])[row]);
    facts.mutual = count(Fact::mutual);
    facts.connections = count(Fact::connections);
    facts.connections_at_least = columns.connections_at_least[row] != 0;
    facts.followers = count(Fact::followers);
    facts.same_text = same_text(columns, row);
    facts.photo = known_word<Photo>(columns.photo[row]);
    facts.note = known_word<NoteKind>(columns.note[row]);
    facts.list = known_word<ListFilter>(columns.list[row]);
    facts.follows = known_word<bool>(columns.follows[row]);
    facts.automation = known_word<bool>(columns.automation[row]);
    facts.sales_evidence = sales_evidence(columns, row);
    facts.spam_evidence = spam_evidence(columns, row);
    return facts;
}

bool is_thin_sales(const FactColumns& columns, std::size_t row) {
    return columns.note[row] == static_cast<std::int8_t>(NoteKind::recruiting) ||
           is_thin(sales_evidence(columns, row), same_text(columns, row));
}

bool is_thin_spam(const FactColumns& columns, std::size_t row) {
    return is_thin(spam_evidence(columns, row), same_text(columns, row));
}

}  // namespace doorman
