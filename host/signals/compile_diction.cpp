// Run while building: turns vocabulary/diction.json and concepts.json into tables that are looked
// up by hash. The large ones have a source of their own: what looks them up is compiled, and looked
// at by clang-tidy, without them.
//
//   compile_diction DICTION CONCEPTS HEADER SOURCE

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include <nlohmann/json.hpp>

#include "signals/diction.h"
#include "signals/diction_hash.h"
#include "signals/words.h"
#include "text/fnv.h"

namespace {

using Json = nlohmann::ordered_json;
using Weights = std::array<std::int16_t, doorman::kDictionGroups.size()>;
using FeatureWeights = decltype(doorman::DictionEntry::weights);
static_assert(std::tuple_size_v<FeatureWeights> == std::tuple_size_v<Weights>);
const std::string kWeightsType =
    "std::array<std::int16_t, " + std::to_string(std::tuple_size_v<Weights>) + ">";
/// What words, or beginnings of words, are about.
using Meanings = std::map<std::string, std::vector<std::size_t>>;

Json parse_file(const char* path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error(std::string(path) + ": cannot be read");
    return Json::parse(in, nullptr, true, /*ignore_comments=*/true);
}

template <class List>
std::string row(const List& numbers) {
    std::string out = "{";
    for (const auto number : numbers) out += std::to_string(number) + ", ";
    out.replace(out.size() - 2, 2, "}");
    return out;
}

/// "@we@offer" is a pair of concepts.
std::uint64_t hash_of(std::string_view feature) {
    const std::size_t second = feature.starts_with('@') ? feature.find('@', 1) : feature.npos;
    if (second == feature.npos) return doorman::fnv1a(feature);
    return doorman::diction_pair_hash(doorman::fnv1a(feature.substr(0, second)),
                                      doorman::fnv1a(feature.substr(second)));
}

std::string key_of(std::uint64_t hash) {
    const std::uint32_t key = doorman::diction_key(hash);
    return "{" + row(std::array{key & 0xFF, key >> 8 & 0xFF, key >> 16 & 0xFF, key >> 24}) + "}";
}

/// Where each text goes in a table that is at most nine tenths full: hardly anything but what is in
/// it gets past the filter.
template <class Texts>
std::vector<const typename Texts::value_type*> placed(const Texts& texts) {
    std::vector<const typename Texts::value_type*> rows(std::bit_ceil(texts.size() * 10 / 9 + 2));
    for (const auto& entry : texts) {
        const std::uint64_t hash = hash_of(entry.first);
        std::size_t at = hash & (rows.size() - 1);
        for (; rows[at]; at = (at + 1) & (rows.size() - 1)) {
            // Whoever is looked up here would be taken for the other.
            if (doorman::diction_key(hash_of(rows[at]->first)) == doorman::diction_key(hash))
                throw std::runtime_error("\"" + entry.first + "\": hashes as \"" + rows[at]->first +
                                         '"');
        }
        rows[at] = &entry;
    }
    return rows;
}

/// What is generated.
struct Generated {
    std::ofstream header;
    std::ofstream source;
};

template <class Texts>
void write_table(Generated& out, std::string_view type, std::string_view name, const Texts& texts,
                 std::string (*values)(const typename Texts::mapped_type&)) {
    const auto rows = placed(texts);
    std::vector<std::uint64_t> filter(doorman::hash_filter_bits(texts.size()) / 64);
    const std::string table = "const HashTable<" + std::string(type) + ", " +
                              std::to_string(rows.size()) + ", " + std::to_string(filter.size()) +
                              "> " + std::string(name);
    out.header << "extern " << table << ";\n\n";
    out.source << "constinit " << table << "{{{\n";
    for (const auto* entry : rows) {
        if (!entry) {
            out.source << "    {},\n";
            continue;
        }
        const std::uint64_t hash = hash_of(entry->first);
        const std::size_t bit = doorman::hash_filter_bit(hash, 64 * filter.size());
        filter[bit / 64] |= std::uint64_t{1} << (bit % 64);
        out.source << "    {" << key_of(hash) << ", " << values(entry->second) << "},\n";
    }
    out.source << "}}, {{\n";
    for (const std::uint64_t bits : filter) out.source << "    " << bits << "U,\n";
    out.source << "}}};\n\n";
}

void write_concepts(Generated& out, const Json& concepts) {
    Meanings whole;
    Meanings beginnings;
    std::size_t about = 0;
    out.header << "inline constexpr std::string_view kConceptNames[] = {\n";
    for (const auto& [name, words] : concepts.items()) {
        out.header << "    \"" << name << "\",\n";
        for (const auto& word : words) {
            auto text = word.get<std::string>();
            const bool open = text.ends_with('*');
            if (open) text.pop_back();
            text = doorman::phrase_of(text);
            if (text.empty() || text.find_first_of(" |*") != std::string::npos)
                throw std::runtime_error(name + ": \"" + word.get<std::string>() + "\": no word");
            std::vector<std::size_t>& all = (open ? beginnings : whole)[text];
            if (std::find(all.begin(), all.end(), about) == all.end()) all.push_back(about);
            if (all.size() > doorman::ConceptEntry{}.concepts.size())
                throw std::runtime_error("\"" + text + "\": about too many things");
        }
        ++about;
    }
    out.header << "};\n\ninline constexpr std::uint64_t kConceptHashes[] = {\n";
    for (const auto& [name, words] : concepts.items())
        out.header << "    " << doorman::fnv1a("@" + name) << "U,\n";
    out.header << "};\n\n";
    const auto values = [](const std::vector<std::size_t>& all) {
        std::vector<std::size_t> four = all;
        four.resize(doorman::ConceptEntry{}.concepts.size(), doorman::kNoConcept);
        return "{" + row(four) + "}";
    };
    write_table(out, "ConceptEntry", "kWholeWords", whole, values);
    write_table(out, "ConceptEntry", "kBeginnings", beginnings, values);
    const auto [shortest, longest] = std::minmax_element(
        beginnings.begin(), beginnings.end(),
        [](const auto& a, const auto& b) { return a.first.size() < b.first.size(); });
    out.header << "inline constexpr std::size_t kShortestBeginning = " << shortest->first.size()
               << ";\ninline constexpr std::size_t kLongestBeginning = " << longest->first.size()
               << ";\n\n";
}

void write_diction(Generated& out, const Json& diction) {
    out.header << "inline constexpr " << kWeightsType
               << " kDictionBias = " << row(diction.at("bias").get<Weights>())
               << ";\n\ninline constexpr " << kWeightsType << " kDictionLengths[] = {\n";
    for (const Json& length : diction.at("lengths"))
        out.header << "    " << row(length.get<Weights>()) << ",\n";
    out.header << "};\n\ninline constexpr " << kWeightsType << " kDictionMarks[] = {\n";
    for (const doorman::MarkSigns& mark : doorman::kMarks)
        out.header << "    " << row(diction.at("marks").at(std::string(mark.name)).get<Weights>())
                   << ",\n";
    out.header << "};\n\n";
    std::map<std::string, FeatureWeights> features;
    for (const auto& [text, weights] : diction.at("words").items()) {
        FeatureWeights& own = features[text];
        const auto wide = weights.get<Weights>();
        std::copy(wide.begin(), wide.end(), own.begin());
        if (!std::equal(own.begin(), own.end(), wide.begin()))
            throw std::runtime_error("\"" + text + "\": a weight past 12.7");
    }
    write_table(out, "DictionEntry", "kDiction", features,
                [](const FeatureWeights& weights) { return "{" + row(weights) + "}"; });
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 5) {
        std::cerr << "usage: compile_diction DICTION CONCEPTS HEADER SOURCE\n";
        return 2;
    }
    try {
        Generated out{std::ofstream(argv[3], std::ios::binary),
                      std::ofstream(argv[4], std::ios::binary)};
        out.header << "#pragma once\n\n#include <string_view>\n\n"
                      "#include \"signals/diction_hash.h\"\n\nnamespace doorman::vocabulary {\n\n";
        out.source << "#include \"signals/diction_table.h\"\n\nnamespace doorman::vocabulary {\n\n";
        write_diction(out, parse_file(argv[1]));
        write_concepts(out, parse_file(argv[2]));
        for (std::ofstream* file : {&out.header, &out.source}) {
            *file << "}  // namespace doorman::vocabulary\n";
            if (!file->flush()) throw std::runtime_error("the tables cannot be written");
        }
    } catch (const std::exception& error) {
        std::cerr << "compile_diction: " << error.what() << '\n';
        return 1;
    }
}
