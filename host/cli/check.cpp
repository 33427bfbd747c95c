#include "cli/check.h"

#include <algorithm>
#include <array>
#include <ostream>
#include <span>
#include <thread>
#include <utility>
#include <vector>

#include "cli/input.h"
#include "cli/invitation_source.h"
#include "cli/judging.h"
#include "cli/output.h"
#include "cli/owner.h"
#include "cli/progress.h"
#include "service/inbox.h"
#include "settings/policy_file.h"
#include "wire/annotation_json.h"
#include "wire/names.h"

namespace doorman {

namespace {

/// What the owner's settings are for this run.
Result<Settings> settings_for(const CheckRequest& request, std::ostream& err) {
    Settings settings = owner_settings(err);
    if (request.policy) {
        auto policy = policy_by_name_or_file(*request.policy);
        if (!policy) return in_option("--policy", std::move(policy).error());
        settings.policy = *std::move(policy);
    }
    if (request.background) {
        std::vector<Error> remarks;
        auto background = background_from_file(*request.background, remarks);
        if (!background) return in_option("--background", std::move(background).error());
        for (const Error& remark : remarks) complain(err, remark);
        settings.background = *std::move(background);
    }
    return settings;
}

/// Whether what is wrong with an option is that it names no file.
bool names_no_file(const CheckRequest& request) {
    return (request.policy && is_no_policy(*request.policy)) ||
           (request.background && is_no_file(*request.background));
}

/// One journal for each worker, since a journal is one thread's at a time; none at all where one
/// cannot be read, so that a judgement does not depend on the thread.
std::vector<std::optional<Journal>> journals_for(std::size_t workers, bool no_journal,
                                                 std::ostream& err) {
    std::vector<std::optional<Journal>> journals(workers);
    if (no_journal) return journals;
    for (std::optional<Journal>& each : journals) {
        auto journal = open_journal();
        if (!journal) {
            complain(err, journal.error());
            return std::vector<std::optional<Journal>>(workers);
        }
        each = *std::move(journal);
    }
    return journals;
}

std::string json_lines(std::span<const Seen> seen) {
    std::string rows;
    JsonWriter line;
    for (const Seen& each : seen) {
        line.clear();
        write(line, each.annotation);
        rows.append(line.text()).push_back('\n');
    }
    return rows;
}

/// Rows of fixed columns, so that the first is shown before the last is read.
class CardTable {
public:
    CardTable(const Style& style, Locale locale) : style_(style), locale_(locale) {}

    [[nodiscard]] std::string rows(std::span<const Seen> seen) const {
        std::string rows;
        for (const Seen& each : seen) {
            const Verdict verdict = each.annotation.verdict;
            rows.append(
                    painted(fit(verdict_label(verdict, locale_), kVerdictColumns), verdict, style_))
                .append("  ")
                .append(fit(who(each), kWhoColumns))
                .append("  ")
                .append(reason(each.annotation))
                .push_back('\n');
        }
        return rows;
    }

    [[nodiscard]] std::string sum(const std::array<std::size_t, 3>& verdicts) const {
        const auto count = [&](Verdict verdict) {
            return std::string(verdict_label(verdict, locale_)) + ' ' +
                   std::to_string(verdicts[static_cast<std::size_t>(verdict)]);
        };
        const std::string line = count(Verdict::accept) + " · " + count(Verdict::ignore) + " · " +
                                 count(Verdict::review);
        return faint(line, style_) + '\n';
    }

private:
    static constexpr std::size_t kVerdictColumns = 15;
    static constexpr std::size_t kWhoColumns = 24;
    static constexpr std::size_t kLeastReasonColumns = 20;

    static std::string who(const Seen& seen) {
        const Invitation& invitation = seen.invitation;
        return one_line(invitation.name      ? *invitation.name
                        : invitation.profile ? *invitation.profile
                                             : invitation.key);
    }

    [[nodiscard]] std::string reason(const Annotation& annotation) const {
        std::string text = one_line(annotation.reason.text);
        if (style_.width) {
            const std::size_t before = kVerdictColumns + kWhoColumns + 4;
            const std::size_t left = *style_.width > before ? *style_.width - before : 0;
            text = cut(text, std::max(left, kLeastReasonColumns));
        }
        return text;
    }

    Style style_;
    Locale locale_;
};

bool would_wait(std::istream& in) {
    return in.rdbuf()->in_avail() <= 0;
}

/// Reads, has it judged, and shows it in the order of the input.
class Check {
public:
    Check(Input& input, std::ostream& out, std::ostream& err)
        : input_(input),
          out_(out),
          progress_(err, stderr_columns().has_value()),
          source_(input.stream(), input.name()) {}

    [[nodiscard]] const InvitationSource& source() const { return source_; }

    /// What stopped it before the end of the input.
    std::optional<Error> run(Judging& judging) {
        bool more = true;
        while (more || !judging.empty()) {
            // What is ready is shown before more is waited for.
            const bool waits = more && would_wait(input_.stream());
            if (!judging.empty() && (!more || waits || judging.full())) {
                Judged judged = judging.take();
                show(judged);
                if (judged.error) return std::move(judged.error);
                if (!out_) return {};
                if (more) show_progress();
                continue;
            }
            if (waits) out_.flush();
            more = read(judging);
        }
        return std::move(read_error_);
    }

    /// By verdict.
    [[nodiscard]] const std::array<std::size_t, 3>& verdicts() const { return verdicts_; }

private:
    static constexpr std::size_t kBatch = 64;

    /// False at the end.
    bool read(Judging& judging) {
        std::vector<InvitationText> texts;
        bool more = true;
        while (more && texts.size() < kBatch && (texts.empty() || !would_wait(input_.stream()))) {
            auto text = source_.next();
            if (!text) read_error_ = text.error();
            more = text && *text;
            if (more) texts.push_back(**std::move(text));
        }
        if (!texts.empty()) judging.add(std::move(texts));
        return more;
    }

    void show(const Judged& judged) {
        const bool at_bottom = progress_.shown();
        progress_.clear();
        out_ << judged.rows;
        if (at_bottom) out_.flush();
        invitations_ += judged.invitations;
        for (std::size_t i = 0; i < verdicts_.size(); ++i) verdicts_[i] += judged.verdicts[i];
    }

    void show_progress() {
        progress_.show(std::to_string(invitations_), source_.bytes(), input_.size().value_or(0));
    }

    Input& input_;
    std::ostream& out_;
    ProgressBar progress_;
    InvitationSource source_;
    std::optional<Error> read_error_;
    std::size_t invitations_ = 0;
    std::array<std::size_t, 3> verdicts_{};
};

std::size_t workers_for(const CheckRequest& request) {
    const std::size_t wanted = request.jobs.value_or(std::thread::hardware_concurrency());
    return std::clamp<std::size_t>(wanted, 1, kMostJobs);
}

}  // namespace

int check_invitations(const CheckRequest& request, const Style& style, Locale locale,
                      std::ostream& out, std::ostream& err) {
    auto input = Input::open(request.file);
    if (!input) {
        complain(err, input.error());
        return kWrongUse;
    }
    const auto settings = settings_for(request, err);
    if (!settings) {
        complain(err, settings.error());
        return names_no_file(request) ? kWrongUse : kFoundProblems;
    }
    const Catalogue rules = rules_of_owner(err);
    Inbox inbox(rules, *settings, locale, nullptr);
    const CardTable table(style, locale);
    Check check(*input, out, err);
    Judging judging(
        check.source(), inbox, journals_for(workers_for(request), request.no_journal, err),
        request.json ? Judging::Render(json_lines)
                     : [&](std::span<const Seen> seen) { return table.rows(seen); });

    int code = kDone;
    if (auto error = check.run(judging)) {
        out.flush();
        if (error->hint.empty()) error->hint = "judging ended there";
        complain(err, *error);
        code = kFoundProblems;
    }
    if (!request.json) out << table.sum(check.verdicts());
    if (input->failure()) {
        complain(err, *input->failure());
        code = kFoundProblems;
    }
    if (inbox.journal_failure()) complain(err, *inbox.journal_failure());
    return finish(out, err, code);
}

}  // namespace doorman
