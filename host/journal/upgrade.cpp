#include "journal/upgrade.h"

#include <vector>

#include "journal/compact.h"
#include "journal/facts.h"
#include "journal/hits.h"
#include "journal/search.h"
#include "journal/standing.h"
#include "journal/words.h"

namespace doorman {
namespace {

std::vector<RowId> all_invitations(Database& database) {
    std::vector<RowId> rows;
    Query query = database.query("SELECT id FROM invitation");
    while (query.step()) rows.push_back(query.integer(0));
    return rows;
}

StoredAnnotation stored_annotation(Database& database, RowId invitation) {
    Query query = database.query("SELECT annotation FROM invitation WHERE id = ?1");
    query.bind(invitation);
    return query.step() ? annotation_of(query.text(0)) : StoredAnnotation{};
}

/// Version 1 kept the heaviest signal of each family, but not which of them were near-certain.
int families_of(const StoredAnnotation& annotation, std::string_view group) {
    int families = 0;
    for (const Signal& signal : annotation.signals)
        if (signal.group == group && signal.weight > 0) ++families;
    return families;
}

}  // namespace

void fill_entries(Database& database) {
    for (const RowId invitation : all_invitations(database)) {
        const StoredAnnotation annotation = stored_annotation(database, invitation);
        Facts facts = read_facts(database, invitation);
        facts.scores = annotation.scores;
        facts.sales_evidence.families = families_of(annotation, "sales");
        facts.spam_evidence.families = families_of(annotation, "spam");
        write_facts(database, invitation, facts);
        write_hits(database, invitation, annotation.signals);
        settle(database, invitation);
        index_texts(database, invitation);
    }
}

}  // namespace doorman
