#include "rules/emit.h"

#include <cstdint>
#include <cstdio>
#include <initializer_list>
#include <ostream>
#include <string_view>

#include "rules/rule_compiler.h"
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

std::string truth(bool value) {
    return value ? "true" : "false";
}

// {1,2,3}
std::string braced(std::initializer_list<std::uint64_t> values) {
    std::string out = "{";
    for (const std::uint64_t value : values)
        out += (out.size() > 1 ? "," : "") + std::to_string(value);
    return out + "}";
}

std::string group(Group value) {
    return "Group{" + std::to_string(static_cast<int>(value)) + "}";
}

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
        const std::string others = rule->others.empty() ? "{}" : "others_" + std::to_string(index);
        ++index;
        return "Rule{" + literal(rule->id) + ", " + group(rule->group) + ", " +
               literal(rule->family) + ", " + literal(rule->language) + ", FieldSet{" +
               std::to_string(rule->fields.bits()) + "}, " + literal(rule->pattern) + ", " +
               number(rule->weight) + ", " + others + ", Words{" + literal(rule->text_en) + ", " +
               literal(rule->text_it) + ", " + literal(rule->text_pl) + "}, " +
               truth(rule->near_certain) + "}";
    });
    array(out, "PackInfo", "packs", packs, [](const PackSource& pack) {
        return "PackInfo{" + literal(pack.id) + ", " + std::to_string(pack.version) + ", " +
               std::to_string(pack.rules.size()) + "}";
    });
}

void emit_literals(std::ostream& out, const LiteralIndex& index) {
    numbers(out, "std::uint64_t", "bitmap", index.bitmap, "U");
    numbers(out, "std::uint32_t", "buckets", index.buckets);
    array(out, "LiteralIndex::Literal", "literals", index.literals,
          [](const LiteralIndex::Literal& entry) {
              return braced({entry.begin, entry.size, entry.gram, entry.first_use});
          });
    array(out, "LiteralIndex::Use", "uses", index.uses, [](const LiteralIndex::Use& use) {
        return braced({use.expression, use.clause_bit});
    });
    numbers(out, "char", "literal_bytes", index.bytes);
    numbers(out, "std::uint8_t", "clauses", index.clauses);
    numbers(out, "std::uint32_t", "always", index.always);
    out << "constexpr LiteralIndex literal_index{bitmap, " << index.bitmap_bits << ", buckets, "
        << index.bucket_bits << ", literals, uses, {literal_bytes.data(), literal_bytes.size()}, "
        << truth(index.triples) << ", clauses, always};\n";
}

void emit_programs(std::ostream& out, const Programs& programs) {
    array(out, "Program", "program_list", programs.programs, [](const Program& program) {
        return "{" + std::to_string(program.code) + "," + std::to_string(program.bytes) + "," +
               std::to_string(program.first) + "," + truth(program.at_word) + "," +
               truth(program.native) + "}";
    });
    array(out, "Instruction", "code", programs.code, [](const Instruction& step) {
        return braced({step.op, step.least, step.a, step.b});
    });
    numbers(out, "char", "program_bytes", programs.bytes);
    array(out, "ProgramSet", "sets", programs.sets, [](const ProgramSet& set) {
        std::string bytes = "{{";
        for (const std::uint64_t word : set.bytes) bytes += std::to_string(word) + "U,";
        return bytes + "}," + std::to_string(set.first_range) + "," + std::to_string(set.ranges) +
               "," + truth(set.no_blank) + "}";
    });
    array(out, "ProgramRange", "ranges", programs.ranges, [](const ProgramRange& range) {
        return braced({range.first, range.last});
    });
    array(out, "ProgramTable", "jump_tables", programs.tables, [](const ProgramTable& table) {
        return braced({table.low, table.high, table.first_target});
    });
    numbers(out, "std::uint16_t", "targets", programs.targets);
    out << "constexpr Programs programs{program_list, code, {program_bytes.data(), "
           "program_bytes.size()}, sets, ranges, jump_tables, targets};\n";
}

void emit_trie(std::ostream& out, const std::string& name, const PrefixTrie& trie) {
    array(out, "PrefixTrie::Node", name + "_nodes", trie.nodes, [](const PrefixTrie::Node& node) {
        return "{" + std::to_string(node.next) + "U," + std::to_string(node.first_child) + "," +
               std::to_string(node.first_output) + "}";
    });
    numbers(out, "std::uint32_t", name + "_outputs", trie.outputs);
    numbers(out, "std::uint64_t", name + "_seconds", trie.seconds, "U");
    out << "constexpr PrefixTrie " << name << "{" << name << "_nodes, " << name << "_outputs, "
        << name << "_seconds};\n";
}

void emit_matching(std::ostream& out, const std::vector<PackSource>& packs) {
    std::vector<std::string_view> patterns;
    for (const PackSource& pack : packs)
        for (const RuleSource& rule : pack.rules) patterns.push_back(rule.pattern);
    const RuleCompiler compiler(patterns);
    const MatchTables tables = compiler.tables();
    array(out, "Expression", "expressions", tables.expressions, [](const Expression& expression) {
        return "{" + std::to_string(expression.begin) + "," + std::to_string(expression.size) +
               "," + std::to_string(expression.rule) + "," + truth(expression.prefixed) + "," +
               truth(expression.guarded) + "}";
    });
    emit_trie(out, "at_start", tables.at_start);
    emit_trie(out, "at_words", tables.at_words);
    emit_trie(out, "anywhere", tables.anywhere);
    numbers(out, "std::uint32_t", "guarded", tables.guarded);
    emit_literals(out, tables.literals);
    numbers(out, "char", "patterns", tables.patterns);
    emit_programs(out, tables.programs);
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
        return "BuiltInSource{" + literal(file.name) + ", {" + name + ".data(), " + name +
               ".size()}}";
    });
}

}  // namespace

void emit_tables(std::ostream& out, const std::vector<PackSource>& packs,
                 const std::vector<PackFile>& files) {
    out << "#include <array>\n#include \"rules/rule_tables.h\"\n\n"
           "namespace doorman {\nnamespace {\n";
    emit_rules(out, packs);
    emit_matching(out, packs);
    emit_biases(out, packs);
    emit_sources(out, files);
    out << "}\nconstinit const RuleTables kBuiltInRules{rules, packs, biases,\n"
           "    {expressions, {patterns.data(), patterns.size()}, programs, at_start,\n"
           "      at_words, anywhere, guarded, literal_index}};\n"
           "std::span<const BuiltInSource> built_in_sources() { return sources; }\n}\n";
}

}  // namespace doorman
