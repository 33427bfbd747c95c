#pragma once

#include <string>
#include <string_view>

#include "model/annotation.h"
#include "model/invitation.h"

namespace doorman {

/// The file's JSON columns. Bytes that are not UTF-8 become U+FFFD.

/// What was judged and why.
struct StoredAnnotation {
    /// ISO 639-1, of the note; empty = not known.
    std::string language;
    Scores scores;
    /// Rule, group, weight and evidence. The owner's words are not kept; they follow from the rule.
    std::vector<Signal> signals;
};
StoredAnnotation stored(const Annotation& annotation);
std::string compact(const StoredAnnotation& annotation);
/// What `compact` kept of it; what cannot be read is not known.
StoredAnnotation annotation_of(std::string_view text);

std::string compact(const ProfileFacts& facts);
/// What cannot be read is not known.
ProfileFacts profile_facts_of(std::string_view text);

/// `later`, and where it does not know a fact, `earlier`.
ProfileFacts merged(const ProfileFacts& earlier, const ProfileFacts& later);

}  // namespace doorman
