#include "cli/preview.h"

#include <charconv>
#include <ostream>

#include "cli/input.h"
#include "cli/output.h"
#include "cli/owner.h"
#include "cli/preview_table.h"
#include "policy/check.h"
#include "policy/column_policy.h"
#include "policy/threshold_sweep.h"
#include "service/flipped_people.h"
#include "service/preview_json.h"
#include "service/preview_source.h"
#include "settings/policy_file.h"
#include "signals/annotate.h"
#include "wire/json_writer.h"

namespace doorman {

namespace {

struct Threshold {
    std::string name;
    double value = 0;
};

Result<Threshold> threshold_of(const std::string& text, const Policy& policy) {
    const std::size_t equals = text.find('=');
    Threshold threshold;
    threshold.name = text.substr(0, equals);
    if (policy.thresholds.count(threshold.name) == 0) {
        std::string names;
        for (const auto& [name, value] : policy.thresholds)
            names += (names.empty() ? "" : ", ") + name;
        return Error{
            "the policy has no threshold \"" + threshold.name + "\"; it has " + names, "--set", {}};
    }
    const std::string number = equals == std::string::npos ? "" : text.substr(equals + 1);
    const char* end = number.data() + number.size();
    const auto read = std::from_chars(number.data(), end, threshold.value);
    if (read.ec != std::errc() || read.ptr != end)
        return Error{"write it as " + threshold.name + "=NUMBER", "--set", {}};
    return threshold;
}

std::string thresholds_in_use(const Policy& policy) {
    const ColumnPolicy ready(policy);
    std::string names;
    for (const auto& [name, value] : policy.thresholds)
        if (steps_of(ready, name)) names += (names.empty() ? "" : ", ") + name;
    return names;
}

/// The policy that is asked about, and the first threshold that was given another value.
struct Asked {
    Policy policy;
    std::optional<Threshold> moved;
};

/// What is asked for beside the verdicts.
Result<void> check_figures(const PreviewRequest& request, const Policy& policy) {
    if (request.people.value_or(0) > kMostFlippedPeople)
        return Error{"must be at most " + std::to_string(kMostFlippedPeople), "--people", {}};
    if (request.at_most.has_value() != request.threshold.has_value())
        return Error{"go together: how many of a thousand, and for which threshold",
                     "--at-most and --for",
                     {}};
    if (!request.threshold) return {};
    if (*request.at_most < 0 || *request.at_most > 1000)
        return Error{"must be a number from 0 to 1000", "--at-most", {}};
    if (!steps_of(ColumnPolicy(policy), *request.threshold))
        return Error{"no rule that is switched on uses the threshold \"" + *request.threshold +
                         "\"; they use " + thresholds_in_use(policy),
                     "--for",
                     {}};
    return {};
}

Result<Asked> asked_for(const PreviewRequest& request, const Settings& settings) {
    Asked asked{settings.policy, std::nullopt};
    if (request.policy) {
        auto policy = policy_by_name_or_file(*request.policy);
        if (!policy) return in_option("--policy", std::move(policy).error());
        asked.policy = *std::move(policy);
    }
    for (const std::string& text : request.set) {
        auto threshold = threshold_of(text, asked.policy);
        if (!threshold) return std::move(threshold).error();
        asked.policy.thresholds[threshold->name] = threshold->value;
        if (!asked.moved) asked.moved = *std::move(threshold);
    }
    if (const auto checked = check(asked.policy); !checked) {
        Error fault = checked.error();
        if (asked.moved && fault.where.starts_with("thresholds.")) fault.where = "--set";
        return fault;
    }
    if (const auto typed = check_figures(request, asked.policy); !typed) return typed.error();
    return asked;
}

Result<PreviewEntries> entries_of(const Catalogue& rules, const Settings& settings,
                                  Journal* journal) {
    PreviewEntries entries;
    if (journal) {
        auto columns = journal->columns();
        if (!columns) return static_cast<const Error&>(columns.error());
        entries.columns = *std::move(columns);
    }
    if (entries.columns.size() > 0) return entries;
    return judged_sample(rules, settings);
}

/// The fact that the threshold is compared with.
std::optional<Fact> fact_behind(const Policy& policy, const std::optional<Threshold>& threshold) {
    if (!threshold) return std::nullopt;
    const ColumnPolicy ready(policy);
    for (const ColumnPolicy::Limit& limit : ready.limits())
        if (limit.threshold == threshold->name) return limit.fact;
    return std::nullopt;
}

Result<PreviewFigures> figures_for(const PreviewRequest& request, const Asked& asked,
                                   const Settings& settings, const Judge& judge, Journal* journal) {
    const auto entries = entries_of(judge.rules(), settings, journal);
    if (!entries) return entries.error();
    PreviewFigures figures;
    figures.is_sample = entries->is_sample;
    figures.preview = doorman::preview(asked.policy, settings.policy, entries->columns);
    if (const auto fact = fact_behind(asked.policy, asked.moved))
        figures.spread = PreviewFigures::Spread{
            *fact, asked.moved->value,
            histogram(entries->columns, *fact, farthest_limit(asked.policy, *fact))};
    if (request.people) {
        auto people = flipped_people(judge, *entries, figures.preview, journal, *request.people);
        if (!people) return static_cast<const Error&>(people.error());
        figures.people = *std::move(people);
    }
    if (request.threshold) {
        const auto found =
            budget(asked.policy, *request.threshold, *request.at_most, entries->columns);
        if (found) figures.budget = PreviewFigures::Budgeted{*request.threshold, *found};
    }
    if (request.suggest) {
        figures.suggestions.emplace();
        if (!entries->is_sample) *figures.suggestions = suggest(asked.policy, entries->columns);
    }
    return figures;
}

std::string json_of(const PreviewFigures& figures, Locale locale) {
    JsonWriter object;
    object.begin_object();
    write_preview(object, figures.preview, figures.is_sample);
    if (figures.spread)
        write_histogram(object.key("histogram"), figures.spread->fact, figures.spread->histogram);
    if (figures.people) write_people(object.key("people"), *figures.people);
    if (figures.budget) write_budget(object.key("budget"), figures.budget->budget);
    if (figures.suggestions)
        write_suggestions(object.key("suggestions"), *figures.suggestions, locale);
    return object.end_object().text();
}

}  // namespace

int preview_policy(const PreviewRequest& request, const Style& style, Locale locale,
                   std::ostream& out, std::ostream& err) {
    const Settings settings = owner_settings(err);
    const auto asked = asked_for(request, settings);
    if (!asked) {
        complain(err, asked.error());
        const std::string& where = asked.error().where;
        const bool typed_wrong =
            where.starts_with("--") || (request.policy && is_no_policy(*request.policy));
        return typed_wrong ? kWrongUse : kFoundProblems;
    }
    auto journal = open_journal();
    if (!journal) {
        complain(err, journal.error());
        return kFoundProblems;
    }
    Journal* const kept = *journal ? &**journal : nullptr;
    const Catalogue rules = rules_of_owner(err);
    const Judge judge(rules, asked->policy, settings.background, settings.options, locale);
    const auto figures = figures_for(request, *asked, settings, judge, kept);
    if (!figures) {
        complain(err, figures.error());
        return kFoundProblems;
    }
    if (request.json)
        out << json_of(*figures, locale) << '\n';
    else
        write_table(*figures, style, locale, out);
    return finish(out, err, kDone);
}

}  // namespace doorman
