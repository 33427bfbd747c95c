#include "rules/emit.h"

#include <cstdio>
#include <ostream>
#include <string_view>

#include "rules/literal_index.h"
#include "rules/required_literals.h"
#include "rules/rule_tables.h"

namespace doorman {
namespace {

std::string literal(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte >= 0x20 && byte < 0x7F && c != '?') {
            out += c;
        } else {
            // Three octal digits end by themselves, which hexadecimal escapes do not.
            char escape[5];
            std::snprintf(escape, sizeof escape, "\\%03o", static_cast<unsigned>(byte));
            out += escape;
        }
    }
    return out + '"';
}

std::string number(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.17g", value);
    return text;
}

std::string group(Group value) { return "Group{" + std::to_string(static_cast<int>(value)) + "}"; }

// constexpr std::array<TYPE, N> NAME{{ITEM, …}};
template <class Range, class Write>
void array(std::ostream& out, std::string_view type, std::string_view name, const Range& range,
           Write write) {
    out << "constexpr std::array<" << type << ", " << std::size(range) << "> " << name << "{";
    if (std::size(range) > 0) {
        out << "{\n";
        int column = 0;
        for (const auto& item : range) {
            const std::string text = write(item);
            column += static_cast<int>(text.size()) + 1;
            out << text << ',';
            if (column > 90) {
                out << '\n';
                column = 0;
            }
        }
        out << "}";
    }
    out << "};\n";
}

template <class Range>
void numbers(std::ostream& out, std::string_view type, std::string_view name, const Range& range,
             std::string_view suffix = {}) {
    array(out, type, name, range,
          [&](auto value) { return std::to_string(value) + std::string(suffix); });
}

void emit_rules(std::ostream& out, const std::vector<PackSource>& packs) {
    std::vector<const RuleSource*> rules;
    for (const PackSource& pack : packs)
        for (const RuleSource& rule : pack.rules) rules.push_back(&rule);

    for (std::size_t i = 0; i < rules.size(); ++i)
        if (!rules[i]->others.empty())
            array(out, "Influence", "others_" + std::to_string(i), rules[i]->others,
                  [](const Influence& influence) {
                      return "Influence{" + group(influence.group) + ", " +
                             number(influence.weight) + "}";
                  });
    std::size_t index = 0;
    array(out, "Rule", "rules", rules, [&](const RuleSource* rule) {
        const std::string others =
            rule->others.empty() ? "{}" : "others_" + std::to_string(index);
        ++index;
        return "Rule{" + literal(rule->id) + ", " + group(rule->group) + ", " +
               literal(rule->family) + ", " + literal(rule->language) + ", FieldSet{" +
               std::to_string(rule->fields.bits()) + "}, " + literal(rule->pattern) + ", " +
               number(rule->weight) + ", " + others + ", Words{" + literal(rule->text_en) + ", " +
               literal(rule->text_it) + ", " + literal(rule->text_pl) + "}, " +
               (rule->near_certain ? "true" : "false") + "}";
    });
    array(out, "PackInfo", "packs", packs, [](const PackSource& pack) {
        return "PackInfo{" + literal(pack.id) + ", " + std::to_string(pack.version) + ", " +
               std::to_string(pack.rules.size()) + "}";
    });
}

void emit_index(std::ostream& out, const std::vector<PackSource>& packs) {
    std::vector<std::vector<Clause>> clauses;
    for (const PackSource& pack : packs)
        for (const RuleSource& rule : pack.rules) clauses.push_back(required_literals(rule.pattern));
    const OwnedLiteralIndex owned(clauses);
    const LiteralIndex& index = owned.index();

    numbers(out, "std::uint64_t", "bitmap", index.bitmap, "U");
    numbers(out, "std::uint32_t", "buckets", index.buckets);
    array(out, "LiteralIndex::Literal", "literals", index.literals,
          [](const LiteralIndex::Literal& entry) {
              return "{" + std::to_string(entry.begin) + "," + std::to_string(entry.size) + "," +
                     std::to_string(entry.gram) + "," + std::to_string(entry.first_use) + "}";
          });
    array(out, "LiteralIndex::Use", "uses", index.uses, [](const LiteralIndex::Use& use) {
        return "{" + std::to_string(use.rule) + "," + std::to_string(use.clause_bit) + "}";
    });
    numbers(out, "char", "bytes", index.bytes);
    numbers(out, "std::uint8_t", "clauses", index.clauses);
    numbers(out, "std::uint32_t", "always", index.always);
    out << "constexpr LiteralIndex literal_index{bitmap, " << index.bitmap_bits << ", buckets, "
        << index.bucket_bits << ", literals, uses, {bytes.data(), bytes.size()}, "
        << (index.pairs ? "true" : "false") << ", " << (index.triples ? "true" : "false")
        << ", clauses, always};\n";
}

void emit_biases(std::ostream& out, const std::vector<PackSource>& packs) {
    std::array<double, kGroupNames.size()> biases{};
    for (const PackSource& pack : packs)
        if (pack.bias) biases[static_cast<std::size_t>(*group_of(pack.id))] = *pack.bias;
    array(out, "double", "biases", biases, number);
}

void emit_sources(std::ostream& out, const std::vector<PackFile>& files) {
    for (std::size_t i = 0; i < files.size(); ++i)
        numbers(out, "char", "source_" + std::to_string(i), files[i].json);
    std::size_t index = 0;
    array(out, "BuiltInSource", "sources", files, [&](const PackFile& file) {
        const std::string name = "source_" + std::to_string(index++);
        return "BuiltInSource{" + literal(file.name) + ", {" + name + ".data(), " + name + ".size()}}";
    });
}

}  // namespace

void emit_tables(std::ostream& out, const std::vector<PackSource>& packs,
                 const std::vector<PackFile>& files) {
    out << "#include <array>\n#include \"rules/rule_tables.h\"\n\n"
           "namespace doorman {\nnamespace {\n";
    emit_rules(out, packs);
    emit_index(out, packs);
    emit_biases(out, packs);
    emit_sources(out, files);
    out << "}\nconstinit const RuleTables kBuiltInRules{rules, packs, biases, literal_index};\n"
           "std::span<const BuiltInSource> built_in_sources() { return sources; }\n}\n";
}

}  // namespace doorman
