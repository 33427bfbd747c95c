#include "journal/contacts.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "journal/facts.h"
#include "journal/people.h"
#include "journal/search.h"
#include "journal/standing.h"
#include "journal/state.h"

namespace doorman {
namespace {

/// Columns of a contact in one text: two contacts are the same row if they have the same one.
class Fingerprint {
public:
    Fingerprint& add(std::string_view part) {
        text_.append(part) += '\x1f';
        return *this;
    }
    std::string take() { return std::move(text_); }

private:
    std::string text_;
};

std::string number_text(std::optional<std::int64_t> number) {
    return number ? std::to_string(*number) : std::string();
}

std::string fingerprint(const Contact& contact) {
    return Fingerprint()
        .add(contact.profile ? *contact.profile : std::string())
        .add(contact.first_name)
        .add(contact.last_name)
        .add(contact.name_key)
        .add(contact.company)
        .add(contact.company_key)
        .add(contact.position)
        .add(contact.industry)
        .add(number_text(contact.connected_on))
        .take();
}

/// Whom a row is about, also in an export of another year, which may tell more or less of them.
std::string person_of(std::string_view name_key, std::optional<std::int64_t> connected_on) {
    return std::string(name_key) + '\x1f' + number_text(connected_on);
}

/// Absent rather than empty, so that the indices leave it out.
std::optional<std::string_view> text_or_null(const std::string& text) {
    if (text.empty()) return {};
    return text;
}

/// Makes the table of contacts that of the archive: rows that stay the same are not touched.
class ContactUpdate {
public:
    explicit ContactUpdate(Database& database) : database_(database) { read(); }

    /// Returns how many people were not there before.
    std::int64_t replace_by(const std::vector<Contact>& contacts) {
        std::vector<const Contact*> added;
        std::unordered_set<std::string_view> slugs;
        for (const Contact& contact : contacts) {
            if (contact.profile && !slugs.insert(*contact.profile).second) continue;
            const auto same = rows_.find(fingerprint(contact));
            if (same == rows_.end())
                added.push_back(&contact);
            else
                rows_.erase(same);
        }
        for (const auto& [print, row] : rows_)
            database_.query("DELETE FROM contact WHERE id = ?1").bind(row).run();
        std::int64_t new_people = 0;
        for (const Contact* contact : added) {
            if (!people_.contains(person_of(contact->name_key, contact->connected_on)))
                ++new_people;
            insert(*contact);
        }
        return new_people;
    }

private:
    void read() {
        Query query = database_.query(
            "SELECT id, slug, first_name, last_name, name_key, company, company_key, position, "
            "industry, connected_on FROM contact");
        while (query.step()) {
            Fingerprint print;
            for (int column = 1; column <= 8; ++column) print.add(query.text(column));
            const auto connected_on = query.optional_integer(9);
            print.add(number_text(connected_on));
            people_.insert(person_of(query.text(4), connected_on));
            rows_.emplace(print.take(), query.integer(0));
        }
    }

    void insert(const Contact& contact) {
        database_
            .query(
                "INSERT INTO contact (slug, first_name, last_name, name_key, company, company_key, "
                "position, industry, connected_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
            .bind(contact.profile, text_or_null(contact.first_name),
                  text_or_null(contact.last_name), text_or_null(contact.name_key),
                  text_or_null(contact.company), text_or_null(contact.company_key),
                  text_or_null(contact.position), text_or_null(contact.industry),
                  contact.connected_on)
            .run();
    }

    Database& database_;
    /// By fingerprint; two people without an address may have the same one.
    std::unordered_multimap<std::string, RowId> rows_;
    std::unordered_set<std::string> people_;
};

/// How long an invitation stays open on the site; a card seen later is of another one.
constexpr std::int64_t kOpenAtMost = 200LL * 24 * 60 * 60 * 1000;

class InvitationImport {
public:
    InvitationImport(Database& database, std::int64_t now) : database_(database), now_(now) {}

    /// True: it was not known before.
    bool take(const PastInvitation& past) {
        if (const auto row = known_as(past.key)) {
            update(*row, past);
            return false;
        }
        if (const auto row = seen_on_page(past)) {
            add_key(past.key, *row);
            update(*row, past);
            return false;
        }
        add(past);
        return true;
    }

private:
    std::optional<RowId> known_as(const std::string& key) {
        Query query = database_.query("SELECT invitation FROM invitation_key WHERE key = ?1");
        query.bind(key);
        if (!query.step()) return {};
        return query.integer(0);
    }

    /// The card of this very invitation: the first that the page showed of this person since it was
    /// sent, unless a later invitation of the archive's was that one.
    std::optional<RowId> seen_on_page(const PastInvitation& past) {
        if (!past.profile) return {};
        const auto person = find_person(database_, *past.profile);
        if (!person) return {};
        Query query = database_.query(
            "SELECT i.id FROM invitation i JOIN entry e ON e.invitation = i.id "
            "WHERE i.person = ?1 AND e.source = 'page' AND i.first_seen BETWEEN ?2 AND ?3 "
            "AND NOT EXISTS (SELECT 1 FROM invitation_key k WHERE k.invitation = i.id AND "
            "k.key LIKE 'archive:%') ORDER BY i.first_seen LIMIT 1");
        query.bind(*person, past.sent_at, past.sent_at + kOpenAtMost);
        if (!query.step()) return {};
        return query.integer(0);
    }

    void add_key(const std::string& key, RowId invitation) {
        database_.query("INSERT INTO invitation_key (key, invitation, open) VALUES (?1, ?2, 0)")
            .bind(key, invitation)
            .run();
    }

    /// What a later archive knows beyond what is there. What the owner decided stays.
    void update(RowId invitation, const PastInvitation& past) {
        if (past.accepted_at) {
            database_
                .query(
                    "UPDATE invitation SET answered_at = ?2, answer = 'accept' WHERE id = ?1 AND "
                    "answered_at IS NULL AND NOT EXISTS (SELECT 1 FROM decision WHERE invitation = "
                    "?1)")
                .bind(invitation, *past.accepted_at)
                .run();
            if (database_.changes() > 0) {
                database_.query("UPDATE invitation_key SET open = 0 WHERE invitation = ?1")
                    .bind(invitation)
                    .run();
                settle(database_, invitation);
            }
        }
        if (past.pitched_at)
            database_
                .query(
                    "UPDATE entry SET pitched_at = ?2 WHERE invitation = ?1 AND pitched_at IS NULL")
                .bind(invitation, *past.pitched_at)
                .run();
        if (past.profile) link(invitation, *past.profile);
    }

    /// An export of later years tells who the sender of an older one was.
    void link(RowId invitation, const std::string& slug) {
        {
            Query query = database_.query("SELECT person FROM invitation WHERE id = ?1");
            query.bind(invitation);
            if (!query.step() || !query.is_null(0)) return;
        }
        const RowId person = find_or_add_person(database_, slug, now_);
        database_.query("UPDATE invitation SET person = ?2 WHERE id = ?1")
            .bind(invitation, person)
            .run();
    }

    void add(const PastInvitation& past) {
        std::optional<RowId> person;
        if (past.profile) person = find_or_add_person(database_, *past.profile, now_);
        std::optional<std::string_view> answer;
        if (past.accepted_at) answer = "accept";
        database_
            .query(
                "INSERT INTO invitation (person, name, note_known, note, first_seen, last_seen, "
                "answered_at, answer) VALUES (?1, ?2, 1, ?3, ?4, ?4, ?5, ?6)")
            .bind(person, past.name, past.note, now_, past.accepted_at, answer)
            .run();
        const RowId row = database_.last_row();
        add_key(past.key, row);
        database_
            .query(
                "INSERT INTO entry (invitation, source, sent_at, at, pitched_at) "
                "VALUES (?1, 'archive', ?2, ?2, ?3)")
            .bind(row, past.sent_at, past.pitched_at)
            .run();
        write_facts(database_, row, past.facts);
        index_texts(database_, row);
        settle(database_, row);
        for (const std::uint64_t hash : past.campaign_hashes)
            database_.query("INSERT OR IGNORE INTO campaign (hash, invitation) VALUES (?1, ?2)")
                .bind(static_cast<std::int64_t>(hash), row)
                .run();
    }

    Database& database_;
    std::int64_t now_;
};

/// Latest first: a later invitation takes the card that an earlier one would be given otherwise.
std::vector<const PastInvitation*> latest_first(const std::vector<PastInvitation>& invitations) {
    std::vector<const PastInvitation*> sorted;
    sorted.reserve(invitations.size());
    for (const PastInvitation& each : invitations) sorted.push_back(&each);
    std::stable_sort(
        sorted.begin(), sorted.end(),
        [](const PastInvitation* a, const PastInvitation* b) { return a->sent_at > b->sent_at; });
    return sorted;
}

/// Importing the same archive again leaves the file as it is.
void note_import(Database& database, const ArchiveImport& archive, std::int64_t now) {
    const auto contacts =
        static_cast<std::int64_t>(archive.contacts ? archive.contacts->size() : 0);
    database
        .query(
            "INSERT INTO import (imported_at, name, contacts, invitations) VALUES (?1, ?2, ?3, ?4)")
        .bind(now, archive.name, contacts, static_cast<std::int64_t>(archive.invitations.size()))
        .run();
}

bool never_imported(Database& database) {
    Query query = database.query("SELECT 1 FROM import LIMIT 1");
    return !query.step();
}

}  // namespace

JournalResult<ImportOutcome> Journal::import_archive(const ArchiveImport& archive,
                                                     Rehearse rehearse) {
    return state_->guarded([&] {
        Database& database = state_->database;
        Transaction transaction(database);
        const std::int64_t now = state_->now();
        const std::int64_t changes_before = database.total_changes();
        ImportOutcome outcome;
        if (archive.contacts)
            outcome.new_contacts = ContactUpdate(database).replace_by(*archive.contacts);
        InvitationImport invitations(database, now);
        for (const PastInvitation* past : latest_first(archive.invitations))
            if (invitations.take(*past)) ++outcome.new_invitations;
        if (database.total_changes() != changes_before || never_imported(database))
            note_import(database, archive, now);
        if (rehearse == Rehearse::no) transaction.commit();
        return outcome;
    });
}

JournalResult<std::int64_t> Journal::contacts_at(std::string_view company_key,
                                                 const std::optional<std::string>& except) {
    return state_->guarded([&] {
        Query query = state_->database.query(
            "SELECT count(*) FROM contact WHERE company_key = ?1 AND slug IS NOT ?2");
        // A contact without an address is counted, whoever is not.
        query.bind(company_key, except ? std::string_view(*except) : std::string_view());
        query.step();
        return query.integer(0);
    });
}

JournalResult<std::optional<std::string>> Journal::company_of(std::string_view name_key) {
    return state_->guarded([&]() -> std::optional<std::string> {
        Query query =
            state_->database.query("SELECT company FROM contact WHERE name_key = ?1 LIMIT 2");
        query.bind(name_key);
        if (!query.step()) return {};
        std::string company(query.text(0));
        if (query.step()) return {};
        return company;
    });
}

}  // namespace doorman
