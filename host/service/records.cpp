#include "service/records.h"

#include <map>
#include <string_view>
#include <vector>

namespace doorman {

void add_records(Journal& journal, std::span<Seen> judged) {
    // Cards of one page share most of their signals.
    std::map<std::string_view, SignalRecord> records;
    for (const Seen& seen : judged)
        for (const Signal& signal : seen.annotation.signals) records.try_emplace(signal.id);
    std::vector<std::string_view> ids;
    ids.reserve(records.size());
    for (const auto& [id, record] : records) ids.push_back(id);

    const auto found = journal.records_of(ids);
    if (!found) return;
    for (std::size_t i = 0; i < ids.size(); ++i) records[ids[i]] = (*found)[i].record;
    for (Seen& seen : judged) {
        for (Signal& signal : seen.annotation.signals) {
            const SignalRecord& record = records[signal.id];
            if (record.accepted + record.ignored + record.waited > 0) signal.record = record;
        }
    }
}

}  // namespace doorman
