#include "cli/preview.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <ostream>

#include "cli/output.h"
#include "cli/owner.h"
#include "policy/check.h"
#include "policy/column_policy.h"
#include "policy/histogram.h"
#include "policy/presets.h"
#include "policy/preview.h"
#include "service/preview_json.h"
#include "service/preview_source.h"
#include "settings/policy_file.h"
#include "wire/json_writer.h"

namespace doorman {

namespace {

constexpr std::size_t kLabelColumns = 16;
constexpr std::size_t kCountColumns = 8;
constexpr std::size_t kBarColumns = 40;

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

/// The policy that is asked about, and the first threshold that was given another value.
struct Asked {
    Policy policy;
    std::optional<Threshold> moved;
};

Result<Asked> asked_for(const PreviewRequest& request, const Settings& settings) {
    Asked asked{settings.policy, std::nullopt};
    if (request.policy) {
        auto policy = policy_by_name_or_file(*request.policy);
        if (!policy) return std::move(policy).error();
        asked.policy = *std::move(policy);
    }
    for (const std::string& text : request.set) {
        auto threshold = threshold_of(text, asked.policy);
        if (!threshold) return std::move(threshold).error();
        asked.policy.thresholds[threshold->name] = threshold->value;
        if (!asked.moved) asked.moved = *std::move(threshold);
    }
    if (const auto checked = check(asked.policy); !checked) return checked.error();
    return asked;
}

Result<PreviewEntries> entries_of(const Settings& settings, std::ostream& err) {
    auto journal = open_journal();
    if (!journal) return std::move(journal).error();
    PreviewEntries entries;
    if (*journal) {
        auto columns = (*journal)->columns();
        if (!columns)
            return Error{columns.error().what, columns.error().where, columns.error().hint};
        entries.columns = *std::move(columns);
    }
    if (entries.columns.size() >= kLeastForPreview) return entries;
    return judged_sample(rules_of_owner(err), settings);
}

/// The fact that the threshold is compared with.
std::optional<Fact> fact_behind(const Policy& policy, const std::optional<Threshold>& threshold) {
    if (!threshold) return std::nullopt;
    const ColumnPolicy ready(policy);
    for (const ColumnPolicy::Limit& limit : ready.limits())
        if (limit.threshold == threshold->name) return limit.fact;
    return std::nullopt;
}

std::string number(double value) {
    JsonWriter out;
    return out.value(value).text();
}

std::string right(std::size_t count) {
    const std::string digits = std::to_string(count);
    return std::string(kCountColumns - std::min(kCountColumns, digits.size()), ' ') + digits;
}

class Table {
public:
    Table(std::ostream& out, const Style& style, Locale locale)
        : out_(out), style_(style), locale_(locale) {}

    void write_verdicts(const Preview& preview, bool sample) {
        out_ << preview.total << (sample ? " invitations of the sample inbox" : " invitations")
             << ", " << preview.decided << " decided\n"
             << std::string(kLabelColumns, ' ') << "     now  before\n";
        for (const Verdict verdict : {Verdict::accept, Verdict::review, Verdict::ignore}) {
            const auto index = static_cast<std::size_t>(verdict);
            out_ << painted(fit(verdict_label(verdict, locale_), kLabelColumns), verdict, style_)
                 << right(preview.now[index]) << right(preview.before[index]) << '\n';
        }
    }

    void write_flips(const Preview& preview) {
        bool any = false;
        for (const Verdict from : {Verdict::accept, Verdict::review, Verdict::ignore}) {
            for (const Verdict to : {Verdict::accept, Verdict::review, Verdict::ignore}) {
                const std::size_t count =
                    preview.flips[static_cast<std::size_t>(from)][static_cast<std::size_t>(to)];
                if (from == to || count == 0) continue;
                any = true;
                out_ << right(count) << " turn over: " << verdict_label(from, locale_) << " → "
                     << verdict_label(to, locale_) << '\n';
            }
        }
        if (!any) out_ << "nothing turns over\n";
    }

    void write_agreement(const Preview& preview) {
        const Agreement& now = preview.agreement_now;
        if (now.of == 0) return;
        out_ << "agrees with what you did on " << now.same << " of " << now.of
             << " (before: " << preview.agreement_before.same << ")\n";
    }

    void write_histogram(Fact fact, const Histogram& histogram, double threshold) {
        std::size_t tallest = 1;
        for (const Split& bin : histogram.bins) tallest = std::max(tallest, total(bin));
        const double width =
            (histogram.greatest - histogram.least) / static_cast<double>(histogram.bins.size());
        out_ << '\n' << info(fact).name << ": all, of whom accepted, ignored\n";
        bool marked = false;
        for (std::size_t i = 0; i < histogram.bins.size(); ++i) {
            const double from = histogram.least + width * static_cast<double>(i);
            if (!marked && from >= threshold - width / 1000) {
                out_ << faint("--- " + number(threshold) + " ---", style_) << '\n';
                marked = true;
            }
            // The last bin holds all that lies beyond, which only counts can.
            const bool open_end = i + 1 == histogram.bins.size() && info(fact).greatest > 1;
            const std::string label = number(std::round(from * 100) / 100) + (open_end ? "+" : "");
            write_bin(label, histogram.bins[i], tallest);
        }
        if (total(histogram.unknown) > 0) write_bin("not known", histogram.unknown, tallest);
    }

private:
    static std::size_t total(const Split& bin) {
        return bin.accepted + bin.ignored + bin.waited + bin.undecided;
    }

    void write_bin(const std::string& label, const Split& bin, std::size_t tallest) {
        const std::size_t all = total(bin);
        const std::size_t length = (all * kBarColumns + tallest - 1) / tallest;
        std::string bar;
        for (std::size_t i = 0; i < std::min(length, kBarColumns); ++i) bar += "█";
        const std::string line = fit(label, kLabelColumns) + right(all) + right(bin.accepted) +
                                 right(bin.ignored) + "  " + bar;
        out_ << (style_.width ? cut(line, *style_.width) : line) << '\n';
    }

    std::ostream& out_;
    Style style_;
    Locale locale_;
};

/// Whether the option names no file (nothing, or a folder), rather than a faulty one.
bool names_no_file(const PreviewRequest& request) {
    std::error_code ignored;
    return request.policy && !find_preset(*request.policy) &&
           (!std::filesystem::exists(*request.policy, ignored) ||
            std::filesystem::is_directory(*request.policy, ignored));
}

}  // namespace

int preview_policy(const PreviewRequest& request, const Style& style, Locale locale,
                   std::ostream& out, std::ostream& err) {
    const Settings settings = owner_settings(err);
    const auto asked = asked_for(request, settings);
    if (!asked) {
        complain(err, asked.error());
        const bool typed_wrong = asked.error().where == "--set" || names_no_file(request);
        return typed_wrong ? kWrongUse : kFoundProblems;
    }
    const auto entries = entries_of(settings, err);
    if (!entries) {
        complain(err, entries.error());
        return kFoundProblems;
    }
    const Preview preview = doorman::preview(asked->policy, settings.policy, entries->columns);
    const auto fact = fact_behind(asked->policy, asked->moved);
    std::optional<Histogram> spread;
    if (fact) spread = histogram(entries->columns, *fact, farthest_limit(asked->policy, *fact));

    if (request.json) {
        JsonWriter object;
        object.begin_object();
        write_preview(object, preview, entries->is_sample);
        if (spread) {
            object.key("histogram");
            write_histogram(object, *fact, *spread);
        }
        out << object.end_object().text() << '\n';
        return finish(out, err, kDone);
    }
    Table table(out, style, locale);
    table.write_verdicts(preview, entries->is_sample);
    table.write_flips(preview);
    table.write_agreement(preview);
    if (spread) table.write_histogram(*fact, *spread, asked->moved->value);
    return finish(out, err, kDone);
}

}  // namespace doorman
