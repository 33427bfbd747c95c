#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace doorman {

/// One pending invitation as the page showed it. Every field but `key` may be absent, and absent
/// means *not known*: never zero, never empty. All text is valid UTF-8, exactly as shown.

/// Whether the card showed a photograph of the sender or LinkedIn's grey figure.
enum class Photo { present, placeholder };

/// The marks LinkedIn puts beside a name.
enum class Badge { verified, premium, open_to_work };

/// The page's own filter ("Your school", "Your company" …) under which the card was listed.
enum class ListFilter { mutual_connection, school, company, verified };

/// The sender's text, or the fact that the card had none.
struct Note {
    /// nullopt: the card was seen to carry no note. (A card whose note could not be read has no
    /// `Note` at all.)
    std::optional<std::string> text;
    /// The page showed only the beginning of the text ("… see more").
    bool truncated = false;
};

/// The card's line of mutual connections.
struct Mutual {
    std::optional<std::int64_t> count;
    std::vector<std::string> names;
};

/// What the owner's own visit to the sender's profile page showed.
struct ProfileFacts {
    std::optional<std::int64_t> connections;
    /// The page said "500+": `connections` is a lower bound.
    bool connections_at_least = false;
    std::optional<std::int64_t> followers;
    std::optional<bool> about;
    std::optional<std::vector<std::string>> positions;
    std::optional<std::vector<std::string>> schools;
    std::optional<std::string> location;
    std::optional<std::string> company;
    /// ISO 8601 UTC ("2026-11-22T08:00:00Z").
    std::optional<std::string> seen_at;
};

/// How the key of a card without a number of its own begins.
inline constexpr std::string_view kProfileKey = "profile:";

struct Invitation {
    /// Opaque: the page's "urn:li:invitation:…", or "profile:<slug>" where the page has none.
    std::string key;
    /// The slug of /in/<slug>/, percent-decoded.
    std::optional<std::string> profile;
    std::optional<std::string> name;
    std::optional<std::string> headline;
    std::optional<Note> note;
    std::optional<Mutual> mutual;
    /// The card's insight lines as shown ("University of Iowa common organization").
    std::optional<std::vector<std::string>> insights;
    std::optional<Photo> photo;
    std::optional<std::vector<Badge>> badges;
    std::optional<bool> follows;
    /// As shown ("2 weeks ago"); not a date.
    std::optional<std::string> age;
    std::optional<ListFilter> list;
    std::optional<ProfileFacts> profile_facts;
};

}  // namespace doorman
