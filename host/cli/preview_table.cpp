#include "cli/preview_table.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <ostream>

#include "policy/facts.h"
#include "service/suggestion_words.h"
#include "signals/reversal_text.h"
#include "signals/wording.h"

namespace doorman {

namespace {

constexpr std::size_t kLabelColumns = 16;
constexpr std::size_t kCountColumns = 8;
constexpr std::size_t kBarColumns = 40;

constexpr std::array kVerdicts{Verdict::accept, Verdict::review, Verdict::ignore};

constexpr Noun kInvitations{{"invitation", "invito", "zaproszenie"},
                            {"invitations", "inviti", "zaproszenia"},
                            {"invitations", "inviti", "zaproszeń"}};
constexpr Words kOfSample{" of the sample inbox", " della casella di esempio",
                          " z przykładowej skrzynki"};
constexpr Words kDecided{", {} decided", ", di cui {} già decisi", ", w tym z decyzją: {}"};
constexpr Words kNow{"now", "ora", "teraz"};
constexpr Words kBefore{"before", "prima", "przedtem"};
constexpr Words kTurnOver{" turn over: {} → {}", " cambiano: {} → {}", " zmienia się: {} → {}"};
constexpr Words kNothing{"nothing turns over", "non cambia nulla", "nic się nie zmienia"};
constexpr Words kAgrees{"agrees with what you did on {} of {} (before: {})",
                        "d'accordo con le tue decisioni in {} casi su {} (prima: {})",
                        "zgadza się z twoją decyzją w {} na {} (przedtem: {})"};
constexpr Words kSpread{"{}: all, of whom accepted, ignored",
                        "{}: tutti, di cui accettati, ignorati",
                        "{}: wszyscy, w tym przyjęci, zignorowani"};
constexpr Words kNotKnown{"not known", "non noto", "nieznane"};
constexpr Words kYouDid{"you: {}", "tu: {}", "ty: {}"};
constexpr Words kNobodyAccepted{"you have accepted nobody yet, so there is nothing to keep to",
                                "non hai ancora accettato nessuno, quindi non c'è un limite",
                                "nikogo jeszcze nie przyjęto, więc nie ma czego pilnować"};
constexpr Words kBudget{"{}={} is the strictest: of {} whom you accepted it ignores {}",
                        "{}={} è il più severo: di {} che hai accettato ne ignora {}",
                        "{}={} jest najostrzejsze: z {} przyjętych ignoruje {}"};
constexpr Words kNoBudget{
    "no value of {} keeps to it: of {} whom you accepted at least {} are ignored",
    "nessun valore di {} ci riesce: di {} che hai accettato almeno {} sono ignorati",
    "żadna wartość {} tego nie spełnia: z {} przyjętych ignoruje co najmniej {}"};
constexpr Words kNoSuggestion{"nothing to suggest", "niente da suggerire",
                              "nie ma czego zaproponować"};
constexpr Words kSuggestion{"{}={} instead of {} ({} change). ",
                            "{}={} invece di {} ({} cambiano). ", "{}={} zamiast {} (zmian: {}). "};

std::string right(std::string_view text) {
    const std::size_t width = columns(text);
    return std::string(kCountColumns - std::min(kCountColumns, width), ' ') + std::string(text);
}
std::string right(std::size_t count) {
    return right(std::to_string(count));
}

std::size_t total(const Split& bin) {
    return bin.accepted + bin.ignored + bin.waited + bin.undecided;
}

class PreviewTable {
public:
    PreviewTable(std::ostream& out, const Style& style, Locale locale)
        : out_(out), style_(style), locale_(locale) {}

    void write_verdicts(const Preview& preview, bool sample) {
        out_ << counted(static_cast<std::int64_t>(preview.total), kInvitations, locale_)
             << (sample ? kOfSample.in(locale_) : "")
             << fill(kDecided, locale_, {std::to_string(preview.decided)}) << '\n'
             << std::string(kLabelColumns, ' ') << right(kNow.in(locale_)) << ' '
             << right(kBefore.in(locale_)) << '\n';
        for (const Verdict verdict : kVerdicts) {
            const auto index = static_cast<std::size_t>(verdict);
            out_ << painted(fit(verdict_label(verdict, locale_), kLabelColumns), verdict, style_)
                 << right(preview.now[index]) << ' ' << right(preview.before[index]) << '\n';
        }
    }

    void write_flips(const Preview& preview) {
        bool any = false;
        for (const Verdict from : kVerdicts) {
            for (const Verdict to : kVerdicts) {
                const std::size_t count =
                    preview.flips[static_cast<std::size_t>(from)][static_cast<std::size_t>(to)];
                if (from == to || count == 0) continue;
                any = true;
                out_ << right(count)
                     << fill(kTurnOver, locale_,
                             {verdict_label(from, locale_), verdict_label(to, locale_)})
                     << '\n';
            }
        }
        if (!any) out_ << kNothing.in(locale_) << '\n';
    }

    void write_agreement(const Preview& preview) {
        const Agreement& now = preview.agreement_now;
        if (now.of == 0) return;
        write_line(fill(kAgrees, locale_,
                        {std::to_string(now.same), std::to_string(now.of),
                         std::to_string(preview.agreement_before.same)}));
    }

    void write_spread(const PreviewFigures::Spread& spread) {
        const Histogram& histogram = spread.histogram;
        std::size_t tallest = 1;
        for (const Split& bin : histogram.bins) tallest = std::max(tallest, total(bin));
        const double width =
            (histogram.greatest - histogram.least) / static_cast<double>(histogram.bins.size());
        out_ << '\n' << fill(kSpread, locale_, {info(spread.fact).name}) << '\n';
        bool marked = false;
        for (std::size_t i = 0; i < histogram.bins.size(); ++i) {
            const double from = histogram.least + width * static_cast<double>(i);
            if (!marked && from >= spread.threshold - width / 1000) {
                out_ << faint("--- " + number(spread.threshold) + " ---", style_) << '\n';
                marked = true;
            }
            // The last bin holds all that lies beyond, which only counts can.
            const bool open_end = i + 1 == histogram.bins.size() && info(spread.fact).greatest > 1;
            write_bin(number(from) + (open_end ? "+" : ""), histogram.bins[i], tallest);
        }
        if (total(histogram.unknown) > 0)
            write_bin(kNotKnown.in(locale_), histogram.unknown, tallest);
    }

    void write_people(const std::vector<FlippedPerson>& people) {
        out_ << '\n';
        for (const FlippedPerson& person : people) {
            std::string line(verdict_label(person.from, locale_));
            line += " → " + std::string(verdict_label(person.to, locale_));
            line += "  " + one_line(person.name.value_or("?"));
            if (person.headline) line += ", " + one_line(*person.headline);
            if (person.decision && *person.decision != Action::wait) {
                const bool accepted = *person.decision == Action::accept;
                const Verdict did = accepted ? Verdict::accept : Verdict::ignore;
                line += " (" + fill(kYouDid, locale_, {verdict_label(did, locale_)}) + ")";
            }
            write_line(line + " — " + one_line(person.reason));
        }
    }

    void write_budget(const PreviewFigures::Budgeted& budgeted) {
        const Budget& budget = budgeted.budget;
        const std::string accepted = std::to_string(budget.accepted);
        const std::string flagged = std::to_string(budget.flagged);
        out_ << '\n';
        if (budget.accepted == 0)
            write_line(std::string(kNobodyAccepted.in(locale_)));
        else if (!budget.value)
            write_line(fill(kNoBudget, locale_, {budgeted.threshold, accepted, flagged}));
        else
            write_line(fill(kBudget, locale_,
                            {budgeted.threshold, number(*budget.value), accepted, flagged}));
    }

    void write_suggestions(const std::vector<Suggestion>& suggestions) {
        out_ << '\n';
        if (suggestions.empty()) write_line(std::string(kNoSuggestion.in(locale_)));
        for (const Suggestion& suggestion : suggestions)
            write_line(fill(kSuggestion, locale_,
                            {suggestion.threshold, number(suggestion.value), number(suggestion.now),
                             std::to_string(suggestion.changes)}) +
                       why(suggestion, locale_));
    }

private:
    [[nodiscard]] std::string number(double value) const { return number_in_words(value, locale_); }

    void write_bin(std::string_view label, const Split& bin, std::size_t tallest) {
        const std::size_t all = total(bin);
        const std::size_t length = (all * kBarColumns + tallest - 1) / tallest;
        std::string bar;
        for (std::size_t i = 0; i < std::min(length, kBarColumns); ++i) bar += "█";
        write_line(fit(label, kLabelColumns) + right(all) + right(bin.accepted) +
                   right(bin.ignored) + "  " + bar);
    }

    void write_line(const std::string& line) {
        out_ << (style_.width ? cut(line, *style_.width) : line) << '\n';
    }

    std::ostream& out_;
    Style style_;
    Locale locale_;
};

}  // namespace

void write_table(const PreviewFigures& figures, const Style& style, Locale locale,
                 std::ostream& out) {
    PreviewTable table(out, style, locale);
    table.write_verdicts(figures.preview, figures.is_sample);
    table.write_flips(figures.preview);
    table.write_agreement(figures.preview);
    if (figures.spread) table.write_spread(*figures.spread);
    if (figures.people) table.write_people(*figures.people);
    if (figures.budget) table.write_budget(*figures.budget);
    if (figures.suggestions) table.write_suggestions(*figures.suggestions);
}

}  // namespace doorman
