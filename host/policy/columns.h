#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "model/columns.h"
#include "policy/facts.h"

namespace doorman {

/// The facts in their columns, by their names in policies.

/// The column of a fact of type `number`; empty for any other.
std::span<const double> numbers(const FactColumns& columns, Fact fact);
std::span<double> numbers(FactColumns& columns, Fact fact);

/// The column of a fact of type `word` (index into `FactInfo::words`) or `truth` (0, 1); empty for
/// a number.
std::span<const std::int8_t> words(const FactColumns& columns, Fact fact);
std::span<std::int8_t> words(FactColumns& columns, Fact fact);

/// Adds `count` rows of these facts: without an id, undecided.
void append(FactColumns& columns, const Facts& facts, std::size_t count = 1);
/// The same, in place of what the columns hold; their memory is used again.
void assign(FactColumns& columns, const Facts& facts, std::size_t count);

/// Puts other facts into a row; whose it is and what was done of it stays.
void replace(FactColumns& columns, std::size_t row, const Facts& facts);

/// A row as it was added.
Facts facts_at(const FactColumns& columns, std::size_t row);

/// Whether what is said of sales, or of spam, stands on thin evidence in this row, so that no
/// Ignore must rest on it (policy/verdict.h).
bool is_thin_sales(const FactColumns& columns, std::size_t row);
bool is_thin_spam(const FactColumns& columns, std::size_t row);

}  // namespace doorman
