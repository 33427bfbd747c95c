#include "signals/owner.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

#include "signals/employer.h"
#include "signals/industry.h"
#include "signals/vocabulary_tables.h"

namespace doorman {
namespace {

using vocabulary::kAlumniPatterns;
using vocabulary::kNamePatterns;

constexpr std::size_t kShortestJoined = 4;
constexpr std::size_t kShortestBrief = 3;
/// Longer single words are names that no sentence holds by accident in small letters.
constexpr std::size_t kLongestAbbreviation = 5;
/// A background is the owner's own, but a file may hold anything.
constexpr std::size_t kMostNames = 200;
constexpr std::size_t kMostAliases = 20;

bool contains(std::span<const Phrase> sorted, std::string_view text) {
    const auto found =
        std::lower_bound(sorted.begin(), sorted.end(), text,
                         [](const Phrase& p, std::string_view t) { return p.text < t; });
    return found != sorted.end() && found->text == text;
}

bool is_single(std::string_view phrase) {
    return phrase.find_first_of(" |") == std::string_view::npos;
}

template <class Visit>
void for_each_word(std::string_view phrase, Visit visit) {
    while (!phrase.empty()) {
        const auto end = std::min(phrase.find_first_of(" |"), phrase.size());
        visit(phrase.substr(0, end));
        phrase.remove_prefix(std::min(end + 1, phrase.size()));
    }
}

bool all_generic(std::string_view phrase) {
    bool generic = true;
    for_each_word(phrase, [&](std::string_view word) {
        generic = generic && (contains(vocabulary::kGeneric, word) || word.size() < 2);
    });
    return generic;
}

bool says_nothing(std::string_view phrase) {
    return phrase.size() < 2 || all_generic(phrase) || contains(vocabulary::kPlaces, phrase);
}

std::string_view last_word(std::string_view phrase) {
    const auto gap = phrase.find_last_of(" |");
    return gap == std::string_view::npos ? phrase : phrase.substr(gap + 1);
}

std::string_view first_word(std::string_view phrase) {
    return phrase.substr(0, phrase.find_first_of(" |"));
}

/// "MIT", "MICE".
bool is_abbreviation_in_capitals(const WordText& name) {
    return name.words.size() == 1 && name.words[0].all_capitals &&
           name.text.size() <= kLongestAbbreviation;
}

/// "acme events" of "acme events group|s p a".
std::string company_name(std::string name) {
    std::replace(name.begin(), name.end(), '|', ' ');
    for (;;) {
        take_off_legal_forms(name);
        const auto gap = name.find_last_of(' ');
        if (gap == std::string::npos ||
            !contains(vocabulary::kLegal, std::string_view(name).substr(gap + 1)))
            return name;
        name.resize(gap);
    }
}

/// One word is made of the pattern and the school's own: "uiowa", "warszawskiej".
bool is_joined(const NamePattern& pattern) {
    return (!pattern.before.empty() && !pattern.before.ends_with(' ')) ||
           (!pattern.after.empty() && !pattern.after.starts_with(' '));
}

/// Whether a name can be told to be written so. "u{}" would take any word for a school.
bool can_be_recognised(const NamePattern& pattern) {
    return pattern.before.ends_with(' ') || pattern.after.starts_with(' ');
}

/// What stands in the pattern's hole; empty when `phrase` is not written so.
std::string_view hole_of(const NamePattern& pattern, std::string_view phrase) {
    if (!can_be_recognised(pattern) ||
        phrase.size() <= pattern.before.size() + pattern.after.size() ||
        !phrase.starts_with(pattern.before) || !phrase.ends_with(pattern.after))
        return {};
    const auto hole = phrase.substr(pattern.before.size(),
                                    phrase.size() - pattern.before.size() - pattern.after.size());
    return all_generic(hole) ? std::string_view() : hole;
}

std::string filled(const NamePattern& pattern, std::string_view hole) {
    std::string text(pattern.before);
    text.append(hole).append(pattern.after);
    return text;
}

bool is_spoken_of_by_place(const NamePattern& pattern) {
    return pattern.before == "university of " || pattern.after == " university";
}

std::vector<std::string_view> split_aliases(std::string_view name) {
    std::vector<std::string_view> parts;
    while (true) {
        const auto slash = name.find(" / ");
        parts.push_back(name.substr(0, slash));
        if (slash == std::string_view::npos || parts.size() == kMostAliases) return parts;
        name.remove_prefix(slash + 3);
    }
}

/// All ways to write the names of one ground.
class Spellings {
public:
    explicit Spellings(GroundKind kind) : kind_(kind) {}

    void add_typed(std::string_view name) {
        const WordText words = words_of(name, fold(name));
        std::string phrase = words.text;
        if (kind_ == GroundKind::employer) phrase = company_name(std::move(phrase));
        add(phrase, is_abbreviation_in_capitals(words), false);
        if (kind_ == GroundKind::school) add_school(phrase);
        if (kind_ == GroundKind::employer) whole_.push_back(std::move(phrase));
    }

    std::vector<GroundAlias> take() {
        for (const std::string& name : whole_) add_brief(name);
        return std::move(aliases_);
    }

private:
    void add_school(const std::string& phrase) {
        std::vector<std::string> names{phrase};
        for (const Phrase& known : vocabulary::kSchoolNames) {
            if (known.text != phrase) continue;
            for (const Phrase& other : vocabulary::kSchoolNames) {
                if (other.value != known.value || other.text == phrase) continue;
                names.emplace_back(other.text);
                add(std::string(other.text),
                    is_single(other.text) && other.text.size() <= kLongestAbbreviation, false);
            }
        }
        for (const std::string& name : names) add_patterns(name);
    }

    void add_patterns(const std::string& name) {
        for (const NamePattern& pattern : kNamePatterns) {
            const std::string_view hole = hole_of(pattern, name);
            if (hole.empty()) continue;
            for (const NamePattern& other : kNamePatterns) {
                if (other.group != pattern.group) continue;
                const bool joined = is_joined(other);
                if (joined && (!is_single(hole) || hole.size() < kShortestJoined)) continue;
                add(filled(other, hole), false, false, joined);
            }
            if (!is_spoken_of_by_place(pattern)) continue;
            for (const NamePattern& other : kAlumniPatterns) add(filled(other, hole), false, true);
        }
    }

    void add_brief(std::string_view phrase) {
        const std::string_view name = first_word(phrase);
        if (name.size() == phrase.size() || name.size() < kShortestBrief || says_nothing(name) ||
            !all_generic(phrase.substr(name.size() + 1)) || !seen_.insert(std::string(name)).second)
            return;
        GroundAlias alias;
        alias.brief = true;
        alias.text = name;
        aliases_.push_back(std::move(alias));
    }

    void add(std::string text, bool capitals, bool alumni, bool joined = false) {
        std::replace(text.begin(), text.end(), '|', ' ');
        if (!alumni && says_nothing(text)) return;
        if (!seen_.insert(text).second) return;
        GroundAlias alias;
        alias.single = is_single(text) && !joined && !alumni;
        alias.may_go_on = contains(vocabulary::kGeneric, last_word(text)) &&
                          !contains(vocabulary::kGeneric, first_word(text)) && !alumni;
        alias.capitals = capitals;
        alias.alumni = alumni;
        alias.text = std::move(text);
        aliases_.push_back(std::move(alias));
    }

    GroundKind kind_;
    std::vector<std::string> whole_;
    std::set<std::string> seen_;
    std::vector<GroundAlias> aliases_;
};

void sort_by_text(std::vector<Phrase>& phrases) {
    std::sort(phrases.begin(), phrases.end(),
              [](const Phrase& a, const Phrase& b) { return a.text < b.text; });
}

}  // namespace

Owner::Owner(const Background& background) : region_(phrase_of(background.region)) {
    add(GroundKind::school, background.schools);
    add(GroundKind::employer, background.employers);
    add(GroundKind::group, background.groups);
    add(GroundKind::programme, background.programmes);
    drop_brief_names_of_others();
    phrases_.reserve(aliases_.size());
    for (std::size_t i = 0; i < aliases_.size(); ++i)
        phrases_.push_back({aliases_[i].text, static_cast<std::uint32_t>(i)});
    sort_by_text(phrases_);
    add_industries(background.industries);
}

void Owner::add(GroundKind kind, const std::vector<std::string>& names) {
    for (std::size_t i = 0; i < std::min(names.size(), kMostNames); ++i) {
        const auto typed = split_aliases(names[i]);
        Spellings spellings(kind);
        for (const std::string_view one : typed) spellings.add_typed(one);
        std::vector<GroundAlias> found = spellings.take();
        if (found.empty()) continue;
        for (GroundAlias& alias : found) {
            alias.ground = static_cast<std::uint16_t>(grounds_.size());
            aliases_.push_back(std::move(alias));
        }
        grounds_.push_back({kind, std::string(typed.front())});
    }
}

/// Who worked at "Acme Events" and at "Acme" means the second by "Acme".
void Owner::drop_brief_names_of_others() {
    std::set<std::string> whole;
    for (const GroundAlias& alias : aliases_)
        if (!alias.brief) whole.insert(alias.text);
    std::erase_if(aliases_, [&](const GroundAlias& alias) {
        return alias.brief && whole.contains(alias.text);
    });
}

bool Owner::has(GroundKind kind) const {
    return std::any_of(grounds_.begin(), grounds_.end(),
                       [&](const Ground& g) { return g.kind == kind; });
}

void Owner::add_industries(const std::vector<std::string>& words) {
    std::vector<bool> abbreviations;
    for (const std::string& typed : words) {
        if (industry_words_.size() >= kMostNames) break;
        WordText read = words_of(typed, fold(typed));
        if (read.words.empty()) continue;
        for (const IndustryHit& hit : industries_in(read)) industries_.push_back(hit.industry);
        abbreviations.push_back(is_abbreviation_in_capitals(read));
        industry_words_.push_back(std::move(read.text));
    }
    std::sort(industries_.begin(), industries_.end());
    industries_.erase(std::unique(industries_.begin(), industries_.end()), industries_.end());
    for (std::size_t i = 0; i < industry_words_.size(); ++i)
        industry_phrases_.push_back({industry_words_[i], 0, false, abbreviations[i]});
    sort_by_text(industry_phrases_);
}

}  // namespace doorman
