#include "cli/rules.h"

#include <algorithm>
#include <cstdio>
#include <ostream>
#include <system_error>
#include <vector>

#include "cli/input.h"
#include "cli/output.h"
#include "cli/owner.h"
#include "platform/home.h"
#include "policy/presets.h"
#include "rules/catalogue.h"
#include "rules/pack_test.h"
#include "service/home_files.h"
#include "settings/policy_file.h"
#include "signals/annotate.h"
#include "signals/wording.h"
#include "wire/names.h"

namespace doorman {

namespace {

constexpr std::size_t kIdColumns = 34;
constexpr std::size_t kGroupColumns = 13;
constexpr std::size_t kFamilyColumns = 14;
constexpr std::size_t kLanguageColumns = 4;

std::string number(double value) {
    char text[16];
    std::snprintf(text, sizeof text, "%+.2f", value);
    return text;
}

std::string score(double value) {
    char text[16];
    std::snprintf(text, sizeof text, "%.2f", value);
    return text;
}

std::string shortened(const std::string& line, const Style& style) {
    return style.width ? cut(line, *style.width) : line;
}

void write_signals(const Annotation& annotation, const std::string& text, const Style& style,
                   std::ostream& out) {
    for (const Signal& signal : annotation.signals) {
        std::string line = number(signal.weight) + "  " + fit(signal.id, kIdColumns) + "  " +
                           one_line(signal.text);
        for (const Evidence& evidence : signal.evidence) {
            const std::string seen = excerpt(text, evidence.start, evidence.end, text.size());
            line += "  \"" + one_line(seen) + "\"";
        }
        out << shortened(line, style) << '\n';
    }
}

void write_scores(const Scores& scores, std::ostream& out) {
    const auto show = [&](std::string_view name, const std::optional<double>& value) {
        if (value) out << name << ' ' << score(*value) << "  ";
    };
    show("sales", scores.sales);
    show("spam", scores.spam);
    show("recruiting", scores.recruiting);
    show("personal", scores.personal);
    show("met", scores.met);
    show("headlineSells", scores.headline_sells);
    out << '\n';
}

std::vector<std::filesystem::path> owner_packs() {
    const auto home = home_folder();
    return home ? pack_files(packs_folder(*home)) : std::vector<std::filesystem::path>();
}

/// The built-in packs and the owner's.
PackReport test_all() {
    PackReport report = test_built_in_packs();
    const PackReport own = test_packs(owner_packs());
    report.problems.insert(report.problems.end(), own.problems.begin(), own.problems.end());
    report.remarks.insert(report.remarks.end(), own.remarks.begin(), own.remarks.end());
    report.packs += own.packs;
    report.rules += own.rules;
    report.examples += own.examples;
    return report;
}

}  // namespace

int list_rules(const Style& style, Locale locale, std::ostream& out, std::ostream& err) {
    const Catalogue rules = rules_of_owner(err);
    for (std::uint32_t index = 0; index < rules.rules().size(); ++index) {
        if (!rules.active(index)) continue;
        const Rule& rule = rules.rules()[index];
        const std::string line =
            fit(rule.id, kIdColumns) + "  " + fit(name_of(rule.group), kGroupColumns) + "  " +
            fit(rule.family, kFamilyColumns) + "  " + fit(rule.language, kLanguageColumns) +
            number(rule.weight) + (rule.near_certain ? "!  " : "   ") +
            std::string(rule.text.in(locale));
        out << shortened(line, style) << '\n';
    }
    return finish(out, err, kDone);
}

int test_rules(const std::vector<std::filesystem::path>& packs, std::ostream& out,
               std::ostream& err) {
    for (const auto& pack : packs) {
        if (const auto readable = Input::open(pack.string()); !readable) {
            complain(err, readable.error());
            return kWrongUse;
        }
    }
    const PackReport report = packs.empty() ? test_all() : test_packs(packs);
    for (const PackProblem& remark : report.remarks) out << remark.message() << '\n';
    out.flush();
    for (const PackProblem& problem : report.problems) err << problem.message() << '\n';
    out << report.packs << " packs, " << report.rules << " rules, " << report.examples
        << " examples, " << report.problems.size() << " problems\n";
    return finish(out, err, report.problems.empty() ? kDone : kFoundProblems);
}

int explain_text(const std::string& text, Field field, const Style& style, Locale locale,
                 std::ostream& out, std::ostream& err) {
    Invitation invitation;
    invitation.key = "explain";
    if (field == Field::headline) {
        invitation.headline = text;
    } else {
        invitation.note = Note{text, false};
    }
    const Catalogue rules = rules_of_owner(err);
    const Policy policy = preset_policy(kDefaultPreset);
    const Options options;
    const Background nobody;
    const Judge judge(rules, policy, nobody, options, locale);
    const Annotation annotation = annotate(judge, invitation, Memory{});

    if (annotation.note) {
        out << name_of(annotation.note->kind) << ' ' << score(annotation.note->confidence);
        if (!annotation.note->language.empty()) out << "  (" << annotation.note->language << ')';
        out << '\n';
    }
    write_scores(annotation.scores, out);
    write_signals(annotation, text, style, out);
    return finish(out, err, kDone);
}

}  // namespace doorman
