#include "service/history_export.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

#include <nlohmann/json.hpp>

#include "platform/clock.h"
#include "wire/background_json.h"
#include "wire/csv.h"
#include "wire/json_text.h"
#include "wire/json_writer.h"
#include "wire/kept_json.h"
#include "wire/names.h"
#include "wire/options_json.h"
#include "wire/policy_json.h"

namespace doorman {

namespace {

constexpr std::size_t kRowsAtOnce = 50;

/// Bytes of a character inside a JSON string.
std::size_t escaped_size(char c) {
    if (c == '"' || c == '\\') return 2;
    return static_cast<unsigned char>(c) < 0x20 ? 6 : 1;
}

bool begins_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

/// Where the next part goes on: behind `row` of the section, `offset` bytes into what follows it.
struct Place {
    std::int64_t section = 0;
    std::int64_t row = 0;
    std::int64_t offset = 0;
};

std::string write(const Place& place) {
    return std::to_string(place.section) + "." + std::to_string(place.row) + "." +
           std::to_string(place.offset);
}

std::optional<Place> read(std::string_view text) {
    Place place;
    const char* at = text.data();
    const char* const end = at + text.size();
    for (std::int64_t* number : {&place.section, &place.row, &place.offset}) {
        if (number != &place.section) {
            if (at == end || *at != '.') return {};
            ++at;
        }
        const auto parsed = std::from_chars(at, end, *number);
        if (parsed.ec != std::errc() || *number < 0) return {};
        at = parsed.ptr;
    }
    if (at != end) return {};
    return place;
}

/// Fills one part, piece by piece.
class Part {
public:
    explicit Part(const Place& place) : place_(place) {}

    [[nodiscard]] const Place& place() const { return place_; }

    /// Adds what stands behind `place`, and moves it to `after`. False: the part is full, and it
    /// goes on there in the next one. Only what fits into no part is cut in two.
    bool add(std::string_view piece, const Place& after) {
        piece.remove_prefix(std::min(
            piece.size(), static_cast<std::size_t>(std::max<std::int64_t>(0, place_.offset))));
        const std::size_t fitting = fitting_bytes(piece);
        if (fitting < piece.size() && !text_.empty()) return false;
        text_.append(piece.substr(0, fitting));
        for (const char c : piece.substr(0, fitting)) size_ += escaped_size(c);
        if (fitting < piece.size()) {
            place_.offset += static_cast<std::int64_t>(fitting);
            return false;
        }
        place_ = after;
        return true;
    }

    [[nodiscard]] ExportPart take(bool last) && {
        return {std::move(text_), last ? std::string() : write(place_)};
    }

private:
    [[nodiscard]] std::size_t fitting_bytes(std::string_view piece) const {
        std::size_t size = size_;
        std::size_t whole_characters = 0;
        for (std::size_t i = 0; i < piece.size(); ++i) {
            if (begins_character(piece[i])) whole_characters = i;
            size += escaped_size(piece[i]);
            if (size > kExportPartBytes) return whole_characters;
        }
        return piece.size();
    }

    Place place_;
    std::string text_;
    std::size_t size_ = 0;
};

std::int64_t row_of(const KeptPerson& person) {
    return person.id;
}
std::int64_t row_of(const KeptInvitation& invitation) {
    return invitation.entry.id;
}
std::int64_t row_of(const KeptContact& contact) {
    return contact.id;
}

template <class Kept>
std::string json_element(const Kept& kept, bool first) {
    JsonWriter out;
    write(out, kept);
    return (first ? "\n" : ",\n") + out.text();
}

/// As it is where it is JSON, else as text.
void write(JsonWriter& out, const HomeFile& file) {
    out.key(file.name);
    if (const auto content = parse_json(file.content))
        out.raw(content->dump());
    else
        out.value(file.content);
}

std::string beginning(const Settings& settings, std::span<const HomeFile> files) {
    JsonWriter out;
    out.begin_object();
    out.member("doorman", 1);
    out.member("exportedAt", iso8601(std::chrono::system_clock::now()));
    out.key("settings").begin_object();
    write(out.key("policy"), settings.policy);
    write(out.key("options"), settings.options);
    write(out.key("background"), settings.background);
    out.key("files").begin_object();
    for (const HomeFile& file : files) write(out, file);
    out.end_object().end_object();
    return out.text() + ",\n\"people\": [";
}

enum class Filled { all, full };

/// Adds the rows of a section, each written by `text`.
template <class Rows, class Text>
JournalResult<Filled> add_rows(Part& part, Rows rows, Text text) {
    for (;;) {
        const Place from = part.place();
        const auto batch = rows(from.row, kRowsAtOnce);
        if (!batch) return batch.error();
        for (const auto& row : *batch) {
            const bool first = part.place().row == 0;
            const Place after{from.section, row_of(row), 0};
            if (!part.add(text(row, first), after)) return Filled::full;
        }
        if (batch->size() < kRowsAtOnce) return Filled::all;
    }
}

JournalResult<ExportPart> json_part(Journal& journal, const Settings& settings,
                                    std::span<const HomeFile> files, Part part) {
    const auto element = [](const auto& kept, bool first) { return json_element(kept, first); };
    const auto section = [&]() -> JournalResult<Filled> {
        switch (part.place().section) {
            case 1:
                return add_rows(
                    part, [&](auto row, auto n) { return journal.people_after(row, n); }, element);
            case 2:
                return add_rows(
                    part, [&](auto row, auto n) { return journal.invitations_after(row, n); },
                    element);
            default:
                return add_rows(
                    part, [&](auto row, auto n) { return journal.contacts_after(row, n); },
                    element);
        }
    };
    constexpr std::array<std::string_view, 4> kBehind{"", "\n],\n\"invitations\": [",
                                                      "\n],\n\"contacts\": [", "\n]\n}\n"};
    if (part.place().section == 0 && !part.add(beginning(settings, files), {1, 0, 0}))
        return std::move(part).take(false);
    while (part.place().section < static_cast<std::int64_t>(kBehind.size())) {
        const auto filled = section();
        if (!filled) return filled.error();
        const std::int64_t at = part.place().section;
        if (*filled == Filled::full ||
            !part.add(kBehind[static_cast<std::size_t>(at)], {at + 1, 0, 0}))
            return std::move(part).take(false);
    }
    return std::move(part).take(true);
}

constexpr std::array<std::string_view, 21> kColumns{
    "id",          "source",        "seenAt",         "profile",   "name",     "headline",
    "note",        "noteKind",      "verdict",        "ruleId",    "action",   "reasonId",
    "reasonText",  "state",         "outcome",        "decidedAt", "remindAt", "pitchedAt",
    "verdictSeen", "firstReasonId", "firstReasonText"};

template <class E>
std::string_view word(const std::optional<E>& value) {
    return value ? name_of(*value) : std::string_view();
}

std::string_view text(const std::optional<std::string>& value) {
    return value ? std::string_view(*value) : std::string_view();
}

void append_record(std::string& out, const KeptInvitation& invitation,
                   const HistoryDecision* made) {
    const HistoryEntry& entry = invitation.entry;
    const std::string id = std::to_string(entry.id);
    std::array<std::string_view, kColumns.size()> cells{
        id,
        name_of(entry.source),
        entry.seen_at,
        text(entry.profile),
        text(entry.name),
        text(entry.headline),
        text(entry.note),
        word(entry.note_kind),
        word(entry.verdict),
        text(entry.rule_id),
        word(entry.answer),
    };
    if (made) {
        const Decision& decision = made->decision;
        cells[10] = name_of(decision.action);
        cells[11] = text(decision.reason_id);
        cells[12] = text(decision.reason_text);
        cells[13] = name_of(made->state);
        cells[14] = word(made->outcome);
        cells[15] = made->decided_at;
        cells[16] = text(decision.remind_at);
        cells[18] = name_of(decision.verdict_seen);
        cells[19] = text(made->first_reason_id);
        cells[20] = text(made->first_reason_text);
    } else {
        cells[15] = text(entry.answered_at);
    }
    cells[17] = text(invitation.pitched_at);
    append_csv_record(out, cells);
}

std::string csv_records(const KeptInvitation& invitation) {
    std::string records;
    for (const HistoryDecision& decision : invitation.decisions)
        append_record(records, invitation, &decision);
    if (invitation.decisions.empty()) append_record(records, invitation, nullptr);
    return records;
}

JournalResult<ExportPart> csv_part(Journal& journal, Part part) {
    if (part.place().section == 0) {
        std::string header;
        append_csv_record(header, kColumns);
        part.add(header, {1, 0, 0});
    }
    const auto filled = add_rows(
        part, [&](auto row, auto n) { return journal.invitations_after(row, n); },
        [](const KeptInvitation& invitation, bool) { return csv_records(invitation); });
    if (!filled) return filled.error();
    return std::move(part).take(*filled == Filled::all);
}

}  // namespace

JournalResult<ExportPart> export_part(Journal& journal, const Settings& settings,
                                      std::span<const HomeFile> files, ExportFormat format,
                                      std::string_view cursor) {
    const auto place = cursor.empty() ? Place{} : read(cursor);
    if (!place)
        return JournalError{{"this is not a cursor of an export", {}, {}},
                            JournalErrorKind::not_found};
    return format == ExportFormat::csv ? csv_part(journal, Part(*place))
                                       : json_part(journal, settings, files, Part(*place));
}

}  // namespace doorman
