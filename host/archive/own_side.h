#pragma once

#include "archive/table.h"
#include "model/background.h"

namespace doorman {

/// What the files about the owner say, as a background to be reviewed: schools of Education.csv,
/// employers of Positions.csv (present ones first), industry and region of Profile.csv, words of
/// Skills.csv. Each adds what is not there yet, at most `kMostProposed` of a kind.
ArchiveResult<void> read_profile(Table& table, Background& background);
ArchiveResult<void> read_positions(Table& table, Background& background);
ArchiveResult<void> read_education(Table& table, Background& background);
ArchiveResult<void> read_skills(Table& table, Background& background);

inline constexpr std::size_t kMostProposed = 50;

/// `own` with what `proposed` has beyond it. Names are the same whatever their case and accents,
/// and an entry's aliases (" / ") count; a region that is there stays.
Background merged(const Background& own, const Background& proposed);

}  // namespace doorman
