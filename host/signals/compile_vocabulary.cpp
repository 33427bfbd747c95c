// Run while building: turns vocabulary/*.json into sorted tables of folded phrases, so that nothing
// is parsed when the host starts.
//
//   compile_vocabulary INDUSTRIES SCHOOLS COMMON_GROUND OUT

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "signals/words.h"

namespace {

using Json = nlohmann::json;

struct Entry {
    std::string text;
    std::size_t value = 0;
    bool open = false;
    bool capitals = false;
};

Json parse_file(const char* path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error(std::string(path) + ": cannot be read");
    return Json::parse(in, nullptr, true, /*ignore_comments=*/true);
}

std::string literal(std::string_view text) {
    return Json(text).dump();
}

Entry entry(const std::string& term, std::size_t value) {
    const bool open = term.ends_with('*');
    Entry made{doorman::phrase_of(open ? std::string_view(term).substr(0, term.size() - 1) : term),
               value, open, false};
    const auto words = doorman::words_of(term, doorman::fold(term)).words;
    made.capitals = !words.empty() && words[0].all_capitals;
    if (made.text.empty()) throw std::runtime_error("\"" + term + "\": no word in it");
    if (made.text.find('*') != std::string::npos ||
        std::count(term.begin(), term.end(), '*') > (open ? 1 : 0))
        throw std::runtime_error("\"" + term + "\": * may only stand at the end");
    if (open && made.text.size() < 3)
        throw std::runtime_error("\"" + term + "\": too short for a *");
    return made;
}

void write_phrases(std::ostream& out, std::string_view name, std::vector<Entry> entries) {
    const auto key = [](const Entry& e) { return std::tie(e.text, e.value, e.open); };
    std::sort(entries.begin(), entries.end(),
              [&](const Entry& a, const Entry& b) { return key(a) < key(b); });
    entries.erase(std::unique(entries.begin(), entries.end(),
                              [&](const Entry& a, const Entry& b) { return key(a) == key(b); }),
                  entries.end());
    out << "inline constexpr Phrase " << name << "[] = {\n";
    for (const Entry& e : entries)
        out << "    {" << literal(e.text) << ", " << e.value << ", " << (e.open ? "true" : "false")
            << ", " << (e.capitals ? "true" : "false") << "},\n";
    out << "};\n\n";
}

std::vector<Entry> of_list(const Json& list) {
    std::vector<Entry> all;
    for (const Json& phrase : list) {
        const auto text = phrase.get<std::string>();
        // "@" is no word; `Word::after_at` stands for it.
        if (text != "@") all.push_back(entry(text, 0));
    }
    return all;
}

void write_industries(std::ostream& out, const Json& json) {
    std::vector<Entry> terms;
    std::size_t index = 0;
    out << "inline constexpr Industry kIndustries[] = {\n";
    for (const Json& industry : json.at("industries")) {
        const Json& name = industry.at("name");
        out << "    {" << literal(industry.at("id").get<std::string>()) << ", {"
            << literal(name.at("en").get<std::string>()) << ", "
            << literal(name.at("it").get<std::string>()) << ", "
            << literal(name.at("pl").get<std::string>()) << "}},\n";
        for (const auto& [language, list] : industry.at("terms").items())
            for (const Json& term : list) terms.push_back(entry(term.get<std::string>(), index));
        ++index;
    }
    for (const auto& [language, list] : json.at("none").items())
        for (const Json& term : list) terms.push_back(entry(term.get<std::string>(), index));
    out << "};\n\ninline constexpr std::uint32_t kNoIndustry = " << index << ";\n\n";
    write_phrases(out, "kIndustryTerms", std::move(terms));
    write_phrases(out, "kFor", of_list(json.at("for")));
    write_phrases(out, "kBy", of_list(json.at("by")));
    write_phrases(out, "kPast", of_list(json.at("past")));
    write_phrases(out, "kServed", of_list(json.at("served")));
    write_phrases(out, "kAnyField", of_list(json.at("anyField")));
    write_phrases(out, "kOffered", of_list(json.at("offered")));
    write_phrases(out, "kTwofold", of_list(json.at("twofold")));
}

void write_schools(std::ostream& out, const Json& json) {
    std::vector<Entry> names;
    std::size_t group = 0;
    for (const Json& school : json.at("schools")) {
        for (const Json& name : school) names.push_back(entry(name.get<std::string>(), group));
        ++group;
    }
    write_phrases(out, "kSchoolNames", std::move(names));
}

std::vector<Entry> by_language(const Json& lists) {
    std::vector<Entry> all;
    for (const auto& [language, list] : lists.items())
        for (const Json& phrase : list) all.push_back(entry(phrase.get<std::string>(), 0));
    return all;
}

/// A bit for each word whose last letter bears an accent: folding makes "pracuję" (I) and "pracuje"
/// (he) alike, and "trabajo en" and "trabajó en".
std::vector<Entry> with_accents(std::vector<Entry> cues, const Json& lists) {
    auto cue = cues.begin();
    for (const auto& [language, list] : lists.items()) {
        for (const Json& phrase : list) {
            const auto text = phrase.get<std::string>();
            const auto words = doorman::words_of(text, doorman::fold(text)).words;
            for (std::size_t i = 0; i < words.size(); ++i)
                cue->value |= static_cast<std::size_t>(words[i].ends_accented) << i;
            ++cue;
        }
    }
    return cues;
}

void write_patterns(std::ostream& out, const Json& json) {
    out << "inline constexpr NamePattern kNamePatterns[] = {\n";
    std::size_t group = 0;
    for (const Json& equivalents : json.at("patterns")) {
        for (const Json& pattern : equivalents) {
            const auto text = pattern.get<std::string>();
            const auto hole = text.find("{}");
            if (hole == std::string::npos)
                throw std::runtime_error("\"" + text + "\": no {} in it");
            out << "    {" << literal(text.substr(0, hole)) << ", "
                << literal(text.substr(hole + 2)) << ", " << group << "},\n";
        }
        ++group;
    }
    out << "};\n\ninline constexpr NamePattern kAlumniPatterns[] = {\n";
    for (const Json& pattern : json.at("alumni")) {
        const auto text = pattern.get<std::string>();
        const auto hole = text.find("{}");
        out << "    {" << literal(text.substr(0, hole)) << ", " << literal(text.substr(hole + 2))
            << ", 0},\n";
    }
    out << "};\n\n";
}

constexpr std::array kLists{
    std::pair{"kBoth", "both"},
    std::pair{"kOurs", "ours"},
    std::pair{"kOursIs", "oursIs"},
    std::pair{"kAlso", "also"},
    std::pair{"kWished", "wished"},
    std::pair{"kMe", "me"},
    std::pair{"kWe", "we"},
    std::pair{"kNotMe", "notMe"},
    std::pair{"kYou", "you"},
    std::pair{"kYouBehind", "youBehind"},
    std::pair{"kMine", "mine"},
    std::pair{"kYours", "yours"},
    std::pair{"kSomebody", "somebody"},
    std::pair{"kThird", "third"},
    std::pair{"kWith", "with"},
    std::pair{"kBeing", "being"},
    std::pair{"kAnd", "and"},
    std::pair{"kJobBefore", "jobBefore"},
    std::pair{"kDenied", "denied"},
    std::pair{"kJobBehind", "jobBehind"},
    std::pair{"kOutsiders", "outsiders"},
    std::pair{"kTellsOfOthers", "tellsOfOthers"},
    std::pair{"kFoundations", "foundations"},
    std::pair{"kCountries", "countries"},
    std::pair{"kJoining", "joining"},
    std::pair{"kOffshoots", "offshoots"},
    std::pair{"kNamed", "named"},
    std::pair{"kAt", "at"},
    std::pair{"kIn", "in"},
    std::pair{"kLegal", "legal"},
    std::pair{"kVenue", "venue"},
    std::pair{"kInsight", "insight"},
    std::pair{"kGeneric", "generic"},
    std::pair{"kPlaces", "places"},
};

}  // namespace

int main(int argc, char** argv) {
    if (argc != 5) {
        std::cerr << "usage: compile_vocabulary INDUSTRIES SCHOOLS COMMON_GROUND OUT\n";
        return 2;
    }
    try {
        std::ofstream out(argv[4], std::ios::binary);
        out << "#pragma once\n\n#include \"signals/vocabulary.h\"\n\nnamespace doorman::vocabulary "
               "{\n\n";
        write_industries(out, parse_file(argv[1]));
        write_schools(out, parse_file(argv[2]));
        const Json ground = parse_file(argv[3]);
        write_patterns(out, ground);
        write_phrases(out, "kShared", by_language(ground.at("shared")));
        const Json& own = ground.at("own");
        write_phrases(out, "kOwn", with_accents(by_language(own), own));
        write_phrases(out, "kRelatives", by_language(ground.at("relatives")));
        write_phrases(out, "kOthers", by_language(ground.at("others")));
        for (const auto& [name, key] : kLists) write_phrases(out, name, of_list(ground.at(key)));
        out << "}  // namespace doorman::vocabulary\n";
        if (!out.flush()) throw std::runtime_error(std::string(argv[4]) + ": cannot be written");
    } catch (const std::exception& error) {
        std::cerr << "compile_vocabulary: " << error.what() << '\n';
        return 1;
    }
}
