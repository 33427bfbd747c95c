#include "engines.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <nlohmann/json.hpp>
#include <re2/set.h>

#include "rules/alternatives.h"
#include "rules/pack.h"
#include "rules/pattern.h"

namespace doorman::bench {
namespace {

class Doorman : public Engine {
public:
    explicit Doorman(const Catalogue& catalogue) : catalogue_(catalogue) {}
    std::size_t count_hits(const Folded& note) override {
        return match(catalogue_, Field::note, note).hits.size();
    }

private:
    const Catalogue& catalogue_;
};

class Re2Set : public Engine {
public:
    explicit Re2Set(const std::vector<std::string>& patterns) : set_(options(), RE2::UNANCHORED) {
        for (const std::string& pattern : patterns) set_.Add(pattern, nullptr);
        if (!set_.Compile()) std::abort();
    }
    std::size_t count_hits(const Folded& note) override {
        hits_.clear();
        RE2::Set::ErrorInfo error{};
        if (!set_.Match(note.text, &hits_, &error) && error.kind != RE2::Set::kNoError) ++failed_;
        return hits_.size();
    }

private:
    static RE2::Options options() {
        RE2::Options options = expression_options();
        options.set_max_mem(std::int64_t{2} << 30);
        return options;
    }
    RE2::Set set_;
    std::vector<int> hits_;
    std::size_t failed_ = 0;
};

}  // namespace

std::unique_ptr<Engine> make_doorman(const Catalogue& catalogue) {
    return std::make_unique<Doorman>(catalogue);
}

std::unique_ptr<Engine> make_re2_set(const std::vector<std::string>& patterns) {
    return std::make_unique<Re2Set>(patterns);
}

std::vector<std::string> note_patterns() {
    std::vector<std::string> patterns;
    const Catalogue catalogue = Catalogue::built_in();
    for (const Rule& rule : catalogue.rules())
        if (rule.fields.has(Field::note)) patterns.emplace_back(rule.pattern);
    return patterns;
}

std::string shifted(std::string_view pattern, int shift) {
    std::string out;
    for (const std::string& alternative : split_alternatives(pattern)) {
        bool in_class = false;
        std::size_t letters = 0;
        std::size_t most_letters = 0;
        std::string moved;
        for (std::size_t i = 0; i < alternative.size(); ++i) {
            const char c = alternative[i];
            if (c == '\\' && i + 1 < alternative.size()) {
                moved += c;
                moved += alternative[++i];
                letters = 0;
                continue;
            }
            if (c == '[') in_class = true;
            if (c == ']') in_class = false;
            const bool letter = !in_class && c >= 'a' && c <= 'z';
            letters = letter ? letters + 1 : 0;
            most_letters = std::max(most_letters, letters);
            moved += letter ? static_cast<char>('a' + (c - 'a' + shift) % 26) : c;
        }
        // What is made of figures and signs would hit as often as the original does.
        if (most_letters >= 4) out += (out.empty() ? "" : "|") + moved;
    }
    return out;
}

Catalogue multiplied(std::size_t copies) {
    PackSource pack;
    pack.id = "bench";
    const Catalogue built_in = Catalogue::built_in();
    for (std::size_t copy = 0; copy < copies; ++copy)
        for (const Rule& rule : built_in.rules()) {
            if (!rule.fields.has(Field::note)) continue;
            RuleSource source;
            source.id = std::string(rule.id) + "." + std::to_string(copy);
            source.fields = rule.fields;
            source.pattern = copy == 0 ? std::string(rule.pattern)
                                       : shifted(rule.pattern, static_cast<int>(copy) * 2);
            if (!source.pattern.empty()) pack.rules.push_back(std::move(source));
        }
    std::vector<PackSource> packs;
    packs.push_back(std::move(pack));
    return Catalogue::of(std::move(packs));
}

std::optional<JavaScriptResult> run_javascript(const std::vector<std::string>& patterns,
                                               const std::vector<Folded>& notes) {
    namespace fs = std::filesystem;
    nlohmann::json input{{"patterns", patterns}, {"notes", nlohmann::json::array()}};
    for (const Folded& note : notes) input["notes"].push_back(note.text);
    const fs::path file = fs::temp_directory_path() / "doorman_bench_notes.json";
    std::ofstream(file) << input;

    const std::string command = "node \"" DOORMAN_JS_RULES "\" \"" + file.string() + "\"";
    FILE* const pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) return std::nullopt;
    JavaScriptResult result;
    const int read = std::fscanf(pipe, "%lf %zu %zu", &result.nanoseconds_per_note, &result.hits,
                                 &result.refused);
    pclose(pipe);
    fs::remove(file);
    if (read != 3) return std::nullopt;
    return result;
}

}  // namespace doorman::bench
