#include "cli/check.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <ostream>
#include <utility>
#include <vector>

#include "cli/input.h"
#include "cli/invitation_source.h"
#include "cli/output.h"
#include "cli/owner.h"
#include "policy/presets.h"
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
        if (!policy) return std::move(policy).error();
        settings.policy = *std::move(policy);
    }
    if (request.background) {
        std::vector<Error> remarks;
        auto background = background_from_file(*request.background, remarks);
        if (!background) return std::move(background).error();
        for (const Error& remark : remarks) complain(err, remark);
        settings.background = *std::move(background);
    }
    return settings;
}

/// Whether an option names no file (nothing, or a folder), rather than a faulty one.
bool names_no_file(const CheckRequest& request) {
    std::error_code ignored;
    const auto is_none = [&](const std::string& file) {
        return !std::filesystem::exists(file, ignored) ||
               std::filesystem::is_directory(file, ignored);
    };
    return (request.policy && !find_preset(*request.policy) && is_none(*request.policy)) ||
           (request.background && is_none(*request.background));
}

/// Judging goes on without a journal that cannot be read.
std::optional<Journal> journal_or_complaint(std::ostream& err) {
    auto journal = open_journal();
    if (journal) return *std::move(journal);
    complain(err, journal.error());
    return std::nullopt;
}

class Report {
public:
    virtual ~Report() = default;
    virtual void add(const Seen& seen) = 0;
    virtual void end() {}
};

class JsonReport : public Report {
public:
    explicit JsonReport(std::ostream& out) : out_(out) {}

    void add(const Seen& seen) override {
        JsonWriter line;
        write(line, seen.annotation);
        out_ << line.text() << '\n';
    }

private:
    std::ostream& out_;
};

/// Rows of fixed columns, so that the first is shown before the last is read.
class Table : public Report {
public:
    Table(std::ostream& out, const Style& style, Locale locale)
        : out_(out), style_(style), locale_(locale) {}

    void add(const Seen& seen) override {
        const Annotation& annotation = seen.annotation;
        ++counts_[static_cast<std::size_t>(annotation.verdict)];
        const std::string label = fit(verdict_label(annotation.verdict, locale_), kVerdictColumns);
        out_ << painted(label, annotation.verdict, style_) << "  " << fit(who(seen), kWhoColumns)
             << "  " << reason(annotation) << '\n';
    }

    void end() override {
        const auto count = [&](Verdict verdict) {
            return std::string(verdict_label(verdict, locale_)) + ' ' +
                   std::to_string(counts_[static_cast<std::size_t>(verdict)]);
        };
        const std::string line = count(Verdict::accept) + " · " + count(Verdict::ignore) + " · " +
                                 count(Verdict::review);
        out_ << faint(line, style_) << '\n';
    }

private:
    static constexpr std::size_t kVerdictColumns = 12;
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

    std::ostream& out_;
    Style style_;
    Locale locale_;
    std::array<std::size_t, 3> counts_{};
};

/// Shows what is ready before waiting for more.
void flush_if_waiting(std::istream& in, std::ostream& out) {
    if (in.rdbuf()->in_avail() <= 0) out.flush();
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
    std::optional<Journal> journal = request.no_journal ? std::nullopt : journal_or_complaint(err);

    const Catalogue rules = rules_of_owner(err);
    Inbox inbox(rules, *settings, locale, journal ? &*journal : nullptr);
    InvitationSource source(input->stream(), input->name());
    JsonReport lines(out);
    Table table(out, style, locale);
    Report& report = request.json ? static_cast<Report&>(lines) : table;

    int code = kDone;
    while (true) {
        auto invitation = source.next();
        if (!invitation) {
            out.flush();
            complain(err, invitation.error());
            code = kFoundProblems;
            break;
        }
        if (!*invitation) break;
        report.add(inbox.judge(**std::move(invitation)));
        if (!out) break;
        flush_if_waiting(input->stream(), out);
    }
    report.end();
    if (input->failure()) {
        complain(err, *input->failure());
        code = kFoundProblems;
    }
    if (inbox.journal_failure()) complain(err, *inbox.journal_failure());
    return finish(out, err, code);
}

}  // namespace doorman
